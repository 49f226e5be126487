import { Injectable } from '@nestjs/common';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { Calendar } from '../notices/index.js';
import { contractPath } from './contract-news.js';
import { Contracts } from './contracts.service.js';
import { lastDayOf } from './domain/delivery.js';

const MOST = 100;

const texts = catalogue({
  pl: {
    deliver: (subject: string) => `Ostatni dzień dostawy: ${subject}`,
    receive: (subject: string) => `Dostawa do dziś: ${subject}`,
    number: (number: string, other: string) => `Umowa ${number}, ${other}`,
  },
  en: {
    deliver: (subject) => `Last day to deliver: ${subject}`,
    receive: (subject) => `Delivery by today: ${subject}`,
    number: (number, other) => `Contract ${number}, ${other}`,
  },
});

/** The last days of deliveries of contracts in force. */
@Injectable()
export class ContractCalendar {
  constructor(calendar: Calendar, contracts: Contracts) {
    calendar.register(async (actor, lang) => {
      const m = texts[lang];
      const { contracts: lines } = await contracts.inForce(actor, MOST);
      return lines.flatMap(({ id, number, subject, side, counterparty, deliveryFrom, deliveryTo }) => {
        const on = lastDayOf({ from: deliveryFrom, to: deliveryTo });
        if (!on) return [];
        const title = side === 'supplier' ? m.deliver(subject) : m.receive(subject);
        const detail = m.number(number, counterparty);
        return [{ id: `delivery:${id}`, title, detail, path: contractPath(id), on }];
      });
    });
  }
}
