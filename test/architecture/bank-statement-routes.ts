import type { Expectation } from './access-expectations.js';

const anId = '018f0000-0000-7000-8000-000000000000';
const columns = { encoding: 'utf-8', decimal: ',', day: 0, amount: 3, title: 2, payer: 1 };
const lines = [{ id: anId, parts: [{ receivableId: anId, amount: 1 }] }];
const ticked = { lines: [`${anId}|${anId}:1`] };

/** Of the expectations: statements of a supplier's own bank account. */
export const bankStatementRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/bank-statements': { level: 'editor' },
  'POST /api/v1/bank-statements': { level: 'editor' },
  'GET /api/v1/bank-statements/:id': { level: 'editor', of: 'bank-statement' },
  'POST /api/v1/bank-statements/:id/columns': {
    level: 'editor',
    of: 'bank-statement',
    body: { ...columns, delimiter: ';' },
  },
  'POST /api/v1/bank-statements/:id/accept': { level: 'editor', of: 'bank-statement', body: { lines } },
  'POST /api/v1/bank-statements/:id/dismiss': {
    level: 'editor',
    of: 'bank-statement',
    body: { lines: [anId] },
  },
  'GET /panel/naleznosci/wyciagi': { level: 'editor' },
  'POST /panel/naleznosci/wyciagi': { level: 'editor' },
  'GET /panel/naleznosci/wyciagi/:id': { level: 'editor', of: 'bank-statement' },
  'POST /panel/naleznosci/wyciagi/:id/kolumny': {
    level: 'editor',
    of: 'bank-statement',
    body: { ...columns, delimiter: 'semicolon' },
  },
  'POST /panel/naleznosci/wyciagi/:id/przyjmij': { level: 'editor', of: 'bank-statement', body: ticked },
  'POST /panel/naleznosci/wyciagi/:id/pomin': { level: 'editor', of: 'bank-statement', body: ticked },
  'GET /panel/naleznosci/wyciagi/:id/pozycje/:lineId': { level: 'editor' },
};
