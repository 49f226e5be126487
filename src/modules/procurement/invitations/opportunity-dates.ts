import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { Db, databaseNow } from '../../../platform/database/db.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { Calendar, Desk, type CalendarEntry, type DeskItem } from '../../notices/index.js';
import { proceduresBidIn } from '../bids/data/bid.queries.js';
import { opportunitiesOf, type Opportunity } from './data/opportunity.queries.js';
import { opportunityPath } from '../procedures/procedure-news.js';

const MOST = 50;
const URGENT_MS = 24 * 3_600_000;

const texts = catalogue({
  pl: {
    answer: (subject: string) => `Odpowiedz na zaproszenie: ${subject}`,
    bid: (subject: string) => `Złóż wycenę: ${subject}`,
    deadline: (subject: string) => `Koniec składania wycen: ${subject}`,
    opening: (subject: string) => `Otwarcie wycen: ${subject}`,
  },
  en: {
    answer: (subject) => `Answer the invitation: ${subject}`,
    bid: (subject) => `Send your bid: ${subject}`,
    deadline: (subject) => `Bids are due: ${subject}`,
    opening: (subject) => `Opening of the bids: ${subject}`,
  },
});

/**
 * What a supplier's desk and calendar say of invitations. On the desk, which its own people alone read, an invitation
 * waits until a bid is in; the calendar, whose address may be read by others, is the same with a bid and without.
 */
@Injectable()
export class OpportunityDates {
  constructor(
    private readonly db: Db,
    desk: Desk,
    calendar: Calendar,
  ) {
    desk.register((actor, lang) => this.waiting(actor, lang));
    calendar.register((actor, lang) => this.dates(actor, lang));
  }

  private async running(actor: Representative): Promise<{ items: Opportunity[]; now: Date }> {
    if (actor.organisation.grant) return { items: [], now: new Date(0) };
    return this.db.read(actor, async (reader) => {
      const filter = { running: true, page: 1, perPage: MOST };
      const { items } = await opportunitiesOf(reader, actor.organisation.id, filter);
      const asked = items.filter(({ invited, declinedAt }) => invited && declinedAt === null);
      return { items: asked, now: await databaseNow(reader) };
    });
  }

  private async waiting(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const m = texts[lang];
    const { items, now } = await this.running(actor);
    const answered = await this.db.read(actor, (reader) => proceduresBidIn(reader, actor.organisation.id));
    const waiting = items.filter(({ procedureId }) => !answered.has(procedureId));
    return waiting.map(({ procedureId, subject, buyerName, comingAt, deadline }) => ({
      title: comingAt ? m.bid(subject) : m.answer(subject),
      detail: buyerName,
      path: opportunityPath(procedureId),
      due: deadline,
      urgent: deadline.getTime() - now.getTime() < URGENT_MS,
    }));
  }

  private async dates(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    const m = texts[lang];
    const { items } = await this.running(actor);
    return items.flatMap(({ procedureId, subject, buyerName, deadline, opensAt }) => {
      const shared = { detail: buyerName, path: opportunityPath(procedureId) };
      return [
        { id: `procedure-deadline:${procedureId}`, title: m.deadline(subject), at: deadline, ...shared },
        { id: `procedure-opening:${procedureId}`, title: m.opening(subject), at: opensAt, ...shared },
      ];
    });
  }
}
