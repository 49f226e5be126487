import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { addDays, warsawInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { Desk, type DeskItem } from '../notices/index.js';
import type { Receivable } from './data/receivable.queries.js';
import { receivablePath } from './payment-news.js';
import { Receivables } from './receivables.service.js';

const MOST = 20;
/** How many days before its day a payment stands on the buyer's desk. */
const DAYS_BEFORE = 7;

const texts = catalogue({
  pl: {
    pay: (subject: string) => `Zapłać: ${subject}`,
    chase: (subject: string) => `Po terminie zapłaty: ${subject}`,
    detail: (reference: string, other: string) => `${reference}, ${other}`,
  },
  en: {
    pay: (subject) => `Pay: ${subject}`,
    chase: (subject) => `Payment overdue: ${subject}`,
    detail: (reference, other) => `${reference}, ${other}`,
  },
});

/** What waits on the desk: for the buyer what has to be paid soon, for the supplier what did not come in time. */
@Injectable()
export class PaymentsDesk {
  constructor(
    desk: Desk,
    private readonly receivables: Receivables,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const { owed, owing, today } = await this.receivables.waitingFor(actor, DAYS_BEFORE, MOST);
    const m = texts[lang];
    const item = (receivable: Receivable, title: string, other: string): DeskItem => ({
      title,
      detail: m.detail(receivable.reference, other),
      path: receivablePath(receivable.id),
      due: warsawInstant(receivable.dueOn, '23:59'),
      urgent: receivable.dueOn < addDays(today, 1),
    });
    return [
      ...owing.map((each) => item(each, m.pay(each.subject), each.supplierName)),
      ...owed.map((each) => item(each, m.chase(each.subject), each.buyerName)),
    ];
  }
}
