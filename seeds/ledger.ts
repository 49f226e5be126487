import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Db, Reader } from '../src/platform/database/db.js';

export type SeedSet = 'demo' | 'live';
export type Held = { readonly name: SeedSet; readonly finished: boolean };

/** Which set the database was filled with, or is being filled with; null when with none. */
export const heldSet = async (reader: Reader): Promise<Held | null> =>
  (
    await reader.query<Held>(
      'select name, finished_at is not null as finished from seeding order by started_at limit 1',
    )
  )[0] ?? null;

/** The same without the application around it, and whether an operator is on record. */
export const heldIn = async (pool: Pool): Promise<{ set: SeedSet | null; operator: boolean }> => {
  const { rows } = await pool.query<{ set: SeedSet | null; operator: boolean }>(
    `select (select name from seeding order by started_at limit 1) as set,
       exists (select from operator) as operator`,
  );
  return rows[0] ?? { set: null, operator: false };
};

/** Whether anybody has an account: such a database is in use and gets no demonstration. */
export const isInUse = async (reader: Reader): Promise<boolean> =>
  (await reader.query('select from account limit 1')).length > 0;

/** Notes that filling has begun. Noting it again after an interruption changes nothing. */
export const noteBegun = (db: Db, set: SeedSet): Promise<void> =>
  db.tx('system', async (tx) => {
    await tx.query('insert into seeding (name) values ($1) on conflict do nothing', [set]);
  });

/** Notes that the set is complete; only from now on do starts skip it. */
export const noteFinished = (db: Db, set: SeedSet): Promise<void> =>
  db.tx('system', async (tx) => {
    await tx.query('update seeding set finished_at = now() where name = $1', [set]);
  });

const LOCK = 7_640_002;
const RETRY_MS = 200;

/**
 * Runs the work in one process at a time; the others wait, and find it done. The lock is the connection's:
 * it ends with the process, however that ends. Asked for again and again, since statements have a time limit.
 */
export const alone = async (db: Db, work: () => Promise<void>): Promise<void> => {
  const runner = db.dataSource.createQueryRunner();
  const ask = async (sql: string): Promise<boolean> => {
    const [row] = (await runner.query(sql, [LOCK])) as { answer: boolean }[];
    return row?.answer === true;
  };
  try {
    while (!(await ask('select pg_try_advisory_lock($1) as answer'))) await pause(RETRY_MS);
    try {
      await work();
    } finally {
      await ask('select pg_advisory_unlock($1) as answer');
    }
  } finally {
    await runner.release();
  }
};
