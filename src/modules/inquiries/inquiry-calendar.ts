import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { Db } from '../../platform/database/db.js';
import type { Lang } from '../../shared/lang.js';
import { Calendar, type CalendarEntry } from '../notices/index.js';
import { inquiriesOf, type InquiryLine } from './data/inquiry-list.queries.js';
import type { Side } from './domain/policy.js';
import { inquiryPath } from './inquiry-news.js';

const MOST = 100;

const texts = catalogue({
  pl: {
    answer: (subject: string) => `Odpowiedz na zapytanie: ${subject}`,
    awaited: (subject: string) => `Koniec czasu na odpowiedź: ${subject}`,
    decide: (subject: string) => `Ostatni dzień ważności wyceny: ${subject}`,
    valid: (subject: string) => `Wasza wycena jest ważna do dziś: ${subject}`,
  },
  en: {
    answer: (subject) => `Answer the inquiry: ${subject}`,
    awaited: (subject) => `Time to answer is up: ${subject}`,
    decide: (subject) => `Last day of the quote: ${subject}`,
    valid: (subject) => `Your quote is valid until today: ${subject}`,
  },
});

/** Until when to answer, as an hour counts; and the last days of quotes. */
@Injectable()
export class InquiryCalendar {
  constructor(
    private readonly db: Db,
    calendar: Calendar,
  ) {
    calendar.register((actor, lang) => this.datesOf(actor, lang));
  }

  private async datesOf(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    return this.db.read(actor, async (reader) => {
      const inState = async (side: Side, state: 'sent' | 'quoted') =>
        (await inquiriesOf(reader, actor.organisation.id, { side, state, page: 1, perPage: MOST })).items;
      const m = texts[lang];
      const answer = (line: InquiryLine, title: string): CalendarEntry => ({
        ...{ id: `inquiry-answer:${line.id}`, title, detail: line.counterparty },
        ...{ path: inquiryPath(line.id), at: line.answerBy },
      });
      const validity = (line: InquiryLine, title: string): CalendarEntry[] =>
        line.quoteValidUntil
          ? [
              {
                ...{ id: `quote-validity:${line.id}`, title, detail: line.counterparty },
                ...{ path: inquiryPath(line.id), on: line.quoteValidUntil },
              },
            ]
          : [];
      return [
        ...(await inState('supplier', 'sent')).map((line) => answer(line, m.answer(line.subject))),
        ...(await inState('buyer', 'sent')).map((line) => answer(line, m.awaited(line.subject))),
        ...(await inState('buyer', 'quoted')).flatMap((line) => validity(line, m.decide(line.subject))),
        ...(await inState('supplier', 'quoted')).flatMap((line) => validity(line, m.valid(line.subject))),
      ];
    });
  }
}
