import type pg from 'pg';
import type { Config } from '../config/config.js';
import { makeDataDir } from '../config/data-dir.js';
import { StartError } from '../config/start-error.js';
import { makePool, type PgConnection } from './data-source.js';
import { runningEmbedded, startEmbeddedPostgres } from './embedded/index.js';
import { insistOnItsMasterKey } from './its-master-key.js';
import { migrate } from './migrate.js';
import { insistOnServerVersion } from './server-version.js';

export type OpenDatabase = {
  readonly app: PgConnection;
  readonly owner: PgConnection;
  /** Settles when an embedded server ends, also unasked; never for another. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
};

/**
 * The database, ready to serve: started if it is the embedded one, migrated, its serving role and its master key
 * checked. Throws a {@link StartError} if it cannot be reached or used, if the serving role could bypass row
 * security, or if the master key is another database's. `join`: an embedded server that another process of ours runs
 * is used beside it instead of being refused.
 */
export const openDatabase = async (
  config: Config,
  say: (line: string) => void,
  { join = false } = {},
): Promise<OpenDatabase> => {
  await makeDataDir(config.dataDir);
  const opened =
    config.database.kind === 'embedded'
      ? (join && (await beside(config.dataDir))) || (await embedded(config.dataDir, say))
      : {
          app: config.database.app,
          owner: config.database.owner,
          close: async () => undefined,
          ended: new Promise<never>(() => undefined),
        };
  try {
    await asRole('DATABASE_OWNER_URL', opened.owner, insistOnVersion);
    await asRole('DATABASE_OWNER_URL', opened.owner, insistOnPolishLetters);
    await migrate(opened.owner, opened.app.user).catch((error: unknown) => {
      throw mayNotMigrate(opened.owner, error);
    });
    await asRole('DATABASE_URL', opened.app, insistOnHarmlessRole);
    // At the first start it is made here: there, and backed up, before anything is sealed with it.
    await asRole('DATABASE_OWNER_URL', opened.owner, (client) =>
      insistOnItsMasterKey(client, config.masterKeyFile),
    );
  } catch (error) {
    await opened.close();
    throw error;
  }
  return opened;
};

/** The server of the site that runs already; null when none does. */
const beside = async (dataDir: string): Promise<OpenDatabase | null> => {
  const connections = await runningEmbedded(dataDir);
  return (
    connections && {
      ...connections,
      close: async () => undefined,
      ended: new Promise<never>(() => undefined),
    }
  );
};

const embedded = async (dataDir: string, log: (line: string) => void): Promise<OpenDatabase> => {
  const postgres = await startEmbeddedPostgres({ dataDir, log });
  return { app: postgres.app, owner: postgres.owner, ended: postgres.ended, close: () => postgres.stop() };
};

/** Runs `check` on a connection of its own; `variable` is the setting to blame if there is none to be had. */
const asRole = async (
  variable: string,
  to: PgConnection,
  check: (client: pg.PoolClient) => Promise<void>,
): Promise<void> => {
  const pool = makePool(to, 1);
  try {
    const client = await pool.connect().catch((cause: NodeJS.ErrnoException) => {
      // Of several addresses that all refuse, the error has a code and no words.
      const why = cause.message || cause.code;
      const where = `${to.host}:${to.port}/${to.database}`;
      throw new StartError(`${variable}: no connection to ${where} as ${to.user}: ${why}`, { cause });
    });
    await check(client).finally(() => client.release());
  } finally {
    await pool.end();
  }
};

const insistOnVersion = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ version: string }>(
    `select current_setting('server_version') as version`,
  );
  insistOnServerVersion(rows[0]?.version ?? '');
};

/** In the system's locale "C" only letters of ASCII have a lower case. */
const insistOnPolishLetters = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ known: boolean }>(`select lower('ŁÓDŹ') = 'łódź' as known`);
  if (rows[0]?.known) return;
  throw new StartError(
    'DATABASE_OWNER_URL: this database does not know Polish letters; make it in UTF-8 with a locale that does, ' +
      'such as C.UTF-8 or pl_PL.UTF-8',
  );
};

const mayNotMigrate = ({ user }: PgConnection, error: unknown): unknown => {
  const { code, message } = error as { code?: string; message?: string };
  if (code !== '42501') return error;
  return new StartError(
    `DATABASE_OWNER_URL: ${user} may not bring the schema up to date (${message}); it must own the database`,
    { cause: error },
  );
};

/** Row security binds only who neither bypasses it nor owns the tables nor may become somebody who does. */
const insistOnHarmlessRole = async (client: pg.PoolClient): Promise<void> => {
  const { rows } = await client.query<{ harmless: boolean }>(
    `select not (r.rolsuper or r.rolbypassrls
       or exists (select from pg_roles o where (o.rolsuper or o.rolbypassrls) and pg_has_role(r.oid, o.oid, 'member'))
       or exists (select from pg_database d
            where d.datname = current_database() and pg_has_role(r.oid, d.datdba, 'member'))
       or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname in ('public', 'graphile_worker') and pg_has_role(r.oid, c.relowner, 'member'))
     ) as harmless
     from pg_roles r where r.rolname = current_user`,
  );
  if (rows[0]?.harmless) return;
  throw new StartError(
    'DATABASE_URL: this role owns the tables or can bypass row security, itself or as a member of another; ' +
      'give the site a role of its own without such rights. DATABASE_OWNER_URL is for migrations',
  );
};
