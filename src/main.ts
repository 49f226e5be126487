import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { SystemClock } from './platform/clock/clock.js';
import { ConfigError, loadConfig, type Config } from './platform/config/config.js';
import { MasterKeyError, masterKey } from './platform/config/master-key.js';
import { EmbeddedPostgresError } from './platform/database/embedded/embedded-postgres-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { makePool } from './platform/database/data-source.js';
import { configureServer, makeAdapter } from './platform/http/server.js';
import { taskListOf } from './platform/jobs/task-list.js';
import { Worker } from './platform/jobs/worker.js';
import { Log } from './platform/observability/log.js';
import { Readiness } from './platform/observability/readiness.js';
import { setUpOpenApi } from './openapi.js';
import { seedOnce, settledFor } from './seed-once.js';
import { schedules, subscriptions } from './subscriptions.js';
import { greeting } from './greeting.js';

/** How long a stop may take before what is left is cut. */
const DRAIN_MS = 10_000;

const start = async (given: Config): Promise<void> => {
  const log = new Log(given.logLevel, () => new SystemClock().now());
  const say = (line: string) => process.stdout.write(`${line}\n`);
  // Made at the first start, so that it is there, and backed up, before anything is sealed with it.
  await masterKey(given.masterKeyFile);
  const database = await openDatabase(given, say);
  const config = await settledFor(given, database.app);
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
  await seedOnce(app, config, say);

  const pool = makePool(database.app, 6);
  const worker =
    config.role === 'web'
      ? null
      : new Worker(pool, taskListOf(app, subscriptions, schedules), schedules, (level, message) =>
          log[level === 'info' ? 'log' : level](message, 'Worker'),
        );
  await worker?.start();
  if (config.role === 'worker') say('Wspólny Rynek: worker ready');

  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await drain.finish(config.role === 'worker' ? 0 : DRAIN_MS);
    await worker?.stop();
    await pool.end();
    await app.close();
    await database.close();
    process.exit(code);
  };
  void database.ended.then(() => {
    if (!stopping) say('The database has ended; stopping.');
    return stop(1);
  });
  process.on('SIGTERM', () => void stop(0));
  process.on('SIGINT', () => void stop(0));

  if (config.role !== 'worker') {
    try {
      await app.listen(config.port, config.host);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
      say(`Port ${config.port} jest zajęty. Zatrzymaj inny program albo uruchom: PORT=3001 npm start`);
      say(`Port ${config.port} is taken. Stop the other program or run: PORT=3001 npm start`);
      return stop(1);
    }
    const address = config.port === 0 ? await app.getUrl() : config.publicUrl.origin;
    say(greeting(config, address));
  }
};

/** Errors that a person can mend say how; of others the stack is wanted. */
const readable = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const mendable = [ConfigError, EmbeddedPostgresError, MasterKeyError].some((kind) => error instanceof kind);
  return mendable ? error.message : (error.stack ?? error.message);
};

try {
  await start(loadConfig(process.env));
} catch (error: unknown) {
  process.stderr.write(`${readable(error)}\n`);
  process.exit(1);
}
