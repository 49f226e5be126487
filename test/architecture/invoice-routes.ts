import { localDateOf } from '../../src/shared/dates.js';
import type { Expectation } from './access-expectations.js';

const note = { number: 'FV/1/2026', issuedOn: localDateOf(new Date()) };
const nothing = { internalId: '' };

/** Of the expectations: drafts and notes of invoices for their supplier, and how a unit receives. */
export const invoiceRoutes: Readonly<Record<string, Expectation>> = {
  'GET /api/v1/receivables/:id/invoice-draft': { level: 'editor', of: 'receivable' },
  'GET /api/v1/receivables/:id/invoice-draft.xml': { level: 'editor', of: 'receivable' },
  'GET /api/v1/receivables/:id/invoice-draft.pdf': { level: 'editor', of: 'receivable' },
  'POST /api/v1/receivables/:id/invoice': { level: 'editor', of: 'receivable', body: note },
  'POST /api/v1/receivables/:id/withdraw-invoice': { level: 'editor', of: 'invoiced-receivable' },
  'GET /api/v1/recipient-identity': { level: 'viewer' },
  'PUT /api/v1/recipient-identity': { level: 'editor', body: { internalId: null } },
  'GET /panel/naleznosci/:id/faktura': { level: 'editor', of: 'receivable' },
  'POST /panel/naleznosci/:id/faktura': { level: 'editor', of: 'receivable', body: note },
  'POST /panel/naleznosci/:id/faktura/wycofaj': { level: 'editor', of: 'invoiced-receivable' },
  'GET /panel/naleznosci/:id/szkic-faktury.xml': { level: 'editor', of: 'receivable' },
  'GET /panel/naleznosci/:id/szkic-faktury.pdf': { level: 'editor', of: 'receivable' },
  'GET /panel/naleznosci/odbiorca': { level: 'editor' },
  'POST /panel/naleznosci/odbiorca': { level: 'editor', body: nothing },
};
