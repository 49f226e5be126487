import { Client } from 'pg';
import type { PgConnection } from '../data-source.js';
import { databaseName, roles, type Connections } from './connections.js';

/** What the product's SQL uses beyond the core: folding, similarity, exclusion constraints, e-mail comparison. */
const extensions = ['unaccent', 'pg_trgm', 'btree_gist', 'citext'] as const;

/**
 * Brings roles, the database and its extensions to what the product expects; does nothing twice, so it runs at
 * each start. `wr_owner` owns the database and runs migrations; `wr_app` owns nothing and obeys row security.
 */
export const bootstrap = async (connections: Connections): Promise<void> => {
  await withClient({ ...connections.superuser, database: 'postgres' }, async (client) => {
    for (const role of [connections.owner, connections.app]) await ensureRole(client, role);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
    if (rowCount === 0) await client.query(`create database ${databaseName} owner ${roles.owner}`);
    await restrictDatabase(client, databaseName);
  });
  await withClient({ ...connections.superuser, database: databaseName }, async (client) => {
    for (const name of extensions) await client.query(`create extension if not exists ${name}`);
  });
};

const ensureRole = async (client: Client, { user, password }: PgConnection): Promise<void> => {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [user]);
  await client.query(
    `${rowCount === 0 ? 'create' : 'alter'} role ${user} with login nosuperuser nocreatedb nocreaterole ` +
      `noreplication nobypassrls password ${client.escapeLiteral(password)}`,
  );
};

/** Only the product's roles may connect to `database`; the application makes no temporary tables. */
const restrictDatabase = async (client: Client, database: string): Promise<void> => {
  const name = client.escapeIdentifier(database);
  await client.query(`revoke all on database ${name} from public`);
  await client.query(`grant connect on database ${name} to ${roles.app}`);
};

/** Runs `work` on a connection of its own. */
export const withClient = async <T>(to: PgConnection, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client(to);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
