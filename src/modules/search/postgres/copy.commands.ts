import type { Reader, Tx } from '../../../platform/database/db.js';

/** How old a debt may be before the copy is no longer asked: less than the two seconds that a change may take. */
const OVERDUE = `interval '1500 milliseconds'`;
const TENDED = `interval '15 seconds'`;
const LIVE = `(select generation from search_generation where state = 'live')`;

/** Ids that the engine has to be told of, each with a stamp that differs after the next write. */
export type Debt = ReadonlyMap<string, string>;

/** Remembers, in the transaction of the write, that the engine does not know it yet. */
export const owe = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query(
    `insert into search_debt as old (id, since)
     select id, database_now() from (select distinct unnest($1::uuid[]) as id) as written order by id
     on conflict (id) do update set since = old.since`,
    [ids],
  );
};

/** Of these ids, or all. */
export const readDebt = async (reader: Reader, ids: readonly string[] | null = null): Promise<Debt> => {
  const rows = await reader.query<{ id: string; stamp: string }>(
    `select id, xmin::text as stamp from search_debt where $1::uuid[] is null or id = any($1::uuid[])
     order by id`,
    [ids],
  );
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
};

/** Forgets what the engine was told, unless it was written again since the debt was read. */
export const settle = async (tx: Tx, debt: Debt): Promise<void> => {
  await tx.query(
    `delete from search_debt where (id, xmin::text) in (select * from unnest($1::uuid[], $2::text[]))`,
    [[...debt.keys()], [...debt.values()]],
  );
};

export type CopyState = {
  /** Whether the copy is of the generation that answers. */
  readonly whole: boolean;
  /** Whether it has not been told something for longer than readers may wait. */
  readonly overdue: boolean;
};

export const copyState = async (reader: Reader): Promise<CopyState> =>
  (
    await reader.query<CopyState>(
      `select coalesce(generation = ${LIVE}, false) as whole, exists (select from search_debt
         where since < database_now() - ${OVERDUE}) as overdue
       from search_copy`,
    )
  )[0]!;

export const liveGeneration = async (reader: Reader): Promise<number | null> =>
  (await reader.query<{ live: number | null }>(`select ${LIVE} as live`))[0]?.live ?? null;

export const recordCopied = async (tx: Tx, generation: number | null): Promise<void> => {
  await tx.query('update search_copy set generation = $1', [generation]);
};

/**
 * Takes the copy into one holder's hands for a quarter of a minute, or goes on holding it. False when another has
 * it; `over`: takes it even then.
 */
export const tend = async (tx: Tx, holder: string, over = false): Promise<boolean> =>
  (
    await tx.query(
      `update search_copy set holder = $1, held_until = database_now() + ${TENDED}
       where $2 or holder is null or holder = $1 or held_until < database_now() returning 1`,
      [holder, over],
    )
  ).length === 1;

export const letGo = async (tx: Tx, holder: string): Promise<void> => {
  await tx.query('update search_copy set holder = null, held_until = null where holder = $1', [holder]);
};
