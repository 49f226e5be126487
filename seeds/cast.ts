import type { INestApplicationContext } from '@nestjs/common';
import { Accounts } from '../src/modules/identity/index.js';
import { addUnclaimed, Claims } from '../src/modules/organisations/index.js';
import { Clock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { organisations } from './data.js';
import { demoAccounts, demoPassword, type DemoAccount } from './demo-accounts.js';

const ofFounders = { nip: null, street: null, postCode: null };

/**
 * The accounts of the demonstration, each owner of its organisations. An account is made with all of them in
 * one transaction, so one that is there is complete. Founders get no tax number: theirs are not ours to invent.
 */
export const makeCast = async (
  app: INestApplicationContext,
  founders: ReadonlyMap<string, string>,
): Promise<void> => {
  const db = app.get(Db);
  const now = app.get(Clock).now();
  const accounts = app.get(Accounts, { strict: false });
  const claims = app.get(Claims, { strict: false });
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
        if (founder) {
          await claims.claim(tx, founder, accountId, { ...ofFounders, email });
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
