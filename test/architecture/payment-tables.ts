import { fillOnlineTables, onlineTables } from './online-tables.js';
import type { Tx } from '../../src/platform/database/db.js';

/** Of the secured tables: what is owed and the ledger, for the two parties of the contract. */
export const paymentTables = {
  receivable: 'arw',
  ledger_entry: 'arw',
  ledger_posting: 'ar',
  payment_dispute: 'arw',
  payment_reminder: 'arw',
  reminder_setting: '*',
  noted_invoice: 'arw',
  recipient_identity: 'adrw',
  payment_sharing: 'adr',
  gateway_request: 'arw',
  stripe_account: 'arw',
  payout_change: 'arw',
  ...onlineTables,
  account_check: 'arw',
  bank_statement: 'arw',
  statement_line: 'arw',
  statement_line_entry: 'ar',
  csv_mapping: 'arw',
} as const satisfies Readonly<Record<string, string>>;

/** A row in each, beside the test's contract and its delivery. */
export const fillPaymentTables = async (tx: Tx): Promise<void> => {
  await tx.query(
    `insert into receivable (id, contract_id, delivery_id, supplier_id, buyer_id, reference, lines, currency, net, vat,
       gross, arose_on, payment_days, due_on, balance)
     select gen_random_uuid(), c.id, d.id, c.supplier_id, c.buyer_id, 'x', '[]', 'PLN', 1, 0, 1, '2026-01-01', 14,
       '2026-01-15', 0
     from contract c join delivery d on d.contract_id = c.id limit 1`,
  );
  await tx.query(
    `insert into ledger_entry (id, receivable_id, kind, day, at)
     select gen_random_uuid(), id, 'charge', '2026-01-01', now() from receivable`,
  );
  await tx.query(
    `insert into ledger_posting select id, account, 'PLN', amount
     from ledger_entry, (values ('due', 1), ('delivered', -1)) p (account, amount)`,
  );
  await tx.query(
    `insert into payment_dispute (id, receivable_id, reason, opened_at, opened_by_name)
     select gen_random_uuid(), id, 'x', now(), 'x' from receivable`,
  );
  await tx.query(
    `insert into payment_reminder (receivable_id, tone, day, at) select id, 'polite', '2026-02-01', now() from receivable`,
  );
  await tx.query(
    `insert into noted_invoice (id, receivable_id, number, issued_on, delivered_on, noted_at, noted_by_name)
     select gen_random_uuid(), id, 'x', '2026-01-01', '2026-01-01', now(), 'x' from receivable`,
  );
  await tx.query(`insert into recipient_identity select buyer_id, '7390000016-00001' from receivable`);
  // To agree is the member's alone, whoever asks.
  await tx.query(`select set_config('app.organisation', supplier_id::text, true) from receivable`);
  await tx.query('insert into payment_sharing select supplier_id, now() from receivable');
  await tx.query(`select set_config('app.organisation', '', true)`);
  await tx.query(
    `insert into gateway_request (key, kind, organisation_id, body, state, begun_at)
     select gen_random_uuid(), 'account', supplier_id, '{}', 'begun', now() from receivable limit 1`,
  );
  await tx.query(
    `insert into stripe_account (account_id, organisation_id, request_key, livemode, charges_enabled, payouts_enabled,
       details_submitted, methods, due, past_due, pending, made_at, fetched_at)
     select 'acct_x', organisation_id, key, false, true, true, true, '{}', '[]', '[]', '[]', now(), now()
     from gateway_request`,
  );
  await tx.query(
    `insert into payout_change (id, organisation_id, kind, first, new_value, requested_at, requested_by_name, usable_at)
     select gen_random_uuid(), supplier_id, 'stripe-account', true, 'x', now(), 'x', now() from receivable`,
  );
  await tx.query(
    `insert into account_check (id, receivable_id, organisation_id, nrb, day, on_list, noted_at, noted_by_name)
     select gen_random_uuid(), id, buyer_id, repeat('1', 26), '2026-01-01', true, now(), 'x' from receivable`,
  );
  await tx.query(
    `insert into bank_statement (id, organisation_id, format, left_out, known, imported_at, imported_by_name)
     select gen_random_uuid(), supplier_id, 'csv', 0, 0, now(), 'x' from receivable limit 1`,
  );
  await tx.query(
    `insert into statement_line (id, statement_id, organisation_id, hash, position, day, amount, payer, title)
     select gen_random_uuid(), id, organisation_id, 'x', 0, '2026-01-01', 1, 'x', 'x' from bank_statement`,
  );
  await tx.query(
    'insert into statement_line_entry select l.id, e.id from statement_line l, ledger_entry e limit 1',
  );
  await tx.query(`insert into csv_mapping select organisation_id, '{}' from bank_statement`);
  await tx.query('insert into reminder_setting select supplier_id, 3, 14 from receivable');
  await fillOnlineTables(tx);
};
