import type { Config } from '../config/config.js';
import { makePool, type PgConnection } from './data-source.js';
import { runningEmbedded, startEmbeddedPostgres } from './embedded/index.js';
import { migrate } from './migrate.js';

export type OpenDatabase = {
  readonly app: PgConnection;
  readonly owner: PgConnection;
  /** Settles when an embedded server ends, also unasked; never for another. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
};

/**
 * The database, ready to serve: started if it is the embedded one, migrated, and its serving role checked.
 * Refuses a serving role that could bypass row security. `join`: an embedded server that another process of ours
 * runs is used beside it instead of being refused.
 */
export const openDatabase = async (
  config: Config,
  say: (line: string) => void,
  { join = false } = {},
): Promise<OpenDatabase> => {
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
    await migrate(opened.owner, opened.app.user);
    await insistOnHarmlessRole(opened.app);
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

const insistOnHarmlessRole = async (app: PgConnection): Promise<void> => {
  const pool = makePool(app, 1);
  try {
    const { rows } = await pool.query<{ harmless: boolean }>(
      `select not (r.rolsuper or r.rolbypassrls or exists (
         select from pg_class c where c.relowner = r.oid and c.relkind = 'r')) as harmless
       from pg_roles r where r.rolname = current_user`,
    );
    if (!rows[0]?.harmless) {
      throw new Error(
        'DATABASE_URL names a role that owns tables or bypasses row security. ' +
          'Give the site a role of its own without these rights; DATABASE_OWNER_URL is for migrations.',
      );
    }
  } finally {
    await pool.end();
  }
};
