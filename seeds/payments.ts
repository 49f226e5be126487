import type { INestApplicationContext } from '@nestjs/common';
import { Charging, PayoutChanges, Receivables } from '../src/modules/payments/index.js';
import type { ActingFor } from './acting.js';
import { deals } from './data.js';

/** Of what each supplier of the deals is owed first, half has come already. */
export const notePayments = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  await app.get(Charging, { strict: false }).chargeMissed();
  const receivables = app.get(Receivables, { strict: false });
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
    }
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
