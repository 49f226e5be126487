import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { hasRole } from '../../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../../platform/database/db.js';
import { recordActivity } from '../../../platform/events/activity.js';
import type { PageOf } from '../../../shared/paging.js';
import { Notices } from '../../notices/index.js';
import { lockProcedure, type Procedure } from '../procedures/data/procedure.queries.js';
import { publishedCaseOf, type PublishedCase } from '../procedures/published-case.js';
import { recordComing, recordDecline, recordOpened, recordSeen } from './data/invitation.commands.js';
import {
  opportunitiesOf,
  opportunityOf,
  unreadOpportunities,
  type Opportunity,
  type OpportunityFilter,
} from './data/opportunity.queries.js';
import type { DeclineCause } from './domain/decline-causes.js';
import { invitationProblems } from './domain/invitation-problems.js';
import type { Fit } from './domain/matching.js';
import { tellDeclined } from './invitation-news.js';
import { refuseUnlessAsking } from './invitation-steps.js';
import { Matching } from './matching.service.js';

export type FittingOpportunity = Opportunity & { readonly fit: Fit | null };

/** What suppliers are asked: the list, reading, and the answer whether they take part. By a grant nobody comes here. */
@Injectable()
export class Opportunities {
  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
    private readonly matching: Matching,
  ) {}

  /** One page, with how each fits what the organisation offers; null where it offers nothing of the kind. */
  async list(
    actor: Representative,
    filter: OpportunityFilter,
  ): Promise<{ page: PageOf<FittingOpportunity>; unread: number }> {
    const own = actor.organisation.id;
    const { page, unread } = await this.db.read(actor, async (reader) => ({
      page: await opportunitiesOf(reader, own, filter),
      unread: await unreadOpportunities(reader, own),
    }));
    const fits = await this.matching.ownFits(
      actor,
      page.items.map(({ procedureId }) => procedureId),
    );
    const items = page.items.map((item) => ({ ...item, fit: fits.get(item.procedureId) ?? null }));
    return { page: { ...page, items }, unread };
  }

  /** @throws Problem `procurement/opportunity-not-found` for what is not there and for what is not asked of the actor */
  async open(actor: Representative, procedureId: string): Promise<FittingOpportunity> {
    const found = await this.db.read(actor, (reader) => this.found(reader, actor, procedureId));
    const fits = await this.matching.ownFits(actor, [procedureId]);
    return { ...found, fit: fits.get(procedureId) ?? null };
  }

  /** The same with what is asked, as it stands. @throws as `open` */
  async read(
    actor: Representative,
    procedureId: string,
  ): Promise<{ item: FittingOpportunity; asked: PublishedCase }> {
    const item = await this.open(actor, procedureId);
    const asked = await this.db.read(actor, (reader) => publishedCaseOf(reader, procedureId));
    if (!asked) throw invitationProblems.opportunityNotFound();
    return { item, asked };
  }

  /** Notes that it was opened; from the second time on nothing. Of an invitation the buyer sees it, else nobody. */
  async markSeen(actor: Representative, procedureId: string): Promise<void> {
    const own = actor.organisation.id;
    await this.db.tx(actor, async (tx) => {
      const { invited } = await this.found(tx, actor, procedureId);
      const now = await databaseNow(tx);
      if (!invited) await recordOpened(tx, procedureId, own, now);
      else
        await this.note(tx, actor, await recordSeen(tx, procedureId, { supplierId: own }, now), 'seen', now);
    });
  }

  /** An invited supplier says that it will take part; it binds to nothing, and says nothing of a bid. Again is the same. */
  async takePart(actor: Representative, procedureId: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const now = (await this.lock(tx, actor, procedureId)).now;
      const invitationId = await recordComing(tx, procedureId, { supplierId: actor.organisation.id }, now);
      await this.note(tx, actor, invitationId, 'taking-part', now);
    });
  }

  /** An invited supplier will not take part, and says why; the buyer is told. */
  async decline(
    actor: Representative,
    procedureId: string,
    reason: string,
    cause: DeclineCause,
  ): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { procedure, now } = await this.lock(tx, actor, procedureId);
      const who = { supplierId: actor.organisation.id };
      const invitationId = await recordDecline(tx, procedureId, who, { reason, cause }, now);
      if (!invitationId) return;
      await this.note(tx, actor, invitationId, 'declined', now);
      await tellDeclined(this.notices, tx, procedure, actor.organisation.name);
    });
  }

  private async found(reader: Reader, actor: Representative, procedureId: string): Promise<Opportunity> {
    const found = await opportunityOf(reader, actor.organisation.id, procedureId);
    if (!found || actor.organisation.grant) throw invitationProblems.opportunityNotFound();
    return found;
  }

  /** Waits for whoever changes the procedure, and judges that the actor was invited and can still answer. */
  private async lock(
    tx: Tx,
    actor: Representative,
    procedureId: string,
  ): Promise<{ procedure: Procedure; now: Date }> {
    const { invited } = await this.found(tx, actor, procedureId);
    const procedure = await lockProcedure(tx, procedureId, 'update');
    if (!procedure || !invited || !hasRole(actor, 'editor')) throw invitationProblems.opportunityNotFound();
    const now = await databaseNow(tx);
    refuseUnlessAsking(procedure, now);
    return { procedure, now };
  }

  /** Under the invitation: the procedure's own log is shown to everybody who is asked. */
  private async note(
    tx: Tx,
    actor: Representative,
    invitationId: string | null,
    action: string,
    at: Date,
  ): Promise<void> {
    if (!invitationId) return;
    const subject = { kind: 'procedure-invitation', id: invitationId };
    await recordActivity(tx, actor, { action, subject, at });
  }
}
