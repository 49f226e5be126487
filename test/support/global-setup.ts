import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { makePool, type PgConnection } from '../../src/platform/database/data-source.js';
import type { Connections } from '../../src/platform/database/embedded/connections.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/embedded-postgres.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { ownServer, type TestServer } from './own-server.js';
import { testFolder } from './test-folder.js';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: Connections;
    /** Where the run's browser is unpacked by the first who needs it. */
    browserFolder: string;
  }
}

/** The migrated database that every test file clones. */
export const TEMPLATE = 'wr_template';

/**
 * One real PostgreSQL for the run, with a migrated template to clone; gone afterwards whatever happens. It is the
 * embedded one unless TEST_POSTGRES_URL names another.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env['TEST_POSTGRES_URL'];
  const postgres = url ? await ownServer(url, TEMPLATE) : await embeddedServer();
  const browserFolder = await mkdtemp(join(tmpdir(), 'wr-chromium-'));
  const stop = async () => {
    const left = await databasesLeft(postgres.superuser).finally(() => postgres.stop());
    await rm(browserFolder, { recursive: true, force: true });
    if (left.length > 0) throw new Error(`Test files that did not clean up left ${left.join(', ')}`);
  };
  try {
    const pool = makePool(postgres.superuser, 1);
    await pool.query(
      `create database ${TEMPLATE} template "${postgres.owner.database}" owner "${postgres.owner.user}"`,
    );
    await pool.end();
    await migrate({ ...postgres.owner, database: TEMPLATE }, postgres.app.user);
    const { owner, app, superuser } = postgres;
    project.provide('postgres', { owner, app, superuser });
    project.provide('browserFolder', browserFolder);
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

const embeddedServer = async (): Promise<TestServer> => {
  const dataDir = await testFolder();
  const { stop, ...postgres } = await startEmbeddedPostgres({ dataDir, log: () => undefined, fast: true });
  return { ...postgres, stop: () => stop().finally(() => rm(dataDir, { recursive: true, force: true })) };
};

/** Each test file drops its own database as the last thing it does, so one that is there tells of more left behind. */
const databasesLeft = async (superuser: PgConnection): Promise<string[]> => {
  const pool = makePool(superuser, 1);
  const { rows } = await pool
    .query<{ name: string }>(`select datname as name from pg_database where datname like 'wr_test_%'`)
    .finally(() => pool.end());
  return rows.map(({ name }) => name);
};
