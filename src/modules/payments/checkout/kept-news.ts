import type { Tx } from '../../../platform/database/db.js';
import type { Notices } from '../../notices/index.js';
import { insertChargeback, keepChargeback, keepRefund } from './data/checkout.commands.js';
import type { Checkout, OnlineRefund } from './data/checkout.queries.js';
import type { ChargebackNews, RefundNews } from './domain/step.js';
import { tellChargeback, tellRefund } from './online-news.js';

/** Brings the refunds that were asked for here to what the gateway says of them, and tells the parties. */
export const keepRefunds = async (
  tx: Tx,
  notices: Notices,
  checkout: Checkout,
  news: readonly RefundNews<OnlineRefund>[],
): Promise<void> => {
  for (const { refund, state, refundId } of news) {
    await keepRefund(tx, refund.id, { state, refundId });
    if (state !== refund.state) await tellRefund(notices, tx, checkout, refund, state);
  }
};

/** Brings the chargebacks of a checkout to what the gateway says of them, and tells the supplier. */
export const keepChargebacks = async (
  tx: Tx,
  notices: Notices,
  checkout: Checkout,
  news: readonly ChargebackNews[],
): Promise<void> => {
  for (const { earlier, ...told } of news) {
    const now = { ...told, checkoutId: checkout.id };
    if (earlier === null) await insertChargeback(tx, now);
    else
      await keepChargeback(tx, now.id, {
        state: now.state,
        answerUntil: now.answerUntil,
        amount: now.amount,
      });
    if (earlier !== now.state) await tellChargeback(notices, tx, checkout, now);
  }
};
