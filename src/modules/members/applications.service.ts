import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { Db, databaseNow, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import { next } from '../../shared/transitions.js';
import { Appeals, type AppealLine } from '../moderation/index.js';
import { Notices } from '../notices/index.js';
import { Organisations, coordinatorOn } from '../organisations/index.js';
import { decideApplication, rewriteApplication, submitApplication } from './data/application.commands.js';
import {
  latestApplicationOf,
  lockLatestApplicationOf,
  type ApplicationRow,
} from './data/application.queries.js';
import { membershipOf, type MembershipRow } from './data/membership.queries.js';
import { factsOf } from './application-facts.js';
import {
  applicationTransitions,
  type ApplicationAction,
  type ApplicationState,
} from './domain/application-state.js';
import { completedNews, receivedNews, waitingNews, withdrawnNews } from './domain/admission-news.js';
import { completeness, type Check } from './domain/completeness.js';
import { memberProblems } from './domain/problems.js';
import type { ApplicationInput } from './members.schemas.js';

/** Where the acting organisation stands. */
export type OwnStanding = {
  readonly membership: MembershipRow | null;
  /** The latest one. */
  readonly application: ApplicationRow | null;
  /** What the application has and what it lacks; empty when there is none. */
  readonly checks: readonly Check[];
  readonly appeal: AppealLine | null;
  /** The last day to appeal against the refusal; null when there is nothing to appeal against any more. */
  readonly appealUntil: LocalDate | null;
};

/** The applicant's side of an admission: applying, completing, withdrawing, appealing (§4.1). */
@Injectable()
export class Applications {
  constructor(
    private readonly db: Db,
    private readonly organisations: Organisations,
    private readonly appeals: Appeals,
    private readonly notices: Notices,
  ) {}

  async mine(actor: Representative): Promise<OwnStanding> {
    return this.db.read(actor, async (reader) => {
      const organisationId = actor.organisation.id;
      const application = await latestApplicationOf(reader, organisationId);
      const party = await this.organisations.party(reader, organisationId);
      const refused = application?.state === 'refused' && application.decidedAt;
      const appeal = application && (await this.appeals.against(reader, 'application', application.id));
      const lastDay = refused && (await this.appeals.lastDay(reader, 'application', refused));
      const today = localDateOf(await databaseNow(reader));
      return {
        membership: await membershipOf(reader, organisationId),
        application,
        checks: application && party ? completeness(factsOf(party, application)) : [],
        appeal,
        appealUntil: lastDay && !appeal && today <= lastDay ? lastDay : null,
      };
    });
  }

  /** Applies for the acting organisation. One application at a time; after its end one may apply again. */
  async apply(actor: Representative, input: ApplicationInput, key: string | undefined): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, 'members.apply', key, () => this.applyIn(tx, actor, input)),
    );
  }

  /** The same in a transaction of the caller's. @throws Problem `members/already-member`, `already-applied` */
  async applyIn(tx: Tx, actor: Representative, input: ApplicationInput): Promise<string> {
    const { id: organisationId, name } = actor.organisation;
    const membership = await membershipOf(tx, organisationId);
    if (membership && !membership.leftAt) throw memberProblems.alreadyMember();
    const id = newId<'MembershipApplication'>();
    const at = await databaseNow(tx);
    const { role, statement, signatories = null } = input;
    const content = { role, statement, signatories };
    const submitted = await submitApplication(tx, {
      ...{ id, organisationId, ...content, at },
      submittedBy: actor.accountId,
    });
    if (!submitted) throw memberProblems.alreadyApplied(undefined);
    await this.record(tx, actor, 'membership-applied', id, at);
    await this.notices.tell(tx, { organisationId, ...receivedNews(name) });
    await this.tellCoordinator(tx, at, waitingNews(name, id));
    return id;
  }

  /** Writes the pending application anew; when the coordinator had asked for it, the turn is the coordinator's. */
  async complete(actor: Representative, input: ApplicationInput): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { application, at } = await this.locked(tx, actor);
      const asked = application.state === 'incomplete';
      const state = asked ? this.stepFrom(application, 'complete') : this.stillPending(application);
      const { role, statement, signatories = null } = input;
      await rewriteApplication(tx, application.id, state, { role, statement, signatories });
      await this.record(
        tx,
        actor,
        asked ? 'application-completed' : 'application-changed',
        application.id,
        at,
      );
      if (asked) await this.tellCoordinator(tx, at, completedNews(actor.organisation.name, application.id));
    });
  }

  /** Takes the application back before it is decided. */
  async withdraw(actor: Representative): Promise<void> {
    await this.db.tx(actor, async (tx) => {
      const { application, at } = await this.locked(tx, actor);
      const state = this.stepFrom(application, 'withdraw');
      await decideApplication(tx, application.id, { state, reason: null, decidedBy: actor.accountId, at });
      await this.record(tx, actor, 'membership-withdrawn', application.id, at);
      await this.tellCoordinator(tx, at, withdrawnNews(actor.organisation.name, application.id));
    });
  }

  /** Asks the council to overturn the refusal, within the days that the by-laws give. Returns the appeal's id. */
  async appeal(actor: Representative, text: string): Promise<string> {
    return this.db.tx(actor, async (tx) => {
      const { application } = await this.locked(tx, actor);
      const { id: subjectId, state, decidedAt } = application;
      if (state !== 'refused' || !decidedAt) throw memberProblems.notRefused();
      return this.appeals.file(tx, actor, { kind: 'application', subjectId, decidedAt, text });
    });
  }

  private async locked(tx: Tx, actor: Representative): Promise<{ application: ApplicationRow; at: Date }> {
    const application = await lockLatestApplicationOf(tx, actor.organisation.id);
    if (!application) throw memberProblems.applicationNotFound();
    return { application, at: await databaseNow(tx) };
  }

  private stepFrom(application: ApplicationRow, action: ApplicationAction): ApplicationState {
    const state = next(applicationTransitions, application.state, action);
    if (!state) throw memberProblems.alreadyDecided(undefined);
    return state;
  }

  private stillPending(application: ApplicationRow): ApplicationState {
    if (application.state !== 'submitted') throw memberProblems.alreadyDecided(undefined);
    return application.state;
  }

  private async tellCoordinator(tx: Tx, at: Date, news: ReturnType<typeof waitingNews>): Promise<void> {
    const coordinator = await coordinatorOn(tx, localDateOf(at));
    if (coordinator) await this.notices.tell(tx, { organisationId: coordinator, ...news });
  }

  private record(tx: Tx, actor: Representative, action: string, application: string, at: Date) {
    const subject = { kind: 'organisation', id: actor.organisation.id };
    return recordActivity(tx, actor, { action, subject, at, details: { application } });
  }
}
