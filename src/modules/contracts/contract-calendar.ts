import { Injectable } from '@nestjs/common';
import { catalogue } from '../../platform/i18n/catalogue.js';
import { localDateOf } from '../../shared/dates.js';
import { Calendar } from '../notices/index.js';
import { contractPath, deliveryPath } from './contract-news.js';
import { Amendments } from './amendments.service.js';
import { Deliveries } from './deliveries.service.js';
import { Contracts } from './contracts.service.js';
import { reminderDaysOf } from './domain/end-reminder.js';
import { lastDayOf } from './domain/delivery.js';

const MOST = 100;

const texts = catalogue({
  pl: {
    deliver: (subject: string) => `Ostatni dzień dostawy: ${subject}`,
    change: (subject: string) => `Ostatni dzień poprawki: ${subject}`,
    planned: (subject: string) => `Planowana część dostawy: ${subject}`,
    ends: (days: number, subject: string) => `Za ${days} dni kończy się umowa: ${subject}`,
    receive: (subject: string) => `Dostawa do dziś: ${subject}`,
    number: (number: string, other: string) => `Umowa ${number}, ${other}`,
  },
  en: {
    deliver: (subject) => `Last day to deliver: ${subject}`,
    change: (subject) => `Last day to change: ${subject}`,
    planned: (subject) => `Planned part delivery: ${subject}`,
    ends: (days, subject) => `A contract ends in ${days} days: ${subject}`,
    receive: (subject) => `Delivery by today: ${subject}`,
    number: (number, other) => `Contract ${number}, ${other}`,
  },
});

/** The last days of deliveries of contracts in force, reminders of their ends, planned parts, and of changes to what was delivered. */
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
      const { ends, number: of } = texts[lang];
      return (await contracts.withEnd(actor)).flatMap(
        ({ id, number, subject, side, end, inForceAt, ...names }) => {
          const other = side === 'buyer' ? names.supplierName : names.buyerName;
          return reminderDaysOf({ end, inForceOn: localDateOf(inForceAt) }).map(({ days, on }) => ({
            ...{ id: `ends:${id}:${days}`, title: ends(days, subject), detail: of(number, other) },
            ...{ path: contractPath(id), on },
          }));
        },
      );
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
