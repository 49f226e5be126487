import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { makeDataSource, makePool, type PgConnection } from './data-source.js';

/** Any number of processes may start at once; the first migrates, the rest wait and find it done. */
const MIGRATION_LOCK = 7_640_001;

/** Tables that the serving role may read and extend, never change. */
const appendOnly = ['activity', 'operator', 'consent', 'listing_price_change'];

/**
 * Brings the schema up to date as the owning role, then grants the serving role what it needs. The
 * serving role owns nothing and cannot bypass row security.
 */
export const migrate = async (owner: PgConnection, appRole: string): Promise<void> => {
  const pool = makePool(owner, 3);
  const guard = await pool.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const source = await makeDataSource(owner, [], { poolSize: 2 }).initialize();
    try {
      await source.runMigrations({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    await runMigrations({ pgPool: pool });
    await grantTo(guard, appRole);
    await guard.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  } finally {
    guard.release();
    await pool.end();
  }
};

const grantTo = async (client: pg.PoolClient, role: string): Promise<void> => {
  const to = `"${role.replaceAll('"', '""')}"`;
  const { rows: here } = await client.query<{ name: string }>('select current_database() as name');
  const database = `"${here[0]!.name.replaceAll('"', '""')}"`;
  // A temporary table would stand before a real one of its name.
  await client.query(`revoke temporary on database ${database} from public, ${to}`);
  await client.query(`grant usage on schema public, graphile_worker to ${to}`);
  await client.query(`grant select, insert, update, delete on all tables in schema public to ${to}`);
  await client.query(`revoke insert, update, delete on clock_shift, migration, master_key from ${to}`);
  for (const table of appendOnly) await client.query(`revoke update, delete on ${table} from ${to}`);
  await client.query(`grant select, insert, update, delete on all tables in schema graphile_worker to ${to}`);
  await client.query(`grant usage, select on all sequences in schema graphile_worker to ${to}`);
  await client.query(`grant execute on all functions in schema graphile_worker, public to ${to}`);
  // The queue's tables carry row security without policies: without these the serving role sees no jobs.
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'graphile_worker' and c.relkind = 'r' and c.relrowsecurity`,
  );
  for (const { name } of rows) {
    await client.query(`drop policy if exists serving_role on graphile_worker."${name}"`);
    await client.query(
      `create policy serving_role on graphile_worker."${name}" to ${to} using (true) with check (true)`,
    );
  }
};
