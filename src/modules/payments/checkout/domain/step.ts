import {
  chargebackTransitions,
  checkoutTransitions,
  latestState,
  onlineRefundTransitions,
  type ChargebackState,
  type CheckoutState,
  type OnlineRefundState,
} from './checkout-states.js';
import { chargebackState, factsOf, refundState, toldState, type AskedRefund, type Told } from './facts.js';
import { entriesOfFacts, entryName, type CheckoutLine, type DueEntry } from './settlement.js';

/** A refund that the supplier asked for here. */
type KnownRefund = AskedRefund & {
  readonly id: string;
  readonly requestKey: string;
  readonly state: OnlineRefundState;
  readonly refundId: string | null;
};

type KnownChargeback = {
  readonly id: string;
  readonly state: ChargebackState;
  readonly answerUntil: Date | null;
};

/** What is on record of a checkout. */
export type OnRecord<Refund extends KnownRefund = KnownRefund> = {
  readonly state: CheckoutState;
  readonly lines: readonly CheckoutLine[];
  /** Names of the entries that are in the ledger: see `entryName`. */
  readonly recorded: ReadonlySet<string>;
  readonly refunds: readonly Refund[];
  readonly chargebacks: readonly KnownChargeback[];
};

export type RefundNews<Refund extends KnownRefund = KnownRefund> = {
  readonly refund: Refund;
  readonly state: OnlineRefundState;
  readonly refundId: string | null;
};

export type ChargebackNews = KnownChargeback & {
  readonly amount: number;
  readonly reason: string;
  readonly openedAt: Date;
  /** Null for one that is not on record yet. */
  readonly earlier: ChargebackState | null;
};

/** What has to be added to the record and changed in it, so that it says what the gateway told. */
export type Step<Refund extends KnownRefund = KnownRefund> = {
  readonly state: CheckoutState;
  readonly entries: readonly DueEntry[];
  readonly refunds: readonly RefundNews<Refund>[];
  readonly chargebacks: readonly ChargebackNews[];
};

/** From what is on record and what the gateway told to what is missing; nothing where it says the same. */
export const stepOf = <Refund extends KnownRefund>(known: OnRecord<Refund>, told: Told): Step<Refund> => {
  const asked = new Map(known.refunds.map((refund) => [refund.requestKey, refund]));
  const due = entriesOfFacts(known.lines, factsOf(told, asked));
  return {
    state: latestState(checkoutTransitions, known.state, toldState(told)),
    entries: due.filter((entry) => !known.recorded.has(entryName(entry))),
    refunds: refundNews(known.refunds, told),
    chargebacks: chargebackNews(known.chargebacks, told),
  };
};

const refundNews = <Refund extends KnownRefund>(
  refunds: readonly Refund[],
  told: Told,
): RefundNews<Refund>[] => {
  const found = new Map(told.refunds.map((refund) => [refund.requestKey, refund]));
  return refunds.flatMap((refund) => {
    const made = found.get(refund.requestKey);
    const said = made ? refundState(made) : told.refused.has(refund.id) ? 'failed' : refund.state;
    const state = latestState(onlineRefundTransitions, refund.state, said);
    const refundId = made?.id ?? refund.refundId;
    return state === refund.state && refundId === refund.refundId ? [] : [{ refund, state, refundId }];
  });
};

const chargebackNews = (known: readonly KnownChargeback[], told: Told): ChargebackNews[] => {
  const earlier = new Map(known.map((each) => [each.id, each]));
  return told.disputes.flatMap((dispute) => {
    const { id, amount, reason, dueBy: answerUntil, at: openedAt } = dispute;
    const before = earlier.get(id);
    const state = latestState(chargebackTransitions, before?.state ?? 'open', chargebackState(dispute));
    const isSame = before?.state === state && before.answerUntil?.getTime() === answerUntil?.getTime();
    return isSame
      ? []
      : [{ id, amount, reason, state, answerUntil, openedAt, earlier: before?.state ?? null }];
  });
};
