import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '../src/modules/identity/index.js';
import { addUnclaimed, Claims } from '../src/modules/organisations/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { founders as founderRows, organisations } from './data.js';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts.js';
import { inventedNip } from './invented.js';

/** Invented, as all of the demonstration: real numbers and addresses are not ours to tell, and no invoice goes without. */
const ofFounder = (number: number) => ({
  ...{ nip: inventedNip(number), street: `ul. Przykładowa ${number}`, postCode: '10-900' },
});

/**
 * The accounts of the demonstration, each owner of its organisations. An account is made with all of them in
 * one transaction, so one that is there is complete.
 */
export const makeCast = async (
  app: INestApplicationContext,
  founders: ReadonlyMap<string, string>,
): Promise<void> => {
  const db = app.get(Db);
  const now = app.get(Clock).now();
  const accounts = app.get(Accounts, { strict: false });
  const claims = app.get(Claims, { strict: false });
  const numbers = new Map(founderRows().map(({ slug, number }) => [slug, number]));
  const invented = new Map(organisations().map((organisation) => [organisation.key, organisation]));

  const make = ({ email, name, actsFor }: DemoAccount) =>
    db.tx('system', async (tx) => {
      if (await accounts.findByEmail(tx, email)) return;
      const accountId = await accounts.openConfirmed(tx, {
        ...{ email, name, password: demoPassword, lang: 'pl', form: 'demonstration' },
      });
      if (!accountId) return;
      for (const key of actsFor) {
        const founder = founders.get(key);
        const number = numbers.get(key);
        if (founder && number !== undefined) {
          await claims.claim(tx, founder, accountId, { ...ofFounder(number), email });
          continue;
        }
        const organisation = invented.get(key);
        if (!organisation) throw new Error(`${email} acts for an unknown ${key}`);
        const { payer, ...fields } = organisation;
        const added = await addUnclaimed(tx, { ...fields, ...(payer && { principalName: payer }) }, now);
        await claims.claim(tx, added, accountId, fields);
      }
    });
  for (const account of demoAccounts) await make(account);
};
