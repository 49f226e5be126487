import { randomBytes } from 'node:crypto';
import { makePool, type PgConnection } from '../../src/platform/database/data-source.js';
import { bootstrap } from '../../src/platform/database/embedded/bootstrap.js';
import {
  connectionsTo,
  databaseName,
  type Connections,
} from '../../src/platform/database/embedded/connections.js';
import { databaseUrl } from '../../src/platform/config/database-url.js';

/** What the suites need of a server. */
export type TestServer = Connections & { stop(): Promise<void> };

/**
 * A server that is there already, `url` as its superuser: of whichever version, for the suites alone and one run at a
 * time. It gets the roles, the database and the extensions of the embedded one. One that holds a site is refused,
 * since the roles' passwords are set anew.
 */
export const ownServer = async (url: string, template: string): Promise<TestServer> => {
  const superuser = databaseUrl.parse(url);
  const password = () => randomBytes(24).toString('base64url');
  const passwords = { superuser: superuser.password, owner: password(), app: password() };
  const connections = { ...connectionsTo(superuser, passwords, databaseName), superuser };
  const admin = makePool(superuser, 1);
  const dropTemplate = () => admin.query(`drop database if exists ${template} with (force)`);
  try {
    await insistOnNoSite(admin, { ...superuser, database: databaseName });
    await dropTemplate();
    await dropOfKilledRuns(admin);
    await bootstrap(connections);
  } catch (error) {
    await admin.end();
    throw error;
  }
  return { ...connections, stop: () => dropTemplate().then(() => admin.end()) };
};

const dropOfKilledRuns = async (admin: ReturnType<typeof makePool>): Promise<void> => {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database where datname like 'wr_test_%'`,
  );
  for (const { name } of rows) await admin.query(`drop database ${name} with (force)`);
};

const insistOnNoSite = async (admin: ReturnType<typeof makePool>, to: PgConnection): Promise<void> => {
  const { rowCount: there } = await admin.query('select from pg_database where datname = $1', [to.database]);
  if (!there) return;
  const inside = makePool(to, 1);
  const { rowCount: tables } = await inside
    .query(`select from pg_tables where schemaname = 'public' limit 1`)
    .finally(() => inside.end());
  if (tables) throw new Error(`TEST_POSTGRES_URL: ${to.database} on this server holds a site`);
};
