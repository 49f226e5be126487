import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { ListingIndexing } from './modules/catalog/index.js';
import { SearchIndex } from './modules/search/index.js';
import { SystemClock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import { makePool } from './platform/database/data-source.js';
import type { OpenDatabase } from './platform/database/open-database.js';
import type { Drain } from './platform/http/drain.js';
import { portRefused } from './platform/http/port.js';
import { configureServer, makeAdapter } from './platform/http/server.js';
import { taskListOf } from './platform/jobs/task-list.js';
import { Worker } from './platform/jobs/worker.js';
import { Log } from './platform/observability/log.js';
import { Readiness } from './platform/observability/readiness.js';
import { setUpOpenApi } from './openapi.js';
import { seedOnce, settledFor } from './seed-once.js';
import { schedules, subscriptions } from './subscriptions.js';
import { greeting } from './greeting.js';

/** How long requests under way may take to finish once a stop is asked for. */
const DRAIN_MS = 10_000;
/** How long a proxy in front is given to let go of its connections. */
const NOTICE_MS = 2_000;
/** When a stop that hangs ends the process all the same: less than the 30 s that docker-compose.yml grants. */
const AT_LATEST_MS = 25_000;

type Say = (line: string) => void;

/** Serves, works the queue, or both, until the process is asked to end or the database ends. */
export const serve = async (given: Config, database: OpenDatabase, say: Say): Promise<void> => {
  const log = new Log(given.logLevel, () => new SystemClock().now());
  const config = await settledFor(given, database.app);
  const { app, drain } = await build(config, database, log);
  await seedOnce(app, config, say);
  if (config.role !== 'web') await app.get(ListingIndexing, { strict: false }).askRenewal();
  app.get(SearchIndex, { strict: false }).start();
  const pool = makePool(database.app, 6);
  const worker = config.role === 'web' ? null : makeWorker(app, pool, log);

  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), AT_LATEST_MS).unref();
    const behindProxy = config.role !== 'worker' && config.trustedProxies.length > 0;
    const parts = [
      () => drain.finish(DRAIN_MS, behindProxy ? NOTICE_MS : 0),
      () => worker?.stop(),
      () => pool.end(),
      () => app.close(),
      () => database.close(),
    ];
    // Without its database a part cannot end well; the others still shall.
    for (const part of parts) {
      try {
        await part();
      } catch (error) {
        log.debug(error, 'Stop');
      }
    }
    process.exit(code);
  };
  void database.ended.then(() => {
    if (!stopping) say('Baza danych przestała działać / the database has ended; stopping.');
    return stop(1);
  });
  // The last comes when the terminal's window is closed.
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

  if (config.role !== 'worker') {
    await app.listen(config.port, config.host).catch((error: unknown) => {
      throw portRefused(config, error);
    });
    say(greeting(config, config.port === 0 ? await app.getUrl() : config.publicUrl.origin));
  }
  await worker?.start();
  if (config.role === 'worker') say('Wspólny Rynek: worker ready');
};

const build = async (
  config: Config,
  database: OpenDatabase,
  log: Log,
): Promise<{ app: NestFastifyApplication; drain: Drain }> => {
  const { adapter, late } = makeAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.for({ config, database: database.app }),
    adapter,
    { logger: log, abortOnError: false },
  );
  const drain = await configureServer(app, config, late);
  app.get(Readiness).draining = () => drain.isDraining;
  setUpOpenApi(app);
  await app.init();
  return { app, drain };
};

const makeWorker = (app: NestFastifyApplication, pool: ReturnType<typeof makePool>, log: Log): Worker =>
  new Worker(pool, taskListOf(app, subscriptions, schedules), schedules, (level, message) =>
    log[level === 'info' ? 'log' : level](message, 'Worker'),
  );
