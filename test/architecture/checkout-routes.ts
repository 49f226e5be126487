import { randomUUID } from 'node:crypto';
import type { Expectation } from './access-expectations.js';

const refund = { receivableId: randomUUID(), amount: '10,00', reason: 'Braki w dostawie' };
const online = '/panel/platnosci-online/:id';

/** Of the expectations: what is paid online, for its two parties; and where Stripe tells its news. */
export const checkoutRoutes: Readonly<Record<string, Expectation>> = {
  // Signed by Stripe, or refused.
  'POST /api/v1/stripe/events': { level: 'public' },
  'POST /api/v1/checkouts': { level: 'editor', body: { receivableIds: [randomUUID()] } },
  'GET /api/v1/checkouts/:id': { level: 'viewer', of: 'checkout' },
  'POST /api/v1/checkouts/:id/refunds': { level: 'editor', of: 'checkout', body: refund },
  'GET /api/v1/receivables/:id/checkouts': { level: 'viewer', of: 'receivable' },
  'GET /panel/naleznosci/razem': { level: 'editor' },
  'POST /panel/naleznosci/razem': { level: 'editor', body: { receivableIds: [randomUUID()] } },
  'POST /panel/naleznosci/:id/zaplac-online': { level: 'editor', of: 'receivable' },
  [`GET ${online}`]: { level: 'viewer', of: 'checkout' },
  [`GET ${online}/zwrot`]: { level: 'editor', of: 'checkout' },
  [`POST ${online}/zwrot`]: { level: 'editor', of: 'checkout', body: refund },
};
