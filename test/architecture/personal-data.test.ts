import { describe, expect, it } from 'vitest';
import { PersonalData } from '../../src/platform/privacy/personal-data.js';
import { testApp } from '../support/app.js';

/** What a column is called when it may say who somebody is, how to reach them or what they did. */
const telling = /(^|_)(email|phone|device|ip|name|person|signatories|by|for)$|^(account_id|nrb)$/;

/** Columns that only sound so, each with why. */
const impersonal: Readonly<Record<string, string>> = {
  'contract_line.name': 'What is delivered.',
  'quote_line.name': 'What is offered.',
  'migration.name': 'A change of the schema.',
  'search_document.category_name': 'A word of the vocabulary.',
  'search_document.supplier_name': 'The name of an organisation.',
  'seeding.name': 'A set of seeds.',
  'inquiry.answer_by': 'A time.',
  'gateway_request.account_id': 'An account of an organisation at Stripe.',
  'stripe_account.account_id': 'An account of an organisation at Stripe.',
  'stripe_event.account_id': 'An organisation’s account at Stripe.',
  'stripe_reconciliation.account_id': 'An organisation’s account at Stripe.',
};

describe('the register of processing', () => {
  it('declares every table with personal columns in exactly one module, and no table that is not there', async () => {
    const app = await testApp();
    const { rows } = await app.ownerPool.query<{ table: string; column: string; toAccount: boolean }>(
      `select c.relname as table, a.attname as column, exists (
         select from pg_constraint k where k.conrelid = c.oid and k.contype = 'f'
           and k.confrelid = 'account'::regclass and a.attnum = any(k.conkey)) as "toAccount"
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1, 2`,
    );
    const all = new Set(rows.map(({ table }) => table));
    const personal = rows.filter(
      ({ table, column, toAccount }) =>
        toAccount || (telling.test(column) && !(`${table}.${column}` in impersonal)),
    );
    expect(personal.length).toBeGreaterThan(60);

    const declared = app.app
      .get(PersonalData, { strict: false })
      .sources.flatMap(({ processing }) => processing.flatMap(({ tables }) => tables));
    const undeclared = personal
      .filter(({ table }) => !declared.includes(table))
      .map(({ table, column }) => `${table}.${column}`);
    expect(undeclared).toEqual([]);
    expect(declared.filter((table) => !all.has(table))).toEqual([]);
    expect(declared.toSorted()).toEqual([...new Set(declared)].sort());

    const columns = new Set(rows.map(({ table, column }) => `${table}.${column}`));
    expect(Object.keys(impersonal).filter((column) => !columns.has(column))).toEqual([]);
  });
});
