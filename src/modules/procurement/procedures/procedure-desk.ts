import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import { Calendar, Desk, type CalendarEntry, type DeskItem } from '../../notices/index.js';
import { comparisonPath } from '../award/award-paths.js';
import { openingPath } from '../bids/bid-news.js';
import { runningOf, type ProcedureLine } from './data/procedure-list.queries.js';
import { waitingQuestions } from './data/questions.js';
import { procedureStageAt } from './domain/procedure-states.js';
import { procedurePath } from './procedure-news.js';
import { procedureDeskTexts } from './procedures.labels.js';

const MOST = 50;
const URGENT_MS = 24 * 3_600_000;
type Words = (typeof procedureDeskTexts)[Lang];

/** What waits for the buyer, and its dates: questions to answer, what is opened and not decided; never a bid. */
@Injectable()
export class ProcedureDesk {
  constructor(
    private readonly db: Db,
    desk: Desk,
    calendar: Calendar,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
    calendar.register((actor, lang) => this.datesOf(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    if (!hasRole(actor, 'editor')) return [];
    const m = procedureDeskTexts[lang];
    return this.db.read(actor, async (reader) => {
      const now = await databaseNow(reader);
      const questions = await waitingQuestions(reader, actor.organisation.id);
      const running = await runningOf(reader, actor.organisation.id, MOST);
      return [
        ...questions.map(({ procedureId, subject, count, until }) => ({
          ...{
            title: m.questions(count, subject),
            path: `${procedurePath(procedureId)}#pytania`,
            due: until,
          },
          urgent: until.getTime() - now.getTime() < URGENT_MS,
        })),
        ...running.flatMap((procedure) => stepOf(procedure, now, m) ?? []),
      ];
    });
  }

  private async datesOf(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    const m = procedureDeskTexts[lang];
    const running = await this.db.read(actor, (reader) => runningOf(reader, actor.organisation.id, MOST));
    return running
      .filter(({ state }) => state === 'published')
      .flatMap(({ id, number, subject, questionsUntil, deadline, opensAt }) =>
        (
          [
            ['questions', questionsUntil, m.questionsEnd(subject)],
            ['deadline', deadline, m.deadline(subject)],
            ['opening', opensAt, m.opening(subject)],
          ] as const
        ).flatMap(([what, at, title]) =>
          at
            ? [{ id: `procedure-${what}:${id}`, title, detail: number ?? '', path: procedurePath(id), at }]
            : [],
        ),
      );
  }
}

/** The one step that a procedure waits for: its opening, then the choice. */
const stepOf = (procedure: ProcedureLine, now: Date, m: Words): DeskItem | null => {
  const { id, number, subject } = procedure;
  const detail = number ?? '';
  switch (procedureStageAt(procedure, now)) {
    case 'due':
      return { title: m.open(subject), detail, path: openingPath(id), urgent: true };
    case 'opened':
      return { title: m.decide(subject), detail, path: comparisonPath(id), urgent: false };
    default:
      return null;
  }
};
