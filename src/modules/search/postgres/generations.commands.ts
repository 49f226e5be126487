import type { Reader, Tx } from '../../../platform/database/db.js';
import { INDEX_RULES } from '../index-rules.js';

/** Writers share it, starting and ending a rebuild takes it alone: no write falls between generations. */
const WRITERS_LOCK = 7_640_003;

/** Held by a writer to the end of its transaction. */
export const joinWriters = (tx: Tx) => tx.query('select pg_advisory_xact_lock_shared($1)', [WRITERS_LOCK]);
const stopWriters = (tx: Tx) => tx.query('select pg_advisory_xact_lock($1)', [WRITERS_LOCK]);

/** Starts a generation that every write from now on goes to as well; abandons one that was never finished. */
export const startGeneration = async (tx: Tx): Promise<number> => {
  await stopWriters(tx);
  await tx.query(`delete from search_generation where state = 'building'`);
  const [row] = await tx.query<{ generation: number }>(
    `insert into search_generation (generation, state)
     select 1 + greatest(
       (select max(generation) from search_generation),
       (select max(generation) from search_document)
     ), 'building' returning generation`,
  );
  return row!.generation;
};

/**
 * Makes a built generation the one that answers, in one instant, with the removals that the old one
 * remembers, and forgets words and combinations that nothing has any more. Throws when another rebuild has taken over.
 */
export const finishGeneration = async (tx: Tx, generation: number): Promise<void> => {
  await stopWriters(tx);
  const [own] = await tx.query(`select from search_generation where generation = $1 and state = 'building'`, [
    generation,
  ]);
  if (!own) throw new SupersededRebuild();
  // A removal remembered by the old generation beats what the new one was given of the same age or older.
  await tx.query(
    `delete from search_document new using search_document old
     where new.generation = $1 and old.generation = ${LIVE} and old.removed
       and old.id = new.id and new.version <= old.version`,
    [generation],
  );
  await tx.query(
    `update search_document old set generation = $1 where removed and generation = ${LIVE}
       and not exists (select from search_document new where new.generation = $1 and new.id = old.id)`,
    [generation],
  );
  await tx.query(
    `delete from search_word w where not exists (
       select from ts_stat('select words from search_document where not removed and generation = ' || $1) s
       where s.word = w.word)`,
    [String(generation)],
  );
  await sweepFacets(tx);
  await tx.query(`delete from search_generation where state = 'live'`);
  await tx.query(`update search_generation set state = 'live' where generation = $1`, [generation]);
};

/**
 * Forgets combinations that no document has: each change of a price, or of what is free, leaves one behind. Without
 * writers, for one may rely on a combination that it has not given to a document yet.
 */
export const sweepFacets = async (tx: Tx): Promise<void> => {
  await stopWriters(tx);
  await tx.query(
    'delete from search_facet f where not exists (select from search_document d where d.facet = f.key)',
  );
};

const LIVE = `(select generation from search_generation where state = 'live')`;

/** Deletes up to `most` rows of generations that are no more; returns how many it found. */
export const sweepGenerations = async (tx: Tx, most: number): Promise<number> => {
  const rows = await tx.query(
    `delete from search_document where ctid = any(array(
       select ctid from search_document
       where generation not in (select generation from search_generation) limit $1))
     returning 1`,
    [most],
  );
  return rows.length;
};

/** Whether a generation answers. */
export const hasLiveGeneration = async (reader: Reader): Promise<boolean> =>
  (await reader.query(`select from search_generation where state = 'live'`)).length === 1;

/** Says that all that answers was made by the rules of this version. */
export const recordRules = async (tx: Tx): Promise<void> => {
  await tx.query(`update search_generation set rules = $1 where state = 'live'`, [INDEX_RULES]);
};

export const hasOlderRules = async (reader: Reader): Promise<boolean> =>
  (await reader.query(`select from search_generation where state = 'live' and rules < $1`, [INDEX_RULES]))
    .length === 1;

/** A later rebuild began before this one was done. */
export class SupersededRebuild extends Error {
  constructor() {
    super('Another rebuild of the search index has begun; this one was given up.');
  }
}
