import { localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const nrb = '27114020040000300201355387';
const check = { day: localDateOf(new Date()), onList: true };
const checkFields = { ...check, onList: 'on' };

/** Of the expectations: where an organisation's money goes, for its owners. */
export const payoutRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/payout-changes': { level: 'owner' },
  'POST /api/v1/payout-changes': { level: 'owner', proven: true, body: { nrb } },
  'POST /api/v1/payout-changes/:id/confirm': { level: 'owner', proven: true, of: 'payout-change' },
  'POST /api/v1/payout-changes/:id/withdraw': { level: 'owner', of: 'payout-change' },
  'GET /panel/organizacja/rachunek/zmiana': { level: 'owner' },
  'POST /panel/organizacja/rachunek/zmiana': { level: 'owner', proven: true, body: { nrb } },
  'POST /panel/organizacja/rachunek/zmiana/:id/potwierdz': {
    level: 'owner',
    proven: true,
    of: 'payout-change',
  },
  'POST /panel/organizacja/rachunek/zmiana/:id/wycofaj': { level: 'owner', of: 'payout-change' },
  'GET /api/v1/receivables/:id/transfer': { level: 'viewer', of: 'receivable' },
  'POST /api/v1/receivables/:id/account-checks': { level: 'editor', of: 'receivable', body: check },
  'GET /panel/naleznosci/:id/biala-lista': { level: 'editor', of: 'receivable' },
  'POST /panel/naleznosci/:id/biala-lista': { level: 'editor', of: 'receivable', body: checkFields },
};
