import { Injectable } from '@nestjs/common';
import { representsAnOrganisation, type Actor, type Representative } from '../../platform/access/actor.js';
import { reaches } from '../../platform/access/access.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { once } from '../../platform/http/idempotency.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { PageOf } from '../../shared/paging.js';
import { Notices } from '../notices/index.js';
import { Appeals } from './appeals.service.js';
import type { AppealLine } from './data/appeal.queries.js';
import { ModerationDecision, type Decision } from './data/moderation.entities.js';
import {
  decisionFor,
  decisionsAbout,
  decisionsById,
  decisionsPage,
  lockDecisionFor,
  type DecisionLine,
} from './data/moderation.queries.js';
import { closeReports, countOpenReports } from './data/report.queries.js';
import { moderationProblems } from './domain/problems.js';
import { REASON_MAX, statementOfReasons } from './domain/statement.js';
import type { ThingRef } from './moderated-things.js';

/** A public text under decision. `title` is what its owner calls it. */
export type ModeratedSubject = ThingRef & {
  readonly organisationId: string;
  readonly title?: string;
};

/** A statement of reasons as its owner reads it, with what can still be done about it. */
export type OwnStatement = {
  readonly line: DecisionLine;
  readonly appeal: AppealLine | null;
  /** The last day to appeal; null when there is nothing to appeal against any more. */
  readonly appealUntil: LocalDate | null;
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
    private readonly appeals: Appeals,
  ) {}

  /**
   * Records the decision with its statement of reasons and tells the owner; hiding answers all open reports of
   * the text. The caller has changed the text's visibility in the same transaction. Refuses anybody but the
   * coordinator, and an empty reason. Returns the decision's id.
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
    const reports = decision === 'hide' ? await countOpenReports(tx, subject) : 0;
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
      resolution: null,
      reports,
      at,
    });
    if (reports > 0) await this.answerReports(tx, subject, id, at);
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
  async mine(actor: Representative, id: string): Promise<OwnStatement> {
    return this.db.read(actor, async (reader) => {
      const line = await decisionFor(reader, id, actor.organisation.id);
      if (!line) throw moderationProblems.notFound();
      if (line.decision !== 'hide') return { line, appeal: null, appealUntil: null };
      const appeal = await this.appeals.against(reader, 'decision', id);
      const lastDay = await this.appeals.lastDay(reader, 'decision', line.at);
      const today = localDateOf(await databaseNow(reader));
      return { line, appeal, appealUntil: !appeal && today <= lastDay ? lastDay : null };
    });
  }

  /** Asks the council to overturn a decision to hide the organisation's text. Returns the appeal's id. */
  async appeal(actor: Representative, id: string, text: string, key?: string): Promise<string> {
    return this.db.tx(actor, (tx) =>
      once(tx, actor, `moderation.appeal:${id}`, key, async () => {
        const line = await lockDecisionFor(tx, id, actor.organisation.id);
        if (!line) throw moderationProblems.notFound();
        if (line.decision !== 'hide') throw moderationProblems.nothingToAppeal();
        return this.appeals.file(tx, actor, { kind: 'decision', subjectId: id, decidedAt: line.at, text });
      }),
    );
  }

  private async answerReports(tx: Tx, ref: ThingRef, decisionId: string, at: Date): Promise<void> {
    const closed = await closeReports(tx, ref, { state: 'acted', reason: null, decisionId, at });
    for (const reportId of closed) await publish(tx, 'moderation.report-closed', { reportId });
  }
}

const missingReason = {
  pointer: '/reason',
  text: { pl: 'Napisz, dlaczego. Ten tekst dostanie właściciel.', en: 'Say why. The owner will read this.' },
};
