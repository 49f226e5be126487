import { Injectable } from '@nestjs/common';
import type { Person } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { newId } from '../../shared/ids.js';
import { Appeals, type AppealedDecision } from './appeals.service.js';
import type { Decision } from './data/moderation.entities.js';
import { ModerationDecision } from './data/moderation.entities.js';
import { decisionsAbout, decisionsById, type DecisionLine } from './data/moderation.queries.js';
import { moderationProblems } from './domain/problems.js';
import { subjectName } from './domain/statement.js';
import { ModeratedThings, type ThingRef } from './moderated-things.js';
import { Moderation } from './moderation.service.js';

/** Hides public texts of any kind and shows them again, by the coordinator's decision or the council's. */
@Injectable()
export class Hiding {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly things: ModeratedThings,
    private readonly moderation: Moderation,
    appeals: Appeals,
  ) {
    appeals.register('decision', {
      describe: (reader, id) => this.describe(reader, id),
      overturn: (tx, id, resolution) => this.overturn(tx, id, resolution),
    });
  }

  /** From the next read on nobody but the owner and the coordinator sees the text, which stays as it is. */
  hide(actor: Person, ref: ThingRef, reason: string): Promise<void> {
    return this.decide(actor, ref, 'hide', reason);
  }

  restore(actor: Person, ref: ThingRef, reason: string): Promise<void> {
    return this.decide(actor, ref, 'restore', reason);
  }

  private async decide(actor: Person, ref: ThingRef, decision: Decision, reason: string): Promise<void> {
    const source = this.things.of(ref.kind);
    await this.db.tx(actor, async (tx) => {
      const thing = await source.find(tx, ref.id, true);
      if (!thing) throw moderationProblems.textNotFound();
      if (decision === 'hide' && thing.hiddenAt) throw moderationProblems.alreadyHidden();
      if (decision === 'restore' && !thing.hiddenAt) throw moderationProblems.notHidden();
      await source.setHidden(tx, ref.id, decision === 'hide' ? this.clock.now() : null);
      const { organisationId, title } = thing;
      await this.moderation.decide(tx, actor, {
        subject: { ...ref, organisationId, title },
        decision,
        reason,
      });
    });
  }

  private async describe(reader: Reader, id: string): Promise<AppealedDecision | null> {
    const [decision] = await decisionsById(reader, [id]);
    if (!decision) return null;
    const name = subjectName({ kind: decision.subjectKind, title: decision.subjectTitle });
    return {
      title: { pl: `Ukrycie: ${name.pl}`, en: `Hiding: ${name.en}` },
      reason: decision.reason,
      decidedAt: decision.at,
      path: `/panel/decyzje/${id}`,
    };
  }

  /**
   * The council overturns a decision to hide, in its transaction: the text is public again at once. Does nothing
   * when the text was restored since, or hidden anew by another decision that nobody appealed against.
   */
  private async overturn(tx: Tx, id: string, resolution: string): Promise<void> {
    const [decision] = await decisionsById(tx, [id]);
    if (!decision) return;
    const { subjectKind: kind, subjectId, organisationId, subjectTitle } = decision;
    const ref = { kind, id: subjectId };
    const source = this.things.of(kind);
    await source.find(tx, subjectId, true);
    if (!isLast(await decisionsAbout(tx, kind, subjectId), id)) return;
    const at = this.clock.now();
    await source.setHidden(tx, subjectId, null);
    const restored = newId<'ModerationDecision'>();
    await tx.getRepository(ModerationDecision).insert({
      id: restored,
      subjectKind: kind,
      subjectId,
      subjectTitle,
      organisationId,
      decision: 'restore',
      reason: COUNCIL_REASON,
      decidedBy: null,
      decidedFor: null,
      resolution,
      reports: 0,
      at,
    });
    await recordActivity(tx, 'system', {
      action: 'text-restored',
      subject: ref,
      at,
      details: { decision: restored, resolution },
    });
  }
}

/** The record is in Polish, as all documents of the cluster. */
const COUNCIL_REASON = 'Rada klastra uwzględniła odwołanie.';

const isLast = ([last]: readonly DecisionLine[], id: string): boolean => last?.id === id;
