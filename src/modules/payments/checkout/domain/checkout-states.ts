import { next, actionsFrom, type Transitions } from '../../../../shared/transitions.js';

export const checkoutActions = ['open', 'pay', 'end'] as const;
export type CheckoutAction = (typeof checkoutActions)[number];
export type CheckoutState = 'starting' | 'open' | 'paid' | 'ended';

/**
 * A way to pay online: `starting` until Stripe answered, `open` while the buyer can pay there. `ended` means that no
 * money can come by it any more. What is paid stays paid: refunds are rows of their own.
 */
export const checkoutTransitions: Transitions<CheckoutState, CheckoutAction> = {
  starting: { open: 'open', pay: 'paid', end: 'ended' },
  open: { pay: 'paid', end: 'ended' },
  paid: {},
  // Money that came after all is recorded all the same.
  ended: { pay: 'paid' },
};

export const onlineRefundActions = ['send', 'make', 'fail'] as const;
export type OnlineRefundAction = (typeof onlineRefundActions)[number];
export type OnlineRefundState = 'asked' | 'sent' | 'made' | 'failed';

/** A refund that the supplier asked for: `sent` while the bank works at it. A bank may send back even a made one. */
export const onlineRefundTransitions: Transitions<OnlineRefundState, OnlineRefundAction> = {
  asked: { send: 'sent', make: 'made', fail: 'failed' },
  sent: { make: 'made', fail: 'failed' },
  made: { fail: 'failed' },
  failed: {},
};

/** Of refunds, those by which money left or will leave. */
export const standingRefunds = ['asked', 'sent', 'made'] as const satisfies readonly OnlineRefundState[];

export const chargebackActions = ['answer', 'win', 'lose'] as const;
export type ChargebackAction = (typeof chargebackActions)[number];
export type ChargebackState = 'open' | 'answered' | 'won' | 'lost';

/** The bank takes a payment back: `open` until the supplier answers in Stripe, by a day; then the bank decides. */
export const chargebackTransitions: Transitions<ChargebackState, ChargebackAction> = {
  open: { answer: 'answered', win: 'won', lose: 'lost' },
  answered: { win: 'won', lose: 'lost' },
  won: {},
  lost: {},
};

/**
 * The state after Stripe told one: it, if the process can still come there from the known one, else the known one. So
 * news that were overtaken on their way change nothing.
 */
export const latestState = <State extends string, Action extends string>(
  table: Transitions<State, Action>,
  known: State,
  told: State,
): State => {
  const reached = new Set<State>([known]);
  for (const state of reached) {
    for (const action of actionsFrom(table, state)) {
      const after = next(table, state, action);
      if (after) reached.add(after);
    }
  }
  return reached.has(told) ? told : known;
};
