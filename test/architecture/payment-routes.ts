import { localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const payment = { kind: 'payment', amount: '10,00', day: localDateOf(new Date()), again: true };
const paymentFields = { ...payment, again: 'on' };

/** Of the expectations: what is owed and paid, for its two parties. */
export const paymentRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/receivables': { level: 'viewer' },
  'GET /api/v1/receivables/:id': { level: 'viewer', of: 'receivable' },
  'POST /api/v1/receivables/:id/entries': { level: 'editor', of: 'receivable', body: payment },
  'POST /api/v1/ledger-entries/:id/reverse': {
    level: 'editor',
    of: 'payment',
    body: { reason: 'Pomyłka' },
  },
  'GET /panel/naleznosci': { level: 'viewer' },
  'GET /panel/naleznosci/:id': { level: 'viewer', of: 'receivable' },
  'GET /panel/naleznosci/:id/wpis': { level: 'editor', of: 'receivable' },
  'POST /panel/naleznosci/:id/wpis': { level: 'editor', of: 'receivable', body: paymentFields },
  'GET /panel/ksiega/:id': { level: 'editor', of: 'payment' },
  'POST /panel/ksiega/:id/cofnij': { level: 'editor', of: 'payment', body: { reason: 'Pomyłka' } },
};
