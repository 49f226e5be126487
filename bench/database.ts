import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { entities } from '../src/entities.js';
import { CapacityLedgers, ListingIndexing } from '../src/modules/catalog/index.js';
import { PostgresSearchIndex } from '../src/modules/search/postgres/postgres-search-index.js';
import { makeDataSource, makePool, type PgConnection } from '../src/platform/database/data-source.js';
import { SystemClock } from '../src/platform/clock/clock.js';
import { Db } from '../src/platform/database/db.js';
import { startEmbeddedPostgres } from '../src/platform/database/embedded/index.js';
import { migrate } from '../src/platform/database/migrate.js';
import { generate, type Content } from './generator.js';

export type BenchDatabase = {
  readonly app: PgConnection;
  readonly owner: PgConnection;
  readonly content: Content;
  /** A folder for the program's own data; goes with the database. */
  readonly folder: string;
  readonly preparedInSeconds: number;
  stop(): Promise<void>;
};

/**
 * A PostgreSQL of its own in a temporary folder, durable as in earnest, with so many listings and their index, which
 * `index` makes.
 */
export const openBenchDatabase = async (
  say: (line: string) => void,
  { listings, index = reindex }: { listings?: number; index?: (app: PgConnection) => Promise<void> } = {},
): Promise<BenchDatabase> => {
  const begun = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'wr-bench-'));
  // Root's server runs as another user, who must be able to pass.
  await chmod(folder, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined });
  const stop = async () => {
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { app, owner } = postgres;
    await migrate(owner, app.user);
    const pool = makePool(owner, 1);
    const content = await generate(pool, new Date(), listings);
    say(`${content.listingIds.length} listings written, indexing …`);
    await index(app);
    await pool.query('vacuum analyze');
    await pool.end();
    const preparedInSeconds = (performance.now() - begun) / 1000;
    return { app, owner, content, folder, preparedInSeconds, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Makes the search index by the program's own code. */
export const reindex = async (app: PgConnection): Promise<void> => {
  const source = await makeDataSource(app, entities, { poolSize: 2 }).initialize();
  try {
    const db = new Db(source, () => []);
    await new ListingIndexing(
      db,
      new PostgresSearchIndex(db),
      new CapacityLedgers(db, new SystemClock()),
    ).reindex();
  } finally {
    await source.destroy();
  }
};
