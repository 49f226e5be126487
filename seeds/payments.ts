import type { INestApplicationContext } from '@nestjs/common';
import { VatStatuses } from '../src/modules/organisations/index.js';
import {
  BankStatements,
  Charging,
  NotedInvoices,
  PaymentTotalsReports,
  PayoutChanges,
  Receivables,
  Reminders,
} from '../src/modules/payments/index.js';
import type { Representative } from '../src/platform/access/actor.js';
import { Clock } from '../src/platform/clock/clock.js';
import { addDays, localDateOf, warsawInstant, type LocalDate } from '../src/shared/dates.js';
import type { ActingFor } from './acting.js';
import { founders } from './data.js';
import type { DeliveredDeal } from './deals.js';
import { inventedNrb } from './invented.js';

/** What became of each accepted delivery: charged, invoiced, paid or reminded of, as its story says. */
export const notePayments = async (
  app: INestApplicationContext,
  delivered: readonly DeliveredDeal[],
  as: ActingFor,
): Promise<void> => {
  const today = localDateOf(app.get(Clock).now());
  for (const { supplier, ...deal } of delivered) {
    await keepBooks(app, as(supplier), supplier, today);
    await settle(app, as(supplier), deal, today);
    if (deal.told.some(({ paid }) => paid === 'half')) await bringStatement(app, as(supplier), today);
  }
};

/** Says that it charges VAT, gives an account of a bank that there is not, and agrees to sums. */
const keepBooks = async (
  app: INestApplicationContext,
  supplier: Representative,
  slug: string,
  today: LocalDate,
): Promise<void> => {
  const statuses = app.get(VatStatuses, { strict: false });
  if ((await statuses.list(supplier)).length === 0)
    await statuses.record(supplier, { status: 'active', validFrom: addDays(today, -365) });
  const changes = app.get(PayoutChanges, { strict: false });
  const { number } = founders().find((founder) => founder.slug === slug)!;
  if ((await changes.present(supplier, 'bank-account')) === null)
    await changes.ask(supplier, 'bank-account', inventedNrb(number), undefined);
  await app.get(PaymentTotalsReports, { strict: false }).share(supplier, true);
};

const settle = async (
  app: INestApplicationContext,
  supplier: Representative,
  { told, contractId, deliveryIds }: Omit<DeliveredDeal, 'supplier'>,
  today: LocalDate,
): Promise<void> => {
  const charging = app.get(Charging, { strict: false });
  const supplierId = supplier.organisation.id;
  for (const [at, { daysAgo }] of told.entries()) {
    const asOf = daysAgo > 0 ? warsawInstant(addDays(today, -daysAgo), '12:00') : undefined;
    await charging.charge({ deliveryId: deliveryIds[at]!, supplierId }, { asOf });
  }
  const { receivables } = await app.get(Receivables, { strict: false }).ofContract(supplier, contractId);
  for (const receivable of receivables) {
    const story = told[receivable.deliveryNumber - 1]!;
    await tell(app, supplier, receivable, { ...story, today });
  }
};

/** Looks first what is noted already. */
const tell = async (
  app: INestApplicationContext,
  supplier: Representative,
  { id, gross, balance }: { readonly id: string; readonly gross: number; readonly balance: number },
  { today, daysAgo, invoice, paid, reminded }: DeliveredDeal['told'][number] & { readonly today: LocalDate },
): Promise<void> => {
  const receivables = app.get(Receivables, { strict: false });
  if (!invoice && !paid && !reminded) return;
  const known = await receivables.open(supplier, id);
  if (invoice && !known.invoice)
    await app
      .get(NotedInvoices, { strict: false })
      .note(
        supplier,
        id,
        { number: invoice, issuedOn: addDays(today, -daysAgo), ksefNumber: null },
        undefined,
      );
  if (paid && balance === gross) {
    const amount = paid === 'all' ? gross : Math.floor(gross / 2);
    const payment = { kind: 'payment' as const, amount, day: today, reason: undefined, again: false };
    await receivables.note(supplier, id, payment, undefined);
  }
  if (reminded && known.reminders.length === 0)
    await app.get(Reminders, { strict: false }).remind(supplier, id, 'polite', undefined);
};

/** A table of the supplier's bank: of what is left of its first receivable a third has come, and something else. */
const bringStatement = async (
  app: INestApplicationContext,
  supplier: Representative,
  today: LocalDate,
): Promise<void> => {
  const statements = app.get(BankStatements, { strict: false });
  if ((await statements.list(supplier)).length > 0) return;
  const all = { state: null, partner: null, month: null, late: null, order: 'due' as const };
  const { page } = await app
    .get(Receivables, { strict: false })
    .list(supplier, { side: 'supplier', ...all, page: 1, perPage: 1 });
  const [first] = page.items;
  if (!first) return;
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
