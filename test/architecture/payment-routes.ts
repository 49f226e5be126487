import { localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const payment = { kind: 'payment', amount: '10,00', day: localDateOf(new Date()), again: true };
const paymentFields = { ...payment, again: 'on' };

/** Of the expectations: what is owed and paid, for its two parties. */
export const paymentRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/payment-partners': { level: 'viewer' },
  'GET /api/v1/account-statement': { level: 'viewer' },
  'GET /api/v1/account-statement.pdf': { level: 'viewer' },
  'GET /panel/naleznosci/rozliczenie': { level: 'viewer' },
  'GET /api/v1/joint-transfer': { level: 'viewer' },
  'GET /panel/naleznosci/przelew': { level: 'viewer' },
  'GET /api/v1/payment-totals': { level: 'coordinator' },
  'GET /api/v1/past-receivables': { level: 'viewer' },
  'POST /api/v1/past-receivables/paid': {
    level: 'editor',
    body: { which: 'all', reason: 'Dawno zapłacone' },
  },
  'GET /panel/naleznosci/dawne': { level: 'editor' },
  'POST /panel/naleznosci/dawne': { level: 'editor', body: { which: 'all', reason: 'Dawno zapłacone' } },
  'GET /koordynator/platnosci': { level: 'coordinator' },
  'GET /koordynator/platnosci/platnosci.csv': { level: 'coordinator' },
  'GET /api/v1/council/payment-totals': { level: 'council' },
  'GET /panel/rada/platnosci': { level: 'council' },
  'GET /panel/rada/platnosci/platnosci.csv': { level: 'council' },
  'GET /api/v1/payment-sharing': { level: 'viewer' },
  'PUT /api/v1/payment-sharing': { level: 'editor', body: { shares: true } },
  'GET /panel/naleznosci/zgoda': { level: 'editor' },
  'POST /panel/naleznosci/zgoda': { level: 'editor', body: { shares: 'true' } },
  'GET /panel/naleznosci/rozliczenie/rozliczenie.pdf': { level: 'viewer' },
  'GET /api/v1/receivables': { level: 'viewer' },
  'GET /api/v1/receivables/:id': { level: 'viewer', of: 'receivable' },
  'POST /api/v1/receivables/:id/entries': { level: 'editor', of: 'receivable', body: payment },
  'POST /api/v1/ledger-entries/:id/reverse': {
    level: 'editor',
    of: 'payment',
    body: { reason: 'Pomyłka' },
  },
  'POST /api/v1/receivables/:id/dispute': { level: 'editor', of: 'receivable', body: { reason: 'Za mało' } },
  'POST /api/v1/receivables/:id/withdraw-dispute': { level: 'editor', of: 'receivable' },
  'POST /api/v1/receivables/:id/remind': { level: 'editor', of: 'receivable', body: { tone: 'polite' } },
  'GET /api/v1/reminder-settings': { level: 'viewer' },
  'PUT /api/v1/reminder-settings': { level: 'editor', body: { politeAfter: 3, firmAfter: 14 } },
  'POST /panel/naleznosci/:id/zakwestionuj': {
    level: 'editor',
    of: 'receivable',
    body: { reason: 'Za mało' },
  },
  'POST /panel/naleznosci/:id/uznaj': { level: 'editor', of: 'receivable' },
  'POST /panel/naleznosci/:id/przypomnij': {
    level: 'editor',
    of: 'receivable',
    body: { tone: 'polite' },
  },
  'GET /panel/naleznosci/przypomnienia': { level: 'editor' },
  'POST /panel/naleznosci/przypomnienia': {
    level: 'editor',
    body: { politeAfter: '3', firmAfter: '14' },
  },
  'GET /panel/naleznosci': { level: 'viewer' },
  'GET /panel/naleznosci/:id': { level: 'viewer', of: 'receivable' },
  'GET /panel/naleznosci/:id/wpis': { level: 'editor', of: 'receivable' },
  'POST /panel/naleznosci/:id/wpis': { level: 'editor', of: 'receivable', body: paymentFields },
  'GET /panel/ksiega/:id': { level: 'editor', of: 'payment' },
  'POST /panel/ksiega/:id/cofnij': { level: 'editor', of: 'payment', body: { reason: 'Pomyłka' } },
};
