import type { Form } from './form.js';
import type { StripeAccount } from './account-world.js';
import { StripeError } from './stripe-error.js';
import type { World } from './world.js';

type Asked = { readonly id: string; readonly params: Form };

/** One endpoint: where the client's type of its parameters stands, and what it does. */
export type Endpoint = {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  /** File and type in the client. */
  readonly type: readonly [file: string, name: string];
} & (
  | { readonly of: 'platform'; readonly answer: (world: World, asked: Asked) => unknown }
  | { readonly of: 'account'; readonly answer: (account: StripeAccount, asked: Asked) => unknown }
);

const sessions = 'resources/Checkout/Sessions.d.ts';

/** The endpoints that the program uses, and no others. */
export const endpoints: readonly Endpoint[] = [
  {
    method: 'POST',
    path: /^\/v1\/accounts$/,
    type: ['resources/Accounts.d.ts', 'AccountCreateParams'],
    of: 'platform',
    answer: (world, { params }) => world.createAccount(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/accounts\/(\w+)$/,
    type: ['resources/Accounts.d.ts', 'AccountRetrieveParams'],
    of: 'platform',
    answer: (world, { id }) => world.reached(id).shown(),
  },
  {
    method: 'POST',
    path: /^\/v1\/account_links$/,
    type: ['resources/AccountLinks.d.ts', 'AccountLinkCreateParams'],
    of: 'platform',
    answer: (world, { params }) => world.createAccountLink(params),
  },
  {
    method: 'POST',
    path: /^\/v1\/checkout\/sessions$/,
    type: [sessions, 'Checkout.SessionCreateParams'],
    of: 'account',
    answer: (account, { params }) => account.payments.createSession(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/checkout\/sessions\/(\w+)$/,
    type: [sessions, 'Checkout.SessionRetrieveParams'],
    of: 'account',
    answer: (account, { id }) => account.payments.session(id),
  },
  {
    method: 'POST',
    path: /^\/v1\/checkout\/sessions\/(\w+)\/expire$/,
    type: [sessions, 'Checkout.SessionExpireParams'],
    of: 'account',
    answer: (account, { id }) => account.payments.expire(id),
  },
  {
    method: 'GET',
    path: /^\/v1\/payment_intents\/(\w+)$/,
    type: ['resources/PaymentIntents.d.ts', 'PaymentIntentRetrieveParams'],
    of: 'account',
    answer: (account, { id, params }) => account.payments.intent(id, params),
  },
  {
    method: 'POST',
    path: /^\/v1\/refunds$/,
    type: ['resources/Refunds.d.ts', 'RefundCreateParams'],
    of: 'account',
    answer: (account, { params }) => account.payments.createRefund(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/refunds$/,
    type: ['resources/Refunds.d.ts', 'RefundListParams'],
    of: 'account',
    answer: (account, { params }) => account.payments.listRefunds(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/disputes$/,
    type: ['resources/Disputes.d.ts', 'DisputeListParams'],
    of: 'account',
    answer: (account, { params }) => account.payments.listDisputes(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/payouts$/,
    type: ['resources/Payouts.d.ts', 'PayoutListParams'],
    of: 'account',
    answer: (account, { params }) => account.listPayouts(params),
  },
  {
    method: 'GET',
    path: /^\/v1\/events$/,
    type: ['resources/Events.d.ts', 'EventListParams'],
    of: 'account',
    answer: (account, { params }) => account.listEvents(params),
  },
];

/** The endpoint with the id in its path. @throws StripeError where the fake has none */
export const endpointFor = (method: string, path: string): { endpoint: Endpoint; id: string } => {
  for (const endpoint of endpoints) {
    const match = method === endpoint.method ? endpoint.path.exec(path) : null;
    if (match) return { endpoint, id: match[1] ?? '' };
  }
  throw new StripeError(404, 'unrecognized_url', `Unrecognized request URL (${method}: ${path})`);
};
