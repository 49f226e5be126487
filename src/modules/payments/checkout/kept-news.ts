import type { Tx } from '../../../platform/database/db.js';
import type { Notices } from '../../notices/index.js';
import { insertChargeback, keepChargeback, keepRefund } from './data/checkout.commands.js';
import { chargebacksOf, type Checkout, type OnlineRefund } from './data/checkout.queries.js';
import { chargebackTransitions, latestState, onlineRefundTransitions } from './domain/checkout-states.js';
import { chargebackState, refundState, type Told } from './domain/facts.js';
import { tellChargeback, tellRefund } from './online-news.js';

type News = { readonly checkout: Checkout; readonly told: Told };

/** Brings the refunds that were asked for here to what the gateway says of them. How many changed. */
export const keepRefunds = async (
  tx: Tx,
  notices: Notices,
  { checkout, refunds, told }: News & { readonly refunds: readonly OnlineRefund[] },
): Promise<number> => {
  const found = new Map(told.refunds.map((refund) => [refund.requestKey, refund]));
  let moved = 0;
  for (const refund of refunds) {
    const made = found.get(refund.requestKey);
    const said = made ? refundState(made) : told.refused.has(refund.id) ? 'failed' : refund.state;
    const state = latestState(onlineRefundTransitions, refund.state, said);
    const refundId = made?.id ?? refund.refundId;
    if (state === refund.state && refundId === refund.refundId) continue;
    await keepRefund(tx, refund.id, { state, refundId });
    if (state !== refund.state) await tellRefund(notices, tx, checkout, refund, state);
    moved += 1;
  }
  return moved;
};

/** Brings the chargebacks of a checkout to what the gateway says of them. How many are new or changed. */
export const keepChargebacks = async (
  tx: Tx,
  notices: Notices,
  { checkout, told }: News,
): Promise<number> => {
  const known = new Map((await chargebacksOf(tx, checkout.id)).map((each) => [each.id, each]));
  let moved = 0;
  for (const dispute of told.disputes) {
    const { id, amount, reason, dueBy: answerUntil, at: openedAt } = dispute;
    const earlier = known.get(id);
    const state = latestState(chargebackTransitions, earlier?.state ?? 'open', chargebackState(dispute));
    const now = { id, checkoutId: checkout.id, amount, reason, state, answerUntil, openedAt };
    if (!earlier) await insertChargeback(tx, now);
    else if (earlier.state !== state || earlier.answerUntil?.getTime() !== answerUntil?.getTime())
      await keepChargeback(tx, id, { state, answerUntil, amount });
    else continue;
    if (earlier?.state !== state) await tellChargeback(notices, tx, checkout, now);
    moved += 1;
  }
  return moved;
};
