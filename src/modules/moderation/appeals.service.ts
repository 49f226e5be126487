import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { databaseNow, type Reader, type Tx } from '../../platform/database/db.js';
import { recordActivity } from '../../platform/events/activity.js';
import { publish } from '../../platform/events/events.js';
import { addDays, localDateOf, type LocalDate } from '../../shared/dates.js';
import { newId } from '../../shared/ids.js';
import type { Localised } from '../../shared/lang.js';
import { next } from '../../shared/transitions.js';
import { Notices } from '../notices/index.js';
import {
  appealAgainst,
  appealById,
  appealDays,
  closeAppeal,
  insertAppeal,
  lockAppeal,
  openAppeals,
  type AppealLine,
} from './data/appeal.queries.js';
import { appealNews } from './domain/appeal-news.js';
import { appealTransitions, type AppealAction, type AppealKind } from './domain/appeal-state.js';
import './domain/events.js';
import { moderationProblems } from './domain/problems.js';

/** What the council reads of a decision that somebody appeals against. */
export type AppealedDecision = {
  /** 'Odmowa przyjęcia: Spółdzielnia X'. */
  readonly title: Localised;
  readonly reason: string;
  readonly decidedAt: Date;
  /** Polish path of the appellant's page about it. */
  readonly path: string;
};

/** What the module that decided gives: how its decision reads, and how it is undone. */
export type Appealable = {
  describe(reader: Reader, subjectId: string): Promise<AppealedDecision | null>;
  /** Undoes the decision in the council's transaction. `resolution`: the number of the council's resolution. */
  overturn(tx: Tx, subjectId: string, resolution: string): Promise<void>;
};

/** Appeals against decisions of the coordinator. Anybody concerned may file one; the council decides. */
@Injectable()
export class Appeals {
  private readonly kinds = new Map<AppealKind, Appealable>();

  constructor(private readonly notices: Notices) {}

  /** Called once a kind by the module that makes such decisions. */
  register(kind: AppealKind, appealable: Appealable): void {
    this.kinds.set(kind, appealable);
  }

  /**
   * Files an appeal of the acting organisation, by the database's clock. The caller has locked the decision
   * and checked that it concerns the organisation. Returns the appeal's id.
   * @throws Problem `moderation/appeal-too-late`, `moderation/already-appealed`
   */
  async file(
    tx: Tx,
    actor: Representative,
    input: { kind: AppealKind; subjectId: string; decidedAt: Date; text: string },
  ): Promise<string> {
    const { kind: subjectKind, subjectId, text } = input;
    const filedAt = await databaseNow(tx);
    const lastDay = await this.lastDay(tx, subjectKind, input.decidedAt);
    if (localDateOf(filedAt) > lastDay) throw moderationProblems.appealTooLate({ lastDay });
    const id = newId<'Appeal'>();
    const appeal = { id, subjectKind, subjectId, text, filedBy: actor.accountId, filedAt };
    if (!(await insertAppeal(tx, { ...appeal, organisationId: actor.organisation.id }))) {
      throw moderationProblems.alreadyAppealed(undefined);
    }
    await publish(tx, 'moderation.appeal-filed', { appealId: id });
    await recordActivity(tx, actor, {
      action: 'appeal-filed',
      subject: { kind: 'organisation', id: actor.organisation.id },
      at: filedAt,
      details: { appeal: id, [subjectKind]: subjectId },
    });
    return id;
  }

  /** The last day, in Warsaw, on which one may appeal against something decided then. */
  async lastDay(reader: Reader, kind: AppealKind, decidedAt: Date): Promise<LocalDate> {
    const day = localDateOf(decidedAt);
    return addDays(day, await appealDays(reader, kind, day));
  }

  /** The appeal against a decision; null when there is none. The caller has checked who asks. */
  against(reader: Reader, kind: AppealKind, subjectId: string): Promise<AppealLine | null> {
    return appealAgainst(reader, kind, subjectId);
  }

  /** What waits for the council, oldest first; for the council. */
  waiting(reader: Reader): Promise<AppealLine[]> {
    return openAppeals(reader);
  }

  /** One appeal with the decision that it is about; for the council. Null when there is none. */
  async read(
    reader: Reader,
    id: string,
  ): Promise<{ appeal: AppealLine; decision: AppealedDecision | null } | null> {
    const appeal = await appealById(reader, id);
    return appeal && { appeal, decision: await this.decisionOf(reader, appeal) };
  }

  /**
   * Ends an open appeal as the council resolved, in the council's transaction: overturning undoes the decision
   * at once through the module that made it. `resolution`: its number, which only overturning has. Does nothing
   * to an appeal that has ended.
   */
  async decide(tx: Tx, id: string, action: 'overturn', resolution: string): Promise<void>;
  async decide(tx: Tx, id: string, action: 'uphold', resolution: null): Promise<void>;
  async decide(tx: Tx, id: string, action: AppealAction, resolution: string | null): Promise<void> {
    const appeal = await lockAppeal(tx, id);
    const state = appeal && next(appealTransitions, appeal.state, action);
    if (!appeal || !state) return;
    const at = await databaseNow(tx);
    const decision = await this.decisionOf(tx, appeal);
    await closeAppeal(tx, id, { state, resolution, at });
    if (resolution) await this.kindOf(appeal).overturn(tx, appeal.subjectId, resolution);
    await this.notices.tell(tx, {
      organisationId: appeal.organisationId,
      kind: `moderation.appeal-${state}`,
      ...appealNews(decision?.title ?? { pl: 'Odwołanie', en: 'Appeal' }, resolution),
      path: decision?.path ?? '/panel',
    });
  }

  private decisionOf(reader: Reader, { subjectKind, subjectId }: AppealLine) {
    return this.kinds.get(subjectKind)?.describe(reader, subjectId) ?? Promise.resolve(null);
  }

  private kindOf({ subjectKind }: AppealLine): Appealable {
    const appealable = this.kinds.get(subjectKind);
    if (!appealable) throw new Error(`Nobody says how to overturn: ${subjectKind}`);
    return appealable;
  }
}
