import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './bootstrap.js';
import type { PgConnection } from '../data-source.js';
import { EmbeddedPostgresError } from './embedded-postgres-error.js';
import type { Server } from './server.js';

const pause = 20;
const patience = 120_000;
const notYet = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03']);

/** How a start went: `busy` when another server has just taken, or not yet given up, the same data. */
export type Readiness = 'ready' | 'busy';

/** Waits until the server accepts connections; recovery after a crash may take its time. */
export const untilReady = async (
  server: Server,
  superuser: PgConnection,
  logFile: string,
  log: (line: string) => void,
): Promise<Readiness> => {
  for (let waited = 0; waited < patience; waited += pause) {
    if (server.hasEnded()) return explain(await lastLines(logFile));
    const failure = await withClient({ ...superuser, database: 'postgres' }, async () => null).catch(
      (error: NodeJS.ErrnoException) => error,
    );
    if (!failure) return 'ready';
    if (!notYet.has(failure.code ?? '') && !/terminated unexpectedly/.test(failure.message)) {
      await server.stop();
      throw new EmbeddedPostgresError(`The database does not let us in: ${failure.message}`, {
        cause: failure,
      });
    }
    if (waited > 0 && waited % 5_000 === 0) log('The database is recovering its last changes …');
    await sleep(pause);
  }
  await server.stop();
  throw new EmbeddedPostgresError(
    `The database did not start in ${patience / 1_000} s. ${await lastLines(logFile)}`,
  );
};

const explain = (lines: string): Readiness => {
  if (/lock file "postmaster\.pid" already exists|pre-existing shared memory block/.test(lines))
    return 'busy';
  throw new EmbeddedPostgresError(`The database's server ended at once. Its last words:\n${lines}`);
};

const lastLines = async (logFile: string): Promise<string> => {
  const text = await readFile(logFile, 'utf8').catch(() => `(no log in ${logFile})`);
  return text.trimEnd().split('\n').slice(-8).join('\n');
};
