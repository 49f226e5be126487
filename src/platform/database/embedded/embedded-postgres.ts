import { isAbsolute, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { bootstrap } from './bootstrap.js';
import type { PgConnection } from '../data-source.js';
import { connectionsTo, databaseName } from './connections.js';
import { readCredentials } from './credentials.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import { initialise, pgdataIn } from './initialise.js';
import { waitUntilFree } from './occupancy.js';
import { placeFor, type Placement } from './placement.js';
import { untilReady } from './readiness.js';
import type { Server } from './server.js';
import { startServer } from './start-server.js';

/** A running server with the product's database. */
export type EmbeddedPostgres = {
  /** Owns the database; migrations only. */
  readonly owner: PgConnection;
  /** What the application uses: owns nothing, cannot bypass row security. */
  readonly app: PgConnection;
  /** For test databases and rescue; the application never uses it. */
  readonly superuser: PgConnection;
  /** Settles when the server has ended, asked or not; without it the application can do nothing more. */
  readonly ended: Promise<void>;
  /** Ends the server within ten seconds; open transactions are rolled back. May be called twice. */
  stop(): Promise<void>;
};

/** How to start. */
export type EmbeddedPostgresOptions = {
  /** Absolute path of the data folder; made if missing. */
  readonly dataDir: string;
  /** Hears of progress in words for a person. */
  readonly log: (line: string) => void;
  /** For tests: no protection against power cuts, several times faster. */
  readonly fast?: boolean;
};

const attempts = 100;

/**
 * Starts PostgreSQL on the data in `dataDir`, which it makes at the first start. The server dies with this
 * process, even on kill -9. Throws an {@link EmbeddedPostgresError} that a person can act on.
 */
export const startEmbeddedPostgres = async (options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> => {
  const { dataDir, log, fast = false } = options;
  if (!isAbsolute(dataDir)) throw new EmbeddedPostgresError(`Not an absolute path: ${dataDir}`);
  const placement = await placeFor(dataDir, log);
  await initialise(placement, fast, log);
  const passwords = await readCredentials(placement.home);
  const server = await startWhenFree(
    placement,
    fast,
    log,
    (started) => connectionsTo(started.address, passwords, 'postgres').superuser,
  );
  const connections = connectionsTo(server.address, passwords, databaseName);
  try {
    await bootstrap(connections);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { ...connections, ended: server.ended, stop: () => server.stop() };
};

const startWhenFree = async (
  placement: Placement,
  fast: boolean,
  log: (line: string) => void,
  superuserOf: (server: Server) => PgConnection,
): Promise<Server> => {
  const pgdata = pgdataIn(placement.home);
  const logFile = join(placement.home, 'server.log');
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    await waitUntilFree(pgdata, log);
    const server = await startServer({ ...placement, pgdata, logFile, fast });
    if ((await untilReady(server, superuserOf(server), logFile, log)) === 'ready') return server;
    await sleep(100);
  }
  throw new EmbeddedPostgresError(
    `The data in ${pgdata} is still held by an earlier server; see ${logFile}.`,
  );
};
