import { Injectable } from '@nestjs/common';
import { hasRole, type Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import { addDays, localDateOf, warsawInstant } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import { Calendar, Desk, type CalendarEntry, type DeskItem } from '../../notices/index.js';
import { resultPath } from './award-paths.js';
import { waitingClarifications } from './data/award.queries.js';

const URGENT_MS = 24 * 3_600_000;

const texts = catalogue({
  pl: { answer: (subject: string) => `Wyjaśnij wycenę: ${subject}` },
  en: { answer: (subject) => `Explain your bid: ${subject}` },
});

/** What waits for a bidder after the opening, and until when: a question about its bid. */
@Injectable()
export class ClarificationDesk {
  constructor(
    private readonly db: Db,
    desk: Desk,
    calendar: Calendar,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
    calendar.register((actor, lang) => this.datesOf(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    if (!hasRole(actor, 'editor') || actor.organisation.grant) return [];
    return this.db.read(actor, async (reader) => {
      const now = await databaseNow(reader);
      const waiting = await waitingClarifications(reader, actor.organisation.id, localDateOf(now));
      return waiting.map(({ procedureId, subject, buyerName, answerUntil }) => {
        // The day is inclusive: it ends where the next one begins.
        const due = warsawInstant(addDays(answerUntil, 1), '00:00');
        return {
          title: texts[lang].answer(subject),
          detail: buyerName,
          path: `${resultPath(procedureId)}#wyjasnienia`,
          due,
          urgent: due.getTime() - now.getTime() < URGENT_MS,
        };
      });
    });
  }

  private async datesOf(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    if (actor.organisation.grant) return [];
    return this.db.read(actor, async (reader) => {
      const today = localDateOf(await databaseNow(reader));
      const waiting = await waitingClarifications(reader, actor.organisation.id, today);
      return waiting.map(({ id, procedureId, subject, buyerName, answerUntil }) => ({
        ...{ id: `clarification:${id}`, title: texts[lang].answer(subject) },
        ...{ detail: buyerName, path: `${resultPath(procedureId)}#wyjasnienia`, on: answerUntil },
      }));
    });
  }
}
