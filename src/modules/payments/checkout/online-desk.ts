import { Injectable } from '@nestjs/common';
import type { Representative } from '../../../platform/access/actor.js';
import { catalogue } from '../../../platform/i18n/catalogue.js';
import type { Lang } from '../../../shared/lang.js';
import { Desk, type DeskItem } from '../../notices/index.js';
import { receivablePath } from '../payment-news.js';
import { OnlinePayments } from './online-payments.service.js';

const texts = catalogue({
  pl: {
    answer: (reference: string) => `Odpowiedz bankowi w Stripe: ${reference}`,
    detail: 'Bank kupującego cofa wpłatę online',
  },
  en: {
    answer: (reference) => `Answer the bank at Stripe: ${reference}`,
    detail: 'The buyer’s bank takes an online payment back',
  },
});

/** What waits on the supplier's desk: chargebacks that have to be answered by a day. */
@Injectable()
export class OnlineDesk {
  constructor(
    desk: Desk,
    private readonly payments: OnlinePayments,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
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
