import { describe, expect, it } from 'vitest';
import type { GatewayCheckout, GatewayDispute, GatewayPayment } from '../../stripe/payment-gateway.js';
import { factsOf, toldState } from './facts.js';

const at = new Date('2026-11-27T23:30:00Z');
const checkout: GatewayCheckout = {
  ...{ id: 'cs_1', state: 'open', paid: false, reference: null, amount: 500, currency: 'PLN', url: null },
  ...{ paymentId: 'pi_1', expiresAt: at, livemode: false },
};
const payment: GatewayPayment = {
  ...{ id: 'pi_1', state: 'succeeded', amount: 500, received: 500, currency: 'PLN', method: 'blik' },
  ...{
    requestKey: null,
    paidAt: at,
    fee: 18,
    livemode: false,
  },
};

describe('what the gateway tells of a checkout', () => {
  it.each([
    ['open', null, 'open'],
    ['open', 'waiting', 'open'],
    ['complete', 'processing', 'open'],
    ['complete', 'waiting', 'ended'],
    ['complete', 'canceled', 'ended'],
    ['expired', 'waiting', 'ended'],
    ['expired', null, 'ended'],
    ['expired', 'succeeded', 'paid'],
    ['complete', 'succeeded', 'paid'],
  ] as const)('is, %s with a payment %s: %s', (state, paid, told) => {
    const facts = { checkout: { ...checkout, state }, payment: paid && { ...payment, state: paid } };
    expect(toldState(facts)).toBe(told);
  });

  it('ended when the gateway never made it', () => {
    expect(toldState({ checkout: null, payment: null })).toBe('ended');
  });

  it('takes place on a day in Poland, refunds by whom they were asked for, chargebacks by what moved', () => {
    const dispute: GatewayDispute = {
      ...{ id: 'dp_1', paymentId: 'pi_1', amount: 500, state: 'won', reason: 'general', dueBy: null, at },
      moves: [
        { id: 'txn_2', amount: 500, fee: -150, at: new Date(at.getTime() + 1) },
        { id: 'txn_1', amount: -500, fee: 150, at },
      ],
    };
    const refund = { paymentId: 'pi_1', amount: 100, at, state: 'canceled' as const };
    const told = {
      ...{ checkout, payment, disputes: [dispute] },
      refunds: [
        { ...refund, id: 're_1', requestKey: 'mine' },
        { ...refund, id: 're_2', requestKey: 'unknown' },
      ],
    };
    const mine = { receivableId: 'r1', amount: 100, lowers: 40 };
    expect(factsOf(told, new Map([['mine', mine]]))).toEqual({
      payment: { id: 'pi_1', amount: 500, fee: 18, day: '2026-11-28' },
      refunds: [
        { id: 're_1', amount: 100, state: 'failed', day: '2026-11-28', ours: mine },
        { id: 're_2', amount: 100, state: 'failed', day: '2026-11-28', ours: null },
      ],
      chargebacks: [
        {
          ...{ id: 'dp_1', state: 'won' },
          withheld: { amount: 500, fee: 150, day: '2026-11-28' },
          returned: { amount: 500, fee: -150, day: '2026-11-28' },
        },
      ],
    });
  });
});
