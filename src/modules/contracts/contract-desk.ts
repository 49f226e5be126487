import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { localDateOf, warsawInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { Desk, type DeskItem } from '../notices/index.js';
import { contractPath } from './contract-news.js';
import { contractDeskTexts } from './contracts.labels.js';
import { Contracts } from './contracts.service.js';
import type { ContractListLine } from './data/contract-list.queries.js';
import { isOverdue, isPressing, lastDayOf, mayHaveCome } from './domain/delivery.js';

const MOST = 50;

/** What waits on the desk: for the supplier what to deliver, for the buyer what may have come. */
@Injectable()
export class ContractDesk {
  constructor(
    desk: Desk,
    private readonly contracts: Contracts,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const { contracts, now } = await this.contracts.inForce(actor, MOST);
    return contracts.flatMap((line) => itemOf(line, now, lang) ?? []);
  }
}

/** Null while the buyer has nothing to confirm yet. */
const itemOf = (line: ContractListLine, now: Date, lang: Lang): DeskItem | null => {
  const today = localDateOf(now);
  const days = { from: line.deliveryFrom, to: line.deliveryTo };
  if (line.side === 'buyer' && !mayHaveCome(days, today)) return null;
  const last = lastDayOf(days);
  const m = contractDeskTexts[lang];
  return {
    title: line.side === 'buyer' ? m.confirm(line.subject) : m.deliver(line.subject),
    detail: m.detail(line.number, line.counterparty),
    path: contractPath(line.id),
    ...(last && { due: warsawInstant(last, '23:59') }),
    urgent: line.side === 'buyer' ? isOverdue(days, today) : isPressing(days, today),
  };
};
