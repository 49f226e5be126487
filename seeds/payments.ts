import type { INestApplicationContext } from '@nestjs/common';
import {
  BankStatements,
  Charging,
  NotedInvoices,
  PayoutChanges,
  Receivables,
} from '../src/modules/payments/index.js';
import type { ActingFor } from './acting.js';
import { deals } from './data.js';

/** Of what each supplier of the deals is owed first, the invoice is noted and half has come already. */
export const notePayments = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  await app.get(Charging, { strict: false }).chargeMissed();
  const receivables = app.get(Receivables, { strict: false });
  const invoices = app.get(NotedInvoices, { strict: false });
  await giveAccounts(app, as);
  for (const slug of new Set(deals().map(({ supplier }) => supplier))) {
    const supplier = as(slug);
    const all = { state: null, partner: null, month: null, late: null, order: 'due' as const };
    const first = { side: 'supplier' as const, ...all, page: 1, perPage: 1 };
    const { page, today } = await receivables.list(supplier, first);
    for (const { id, gross, balance } of page.items) {
      const amount = Math.floor(gross / 2);
      if (balance < gross || amount === 0) continue;
      const payment = { kind: 'payment' as const, amount, day: today, reason: undefined, again: false };
      await receivables.note(supplier, id, payment, undefined);
      const invoice = { number: `FV/1/${today.slice(0, 4)}`, issuedOn: today, ksefNumber: null };
      await invoices.note(supplier, id, invoice, undefined);
    }
    await bringStatement(app, supplier, page.items, today);
  }
};

/** Each supplier of the deals is paid on an account of a bank that there is not. */
const giveAccounts = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const changes = app.get(PayoutChanges, { strict: false });
  const slugs = [...new Set(deals().map(({ supplier }) => supplier))];
  for (const [at, slug] of slugs.entries()) {
    if ((await changes.present(as(slug), 'bank-account')) === null)
      await changes.ask(as(slug), 'bank-account', inventedNrb(at + 1), undefined);
  }
};

/** A valid number (its check digits are those of IBAN, ISO 13616) with the sort code 0000 0000. */
const inventedNrb = (number: number): string => {
  const account = String(number).padStart(24, '0');
  const remainder = Number(BigInt(`${account}252100`) % 97n);
  return String(98 - remainder).padStart(2, '0') + account;
};

/** A table of the supplier's bank: of what is left of its first receivable a third has come, and something else. */
const bringStatement = async (
  app: INestApplicationContext,
  supplier: ReturnType<ActingFor>,
  owed: readonly { reference: string; payerName: string; gross: number }[],
  today: string,
): Promise<void> => {
  const statements = app.get(BankStatements, { strict: false });
  const [first] = owed;
  if (!first || (await statements.list(supplier)).length > 0) return;
  const zloty = (grosze: number) => (grosze / 100).toFixed(2).replace('.', ',');
  const rows = [
    ['Data', 'Nadawca', 'Tytuł', 'Kwota'],
    [today, first.payerName, `Zapłata za ${first.reference}`, zloty(Math.ceil(first.gross / 3))],
    [today, 'Jan Przykładowy', 'Darowizna na cele statutowe', '50,00'],
  ];
  const bytes = Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\n'));
  const id = await statements.receive(supplier, { field: 'file', name: 'wyciag.csv', bytes }, undefined);
  const { table } = await statements.open(supplier, id, { page: 1, perPage: 1 });
  if (table) await statements.map(supplier, id, table.mapping, undefined);
};
