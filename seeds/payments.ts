import type { INestApplicationContext } from '@nestjs/common';
import { Charging, NotedInvoices, Receivables } from '../src/modules/payments/index.js';
import type { ActingFor } from './acting.js';
import { deals } from './data.js';

/** Of what each supplier of the deals is owed first, the invoice is noted and half has come already. */
export const notePayments = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  await app.get(Charging, { strict: false }).chargeMissed();
  const receivables = app.get(Receivables, { strict: false });
  const invoices = app.get(NotedInvoices, { strict: false });
  for (const slug of new Set(deals().map(({ supplier }) => supplier))) {
    const supplier = as(slug);
    const first = { side: 'supplier' as const, state: null, page: 1, perPage: 1 };
    const { page, today } = await receivables.list(supplier, first);
    for (const { id, gross, balance } of page.items) {
      const amount = Math.floor(gross / 2);
      if (balance < gross || amount === 0) continue;
      const payment = { kind: 'payment' as const, amount, day: today, reason: undefined, again: false };
      await receivables.note(supplier, id, payment, undefined);
      const invoice = { number: `FV/1/${today.slice(0, 4)}`, issuedOn: today, ksefNumber: null };
      await invoices.note(supplier, id, invoice, undefined);
    }
  }
};
