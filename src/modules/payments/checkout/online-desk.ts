import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { Calendar, Desk, type CalendarEntry, type DeskItem } from '../../notices/index.js';
import { receivablePath } from '../payment-news.js';
import { OnlinePayments } from './online-payments.service.js';

const texts = catalogue({
  pl: {
    until: (reference: string) => `Odpowiedź dla banku w Stripe: ${reference}`,
    answer: (reference: string) => `Odpowiedz bankowi w Stripe: ${reference}`,
    detail: 'Bank kupującego cofa wpłatę online',
  },
  en: {
    until: (reference) => `Answer due to the bank at Stripe: ${reference}`,
    answer: (reference) => `Answer the bank at Stripe: ${reference}`,
    detail: 'The buyer’s bank takes an online payment back',
  },
});

/** What waits on the supplier's desk and in its calendar: chargebacks that have to be answered by an instant. */
@Injectable()
export class OnlineDesk {
  constructor(
    desk: Desk,
    calendar: Calendar,
    private readonly payments: OnlinePayments,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
    calendar.register((actor, lang) => this.datesOf(actor, lang));
  }

  private async datesOf(actor: Representative, lang: Lang): Promise<CalendarEntry[]> {
    const waiting = await this.payments.waitingFor(actor);
    return waiting.flatMap(({ id, receivableId, reference, answerUntil: at }) => {
      if (!at) return [];
      const { until, detail } = texts[lang];
      return [
        { id: `chargeback:${id}`, title: until(reference), detail, path: receivablePath(receivableId), at },
      ];
    });
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const waiting = await this.payments.waitingFor(actor);
    return waiting.map(({ receivableId, reference, answerUntil }) => ({
      title: texts[lang].answer(reference),
      detail: texts[lang].detail,
      path: receivablePath(receivableId),
      ...(answerUntil && { due: answerUntil }),
      urgent: true,
    }));
  }
}
