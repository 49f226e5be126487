import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { next } from '../../shared/transitions.js';
import { Appeals } from '../moderation/index.js';
import { Notices } from '../notices/index.js';
import { Organisations, type Party } from '../organisations/index.js';
import { factsOf } from './application-facts.js';
import {
  decideApplication,
  overturnRefusal,
  requestCompletion,
  withdrawPendingOf,
} from './data/application.commands.js';
import {
  applicationById,
  applicationsById,
  endedApplications,
  lockApplication,
  pendingApplications,
  type ApplicationRow,
} from './data/application.queries.js';
import { lookalikesOf, type Lookalike } from './data/duplicate.queries.js';
import { membershipOf } from './data/membership.queries.js';
import { admittedNews, incompleteNews, refusedNews } from './domain/admission-news.js';
import {
  applicationTransitions,
  type ApplicationAction,
  type ApplicationState,
} from './domain/application-state.js';
import { completeness, type Check } from './domain/completeness.js';
import { memberProblems } from './domain/problems.js';
import { Memberships } from './memberships.service.js';

/** An application as the coordinator reads it. */
export type ApplicationCase = {
  readonly application: ApplicationRow;
  readonly party: Party;
  readonly checks: readonly Check[];
  readonly lookalikes: readonly Lookalike[];
};

const PENDING_LISTED = 200;
const ENDED_LISTED = 20;

/** How organisations become members: anybody may apply, the coordinator decides with a reason (§3.5f, §4.1). */
@Injectable()
export class Admission {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly memberships: Memberships,
    private readonly notices: Notices,
    appeals: Appeals,
  ) {
    appeals.register('application', {
      describe: async (reader, id) => {
        const application = await applicationById(reader, id);
        if (!application?.reason || !application.decidedAt) return null;
        const { organisationName: name, reason, decidedAt } = application;
        const title = { pl: `Odmowa przyjęcia: ${name}`, en: `Refusal of admission: ${name}` };
        return { title, reason, decidedAt, path: '/panel/czlonkostwo' };
      },
      overturn: (tx, id, resolution) => this.overturn(tx, id, resolution),
    });
  }

  /** What waits for a decision or for the applicant, oldest first. For the coordinator. */
  waiting(actor: Representative): Promise<ApplicationRow[]> {
    return this.db.read(actor, (reader) => pendingApplications(reader, PENDING_LISTED));
  }

  /** The latest decisions. For the coordinator. */
  decided(actor: Representative): Promise<ApplicationRow[]> {
    return this.db.read(actor, (reader) => endedApplications(reader, ENDED_LISTED));
  }

  /** An application with who applies, what is missing and who looks alike. For the coordinator. */
  async show(actor: Representative, id: string): Promise<ApplicationCase> {
    return this.db.read(actor, async (reader) => {
      const application = await applicationById(reader, id);
      const party = application && (await this.organisations.party(reader, application.organisationId));
      if (!application || !party) throw memberProblems.applicationNotFound();
      return {
        application,
        party,
        checks: completeness(factsOf(party, application)),
        lookalikes: await lookalikesOf(reader, party, party.id),
      };
    });
  }

  /** The reasons of decided applications by id, for the council that controls the coordinator. */
  async reasonsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const found = await applicationsById(reader, ids);
    return new Map(found.flatMap(({ id, reason }) => (reason ? [[id, reason]] : [])));
  }

  /** Asks the applicant for what is missing; it is the applicant's turn. */
  async request(actor: Representative, id: string, text: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { application, state, at } = await this.step(tx, actor, id, 'request');
      await requestCompletion(tx, id, state, text);
      const { organisationId, organisationName } = application;
      await this.record(tx, actor, 'completion-requested', organisationId, id, at);
      await this.notices.tell(tx, { organisationId, ...incompleteNews(organisationName, text) });
    });
  }

  /** Admits: the organisation is a member from the commit on, with its number and address. */
  async admit(
    actor: Representative,
    id: string,
    reason: string | null = null,
  ): Promise<{ number: number; slug: string }> {
    return this.db.tx(actor, async (tx) => {
      const application = await this.decide(tx, actor, id, 'admit', reason);
      return this.join(tx, application);
    });
  }

  /** Refuses with a reason; the applicant is told it, and that the council hears appeals. */
  async refuse(actor: Representative, id: string, reason: string): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { organisationId, organisationName } = await this.decide(tx, actor, id, 'refuse', reason);
      await this.notices.tell(tx, { organisationId, ...refusedNews(organisationName, reason) });
    });
  }

  /**
   * The council overturns a refusal, in its transaction: the organisation is a member at once. A later
   * application that is pending goes with it. Does nothing to what is not refused.
   */
  private async overturn(tx: Tx, id: string, resolution: string): Promise<void> {
    const application = await lockApplication(tx, id);
    const state = application && next(applicationTransitions, application.state, 'overturn');
    if (!application || !state) return;
    const { organisationId } = application;
    const at = await databaseNow(tx);
    await overturnRefusal(tx, id, state, resolution);
    await withdrawPendingOf(tx, organisationId, at);
    const subject = { kind: 'organisation', id: organisationId };
    const details = { application: id, resolution };
    await recordActivity(tx, 'system', { action: 'refusal-overturned', subject, at, details });
    const membership = await membershipOf(tx, organisationId);
    if (!membership || membership.leftAt) await this.join(tx, application);
  }

  private async join(tx: Tx, application: ApplicationRow): Promise<{ number: number; slug: string }> {
    const { organisationId, organisationName: name, role } = application;
    const joined = await this.memberships.join(tx, { id: organisationId, name }, role);
    await this.notices.tell(tx, { organisationId, ...admittedNews(name, joined.number) });
    return joined;
  }

  private async step(
    tx: Tx,
    actor: Representative,
    id: string,
    action: ApplicationAction,
  ): Promise<{ application: ApplicationRow; state: ApplicationState; at: Date }> {
    if (!actor.coordinator) throw memberProblems.applicationNotFound();
    const application = await lockApplication(tx, id);
    if (!application) throw memberProblems.applicationNotFound();
    const state = next(applicationTransitions, application.state, action);
    if (!state) throw memberProblems.alreadyDecided(undefined);
    if (application.organisationId === actor.organisation.id) throw memberProblems.ownApplication();
    return { application, state, at: await databaseNow(tx) };
  }

  private async decide(
    tx: Tx,
    actor: Representative,
    id: string,
    action: ApplicationAction,
    reason: string | null,
  ): Promise<ApplicationRow> {
    const { application, state, at } = await this.step(tx, actor, id, action);
    await decideApplication(tx, id, { state, reason, decidedBy: actor.accountId, at });
    await this.record(tx, actor, `membership-${state}`, application.organisationId, id, at);
    return application;
  }

  private record(
    tx: Tx,
    actor: Representative,
    action: string,
    organisationId: string,
    application: string,
    at: Date,
  ): Promise<void> {
    const subject = { kind: 'organisation', id: organisationId };
    return recordActivity(tx, actor, { action, subject, at, details: { application } });
  }
}
