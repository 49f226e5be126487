import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ListingIndexing } from './modules/catalog/index.js';
import { AppModule } from './app.module.js';
import { loadConfig } from './platform/config/config.js';
import { lastWords } from './platform/config/start-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { configureServer, makeAdapter } from './platform/http/server.js';
import { describeApi } from './openapi.js';
import { seedOnce } from './seed-once.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

type Task = (app: NestFastifyApplication) => Promise<void>;

const config = () => loadConfig(process.env);

/** What can be done besides serving; each ends when it is done. */
const tasks: Readonly<Record<string, Task>> = {
  /** Opening the database has migrated it already. */
  migrate: async () => {
    say('The schema is up to date.');
  },
  seed: async (app) => seedOnce(app, config(), say),
  reindex: async (app) => {
    say(`${await app.get(ListingIndexing, { strict: false }).reindex()} listings indexed.`);
  },
  openapi: async (app) => {
    await writeFile('openapi.json', `${JSON.stringify(describeApi(app), null, 2)}\n`);
    say('openapi.json written.');
  },
};

const main = async (name: string | undefined): Promise<number> => {
  const task = name === undefined ? undefined : tasks[name];
  if (!task) {
    say(`Usage: npm run cli -- ${Object.keys(tasks).join(' | ')}`);
    return 2;
  }
  const database = await openDatabase(config(), say);
  try {
    const { adapter, late } = makeAdapter(config());
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.for({ config: config(), database: database.app }),
      adapter,
      { logger: ['error', 'warn'], abortOnError: false },
    );
    await configureServer(app, config(), late);
    await app.init();
    await task(app);
    await app.close();
    return 0;
  } finally {
    await database.close();
  }
};

try {
  process.exit(await main(process.argv[2]));
} catch (error: unknown) {
  process.stderr.write(`${lastWords(error)}\n`);
  process.exit(1);
}
