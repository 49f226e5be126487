import type { INestApplicationContext } from '@nestjs/common';
import { Accounts, Sessions } from '../src/modules/identity/index.js';
import { Organisations } from '../src/modules/organisations/index.js';
import { ActorSource, representsAnOrganisation, type Representative } from '../src/platform/access/actor.js';
import { Db } from '../src/platform/database/db.js';
import { founders, organisations } from './data.js';
import { demoAccounts } from './demo-accounts.js';

/** Who acts for the founder with this slug, or for the invented organisation with this key. */
export type ActingFor = (key: string) => Representative;

/**
 * Works with the whole cast signed in, each with the rights that the database gives it and no others. The
 * sessions end with the work, and so do those of a filling that was cut off.
 */
export const withCast = async (
  app: INestApplicationContext,
  work: (as: ActingFor) => Promise<void>,
): Promise<void> => {
  const sessions = app.get(Sessions, { strict: false });
  const signedIn = await Promise.all(demoAccounts.map(({ email }) => signIn(app, email)));
  const names = namesByKey();
  const people = new Map(signedIn.flat().map((person) => [person.organisation.name, person]));
  try {
    await work((key) => {
      const person = people.get(names.get(key) ?? key);
      if (!person) throw new Error(`Nobody acts for ${key}`);
      return person;
    });
  } finally {
    for (const [person] of signedIn) {
      if (!person) continue;
      await sessions.signOutElsewhere(person);
      await sessions.signOut(person);
    }
  }
};

/** One session, read once for each organisation of the account. */
const signIn = async (app: INestApplicationContext, email: string): Promise<Representative[]> => {
  const source = app.get(ActorSource, { strict: false });
  const account = await app.get(Accounts, { strict: false }).findByEmail(app.get(Db).public, email);
  if (!account) throw new Error(`There is no account ${email}`);
  const { secret } = await app.get(Sessions, { strict: false }).open(account.id, 'demo');
  const person = await source.bySession(secret);
  const acting: Representative[] = [];
  for (const { id } of person?.organisations.filter(({ grant }) => !grant) ?? []) {
    await app.get(Organisations, { strict: false }).switchTo(person!, id);
    const now = await source.bySession(secret);
    if (now && representsAnOrganisation(now)) acting.push(now);
  }
  return acting;
};

/** Organisations' names by slug or key. */
const namesByKey = (): ReadonlyMap<string, string> =>
  new Map([
    ...founders().map(({ slug, name }) => [slug, name] as const),
    ...organisations().map(({ key, name }) => [key, name] as const),
  ]);
