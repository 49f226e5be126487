import { Injectable } from '@nestjs/common';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { Calendar } from '../notices/index.js';
import { contractPath, deliveryPath } from './contract-news.js';
import { Amendments } from './amendments.service.js';
import { Deliveries } from './deliveries.service.js';
import { Contracts } from './contracts.service.js';
import { lastDayOf } from './domain/delivery.js';

const MOST = 100;

const texts = catalogue({
  pl: {
    deliver: (subject: string) => `Ostatni dzień dostawy: ${subject}`,
    change: (subject: string) => `Ostatni dzień poprawki: ${subject}`,
    planned: (subject: string) => `Planowana część dostawy: ${subject}`,
    receive: (subject: string) => `Dostawa do dziś: ${subject}`,
    number: (number: string, other: string) => `Umowa ${number}, ${other}`,
  },
  en: {
    deliver: (subject) => `Last day to deliver: ${subject}`,
    change: (subject) => `Last day to change: ${subject}`,
    planned: (subject) => `Planned part delivery: ${subject}`,
    receive: (subject) => `Delivery by today: ${subject}`,
    number: (number, other) => `Contract ${number}, ${other}`,
  },
});

/** The last days of deliveries of contracts in force, and of changes to what was delivered. */
@Injectable()
export class ContractCalendar {
  constructor(calendar: Calendar, contracts: Contracts, deliveries: Deliveries, amendments: Amendments) {
    calendar.register(async (actor, lang) => {
      const { planned, number } = texts[lang];
      return (await amendments.planned(actor)).map(
        ({ contractId, contractNumber, subject, counterparty, on }) => ({
          id: `part:${contractId}:${on}`,
          ...{ title: planned(subject), detail: number(contractNumber, counterparty) },
          ...{ path: contractPath(contractId), on },
        }),
      );
    });
    calendar.register(async (actor, lang) => {
      const waiting = await deliveries.waitingFor(actor);
      return waiting.flatMap(({ id, subject, contractNumber, counterparty, dueOn }) => {
        if (!dueOn) return [];
        const { change, number } = texts[lang];
        const detail = number(contractNumber, counterparty);
        return [{ id: `changes:${id}`, title: change(subject), detail, path: deliveryPath(id), on: dueOn }];
      });
    });
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
