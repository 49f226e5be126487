import { Injectable } from '@nestjs/common';
import type { Representative } from '../../platform/access/actor.js';
import { localDateOf, warsawInstant } from '../../shared/dates.js';
import type { Lang } from '../../shared/lang.js';
import { Desk, type DeskItem } from '../notices/index.js';
import { Amendments } from './amendments.service.js';
import type { WaitingAmendment } from './data/amendment.queries.js';
import { amendmentPath, contractPath, deliveryPath } from './contract-news.js';
import { contractDeskTexts } from './contracts.labels.js';
import type { WaitingDelivery } from './data/delivery.queries.js';
import { Deliveries } from './deliveries.service.js';
import { Acceptances } from './acceptances.service.js';
import type { Contract } from './data/contract.queries.js';
import { sideOf } from './domain/policy.js';
import { ContractShares, type ShareCase } from './contract-shares.service.js';
import { sharePath } from './share-news.js';
import { isShareable } from './share-steps.js';
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
    private readonly deliveries: Deliveries,
    private readonly acceptances: Acceptances,
    private readonly amendments: Amendments,
    private readonly shares: ContractShares,
  ) {
    desk.register((actor, lang) => this.itemsFor(actor, lang));
  }

  private async itemsFor(actor: Representative, lang: Lang): Promise<DeskItem[]> {
    const { contracts, now } = await this.contracts.inForce(actor, MOST);
    const waiting = await this.deliveries.waitingFor(actor);
    const answering = new Set(waiting.map(({ contractId }) => contractId));
    const binding = await this.acceptances.waitingFor(actor);
    const amending = await this.amendments.waitingFor(actor);
    const shares = await this.shares.mine(actor);
    return [
      ...shares.filter(isWaiting).map((share) => shareItemOf(share, lang)),
      ...binding.map((contract) => acceptanceItemOf(actor, contract, lang)),
      ...amending.map((amendment) => amendmentItemOf(amendment, lang)),
      ...waiting.map((delivery) => deliveryItemOf(delivery, now, lang)),
      // Whoever owes an answer to a delivery is asked for that alone.
      ...contracts
        .filter(({ id, side }) => side === 'supplier' || !answering.has(id))
        .flatMap((line) => itemOf(line, now, lang) ?? []),
    ];
  }
}

const acceptanceItemOf = (actor: Representative, contract: Contract, lang: Lang): DeskItem => {
  const other = sideOf(actor, contract) === 'buyer' ? contract.supplier : contract.buyer;
  const m = contractDeskTexts[lang];
  return {
    title: m.bind(contract.subject),
    detail: m.detail(contract.number, other.name),
    path: `${contractPath(contract.id)}/przyjecie`,
    urgent: false,
  };
};

const amendmentItemOf = (amendment: WaitingAmendment, lang: Lang): DeskItem => {
  const m = contractDeskTexts[lang];
  return {
    title: m.amend(amendment.subject),
    detail: m.detail(amendment.contractNumber, amendment.counterparty),
    path: amendmentPath(amendment.id),
    urgent: false,
  };
};

const isWaiting = ({ share, outline }: ShareCase): boolean => share.state === 'asked' && isShareable(outline);

const shareItemOf = ({ share, outline }: ShareCase, lang: Lang): DeskItem => {
  const m = contractDeskTexts[lang];
  return {
    title: m.share(outline.subject),
    detail: m.detail(outline.number, outline.lead),
    path: sharePath(share.id),
    urgent: false,
  };
};

const deliveryItemOf = (delivery: WaitingDelivery, now: Date, lang: Lang): DeskItem => {
  const { id, state, subject, contractNumber, counterparty, dueOn } = delivery;
  const m = contractDeskTexts[lang];
  return {
    title: state === 'recorded' ? m.accept(subject) : m.change(subject),
    detail: m.detail(contractNumber, counterparty),
    path: deliveryPath(id),
    ...(dueOn && { due: warsawInstant(dueOn, '23:59') }),
    urgent: dueOn !== null && isPressing({ from: null, to: dueOn }, localDateOf(now)),
  };
};

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
