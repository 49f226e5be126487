import { Injectable } from '@nestjs/common';
import { representsAnOrganisation, type Actor, type Representative } from '../../platform/access/actor.js';
import { reaches } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { newId } from '../../shared/ids.js';
import type { PageOf } from '../../shared/paging.js';
import { Notices } from '../notices/index.js';
import { ModerationDecision, type Decision } from './data/moderation.entities.js';
import {
  decisionFor,
  decisionsAbout,
  decisionsById,
  decisionsPage,
  type DecisionLine,
} from './data/moderation.queries.js';
import { moderationProblems } from './domain/problems.js';
import { REASON_MAX, statementOfReasons } from './domain/statement.js';

/** A public text under decision. `title` is what its owner calls it. */
export type ModeratedSubject = {
  readonly kind: 'listing' | 'profile';
  readonly id: string;
  readonly organisationId: string;
  readonly title?: string;
};

/**
 * The coordinator hides a public text or restores it, with a reason, and does nothing else to it (§5.1):
 * nobody but the member edits its texts and prices.
 */
@Injectable()
export class Moderation {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {}

  /**
   * Records the decision with its statement of reasons and tells the owner. The owning module sets its own
   * `hidden_at` in the same transaction and sees to it that a decision changes something. Refuses anybody
   * but the coordinator, and an empty reason. Returns the decision's id.
   */
  async decide(
    tx: Tx,
    actor: Actor,
    input: { subject: ModeratedSubject; decision: Decision; reason: string },
  ): Promise<string> {
    if (!reaches(actor, 'coordinator') || !representsAnOrganisation(actor)) {
      throw moderationProblems.coordinatorOnly();
    }
    const { subject, decision } = input;
    const reason = input.reason.trim().slice(0, REASON_MAX);
    if (reason === '') throw moderationProblems.reasonNeeded(undefined, [missingReason]);
    const id = newId<'ModerationDecision'>();
    const at = this.clock.now();
    await tx.getRepository(ModerationDecision).insert({
      id,
      subjectKind: subject.kind,
      subjectId: subject.id,
      subjectTitle: subject.title ?? null,
      organisationId: subject.organisationId,
      decision,
      reason,
      decidedBy: actor.accountId,
      decidedFor: actor.organisation.id,
      at,
    });
    await this.notices.tell(tx, {
      organisationId: subject.organisationId,
      kind: decision === 'hide' ? 'moderation.hidden' : 'moderation.restored',
      ...statementOfReasons(subject, decision, reason),
      path: `/panel/decyzje/${id}`,
    });
    await recordActivity(tx, actor, {
      action: decision === 'hide' ? 'text-hidden' : 'text-restored',
      subject: { kind: subject.kind, id: subject.id },
      at,
      details: { decision: id },
    });
    return id;
  }

  /** All decisions, newest first; for the coordinator. */
  async list(actor: Actor, paging: { page: number; perPage: number }): Promise<PageOf<DecisionLine>> {
    if (!reaches(actor, 'coordinator')) throw moderationProblems.coordinatorOnly();
    return this.db.read(actor, (reader) => decisionsPage(reader, paging));
  }

  /** What was decided about one text, newest first. The caller has checked that the actor may know. */
  history(reader: Reader, subject: Pick<ModeratedSubject, 'kind' | 'id'>): Promise<DecisionLine[]> {
    return decisionsAbout(reader, subject.kind, subject.id);
  }

  /** The reasons of decisions by id, for the council that controls the coordinator. */
  async reasonsOf(reader: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    return new Map((await decisionsById(reader, ids)).map(({ id, reason }) => [id, reason]));
  }

  /** The statement of reasons, for the organisation whose text it is about. */
  async mine(actor: Representative, id: string): Promise<DecisionLine> {
    const found = await this.db.read(actor, (reader) => decisionFor(reader, id, actor.organisation.id));
    if (!found) throw moderationProblems.notFound();
    return found;
  }
}

const missingReason = {
  pointer: '/reason',
  text: { pl: 'Napisz, dlaczego. Ten tekst dostanie właściciel.', en: 'Say why. The owner will read this.' },
};
