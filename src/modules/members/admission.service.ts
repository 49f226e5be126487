import { Injectable } from '@nestjs/common';
import { reaches } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import { Organisations, coordinatorOn, type Party } from '../organisations/index.js';
import { decideApplication, submitApplication } from './data/application.commands.js';
import {
  applicationById,
  applicationsIn,
  lockApplication,
  type ApplicationRow,
} from './data/application.queries.js';
import { membershipOf } from './data/membership.queries.js';
import { applicationTransitions, type ApplicationAction } from './domain/application-state.js';
import { admittedNews, receivedNews, refusedNews, waitingNews } from './domain/admission-news.js';
import { memberProblems } from './domain/problems.js';
import type { ApplicationInput } from './members.schemas.js';
import { Memberships } from './memberships.service.js';

/** How organisations become members: anybody may apply, the coordinator decides with a reason (§4.1). */
@Injectable()
export class Admission {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organisations: Organisations,
    private readonly memberships: Memberships,
    private readonly notices: Notices,
  ) {}

  /** Applies for the acting organisation. One application at a time; after a refusal one may apply again. */
  async apply(actor: Representative, input: ApplicationInput, key: string | undefined): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.apply', key, async () => {
        const organisationId = actor.organisation.id;
        const membership = await membershipOf(tx, organisationId);
        if (membership && !membership.leftAt) throw memberProblems.alreadyMember();
        const id = newId<'MembershipApplication'>();
        const at = this.clock.now();
        const { role, statement } = input;
        const submitted = await submitApplication(tx, {
          id,
          organisationId,
          role,
          statement,
          submittedBy: actor.accountId,
          at,
        });
        if (!submitted) throw memberProblems.alreadyApplied(undefined);
        await this.record(tx, actor, 'membership-applied', organisationId, id);
        await this.notices.tell(tx, { organisationId, ...receivedNews(actor.organisation.name) });
        const coordinator = await coordinatorOn(tx, localDateOf(at));
        if (coordinator) {
          await this.notices.tell(tx, {
            organisationId: coordinator,
            ...waitingNews(actor.organisation.name, id),
          });
        }
        return id;
      }),
    );
  }

  /** What waits for a decision, oldest first. For the coordinator. */
  waiting(actor: Representative): Promise<ApplicationRow[]> {
    return this.db.read(actor, (reader) => applicationsIn(reader, true, 200));
  }

  /** The latest decisions. For the coordinator. */
  decided(actor: Representative): Promise<ApplicationRow[]> {
    return this.db.read(actor, (reader) => applicationsIn(reader, false, 20));
  }

  /** An application with who applies. For the coordinator. */
  async show(actor: Representative, id: string): Promise<{ application: ApplicationRow; party: Party }> {
    return this.db.read(actor, async (reader) => {
      const application = await applicationById(reader, id);
      const party = application && (await this.organisations.party(reader, application.organisationId));
      if (!application || !party) throw memberProblems.applicationNotFound();
      return { application, party };
    });
  }

  /** Admits: the organisation is a member from the commit on, with its number and address. */
  async admit(actor: Representative, id: string): Promise<{ number: number; slug: string }> {
    return this.db.tx(actor, async (tx) => {
      const application = await this.decide(tx, actor, id, 'admit', null);
      const { organisationId, organisationName, role } = application;
      const joined = await this.memberships.join(tx, { id: organisationId, name: organisationName }, role);
      await this.notices.tell(tx, { organisationId, ...admittedNews(organisationName, joined.number) });
      return joined;
    });
  }

  /** Refuses with a reason; the applicant is told it, and that the council hears appeals. */
  async refuse(actor: Representative, id: string, reason: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { organisationId, organisationName } = await this.decide(tx, actor, id, 'refuse', reason);
      await this.notices.tell(tx, { organisationId, ...refusedNews(organisationName, reason) });
    });
  }

  private async decide(
    tx: Tx,
    actor: Representative,
    id: string,
    action: ApplicationAction,
    reason: string | null,
  ): Promise<ApplicationRow> {
    if (!reaches(actor, 'coordinator')) throw memberProblems.applicationNotFound();
    const application = await lockApplication(tx, id);
    if (!application) throw memberProblems.applicationNotFound();
    const state = next(applicationTransitions, application.state, action);
    if (!state) throw memberProblems.alreadyDecided(undefined);
    if (application.organisationId === actor.organisation.id) throw memberProblems.ownApplication();
    await decideApplication(tx, id, { state, reason, decidedBy: actor.accountId, at: this.clock.now() });
    await this.record(tx, actor, `membership-${state}`, application.organisationId, id);
    return application;
  }

  private record(tx: Tx, actor: Representative, action: string, organisationId: string, application: string) {
    return recordActivity(tx, actor, {
      action,
      subject: { kind: 'organisation', id: organisationId },
      at: this.clock.now(),
      details: { application },
    });
  }
}
