import type { Expectation } from './access-expectations.js';

const online = '/panel/naleznosci/online';

/** Of the expectations: an organisation's own account at Stripe. Nothing of it has an id that one could change. */
export const stripeRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/online-payments': { level: 'viewer' },
  'POST /api/v1/online-payments/connect': { level: 'owner', proven: true, body: {} },
  'POST /api/v1/online-payments/form': { level: 'owner', proven: true },
  'POST /api/v1/online-payments/refresh': { level: 'owner' },
  'GET /api/v1/online-payments/payouts': { level: 'viewer' },
  [`GET ${online}`]: { level: 'viewer' },
  [`POST ${online}/polacz`]: { level: 'owner', proven: true },
  [`POST ${online}/zmiana`]: { level: 'owner', proven: true },
  [`GET ${online}/stripe`]: { level: 'owner', proven: true },
  [`GET ${online}/powrot`]: { level: 'owner' },
  [`POST ${online}/sprawdz`]: { level: 'owner' },
  [`GET ${online}/wyplaty`]: { level: 'viewer' },
};
