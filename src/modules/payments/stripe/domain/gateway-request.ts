import type { Transitions } from '../../../../shared/transitions.js';
import type { NewCheckout, NewRefund } from '../payment-gateway.js';

export const requestKinds = ['account', 'checkout', 'expire-checkout', 'refund'] as const;
export type RequestKind = (typeof requestKinds)[number];

export type RequestState = 'begun' | 'done' | 'refused';

/** `begun`: asked, or about to be; whether it happened is not known. */
export const requestTransitions: Transitions<RequestState, 'answer' | 'refuse'> = {
  begun: { answer: 'done', refuse: 'refused' },
  done: {},
  refused: {},
};

/** What each kind says to the gateway. */
export type RequestBodies = {
  readonly account: Readonly<Record<string, never>>;
  readonly checkout: NewCheckout;
  readonly 'expire-checkout': { readonly checkoutId: string };
  readonly refund: NewRefund;
};

/** For an account that is only being made there is no account yet. */
export type NewRequest<Kind extends RequestKind> = {
  readonly kind: Kind;
  readonly organisationId: string;
  readonly accountId: Kind extends 'account' ? null : string;
  readonly body: RequestBodies[Kind];
};

/** The gateway remembers a key for a day; after that the same question would be done a second time. */
const REPEATABLE_HOURS = 23;

/** Whether a request begun then may still be asked again. What is older is settled by looking what there is. */
export const isRepeatable = (begunAt: Date, now: Date): boolean =>
  now.getTime() - begunAt.getTime() < REPEATABLE_HOURS * 3_600_000;
