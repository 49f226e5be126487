import { contractTables } from './contract-tables.js';
import { paymentTables } from './payment-tables.js';
import { answersTables } from './procurement-rows.js';

/** Of the secured tables, what nobody reaches by a grant of the member, whatever its scopes (agreement §5.1, §5.3). */
export const closedToGrants: readonly string[] = [
  'quote',
  'quote_version',
  'quote_line',
  ...Object.keys(contractTables),
  ...Object.keys(paymentTables),
  'message',
  'attachment',
  'bank_account',
  'binding_person',
  'capacity',
  'capacity_month',
  'capacity_reservation',
  'capacity_change',
  'suggestion',
  'attribution',
  'attribution_contract',
  'closing',
  ...answersTables,
];
