import type { INestApplicationContext } from '@nestjs/common';
import { Memberships } from '../src/modules/members/index.js';
import { ConfigError } from '../src/platform/config/config.js';
import { Db } from '../src/platform/database/db.js';
import { addDemonstration } from './demo.js';
import { enrolFounders } from './founders.js';
import { alone, heldSet, isInUse, noteBegun, noteFinished, type SeedSet } from './ledger.js';

/**
 * Fills the database through the services: `live` with the founders, `demo` also with listings and a cast.
 * Categories, CPV and territory come with the schema. A filled database is told by one query; a filling that
 * was cut off goes on where it stopped, since every step first looks whether it is done.
 * @throws ConfigError when the database holds the other set, or is in use and `demo` is asked for
 */
export const seed = async (
  app: INestApplicationContext,
  set: SeedSet,
  say: (line: string) => void,
): Promise<void> => {
  const db = app.get(Db);
  if (await isDone(db, set)) return;
  await alone(db, async () => {
    if (await isDone(db, set)) return;
    const begun = performance.now();
    say(words[set]);
    await noteBegun(db, set);
    const founders = await enrolFounders(db, app.get(Memberships, { strict: false }));
    if (set === 'demo') await addDemonstration(app, founders);
    await noteFinished(db, set);
    say(`Gotowe / done: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  });
};

const words: Readonly<Record<SeedSet, string>> = {
  live: 'Dodaję założycieli / adding the founders …',
  demo: 'Dodaję dane pokazowe / adding the demonstration …',
};

const isDone = async (db: Db, set: SeedSet): Promise<boolean> => {
  const held = await heldSet(db.public);
  if (held && held.name !== set) {
    throw new ConfigError([
      `SEED: this database holds the ${held.name} set, not ${set}; set SEED=${held.name} or use another database`,
    ]);
  }
  if (!held && set === 'demo' && (await isInUse(db.public))) {
    throw new ConfigError([
      'SEED: this database has accounts already and gets no demonstration; set SEED=none',
    ]);
  }
  return held?.finished ?? false;
};

/** Whether the demonstration, whose password everybody knows, is or was being put into the database. */
export const holdsDemonstration = async (app: INestApplicationContext): Promise<boolean> =>
  (await heldSet(app.get(Db).public))?.name === 'demo';
