import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { commands, type Command } from './commands.js';
import { loadConfig } from './platform/config/config.js';
import { lastWords } from './platform/config/start-error.js';
import { openDatabase } from './platform/database/open-database.js';
import { configureServer, makeAdapter } from './platform/http/server.js';
import { settledFor } from './seed-once.js';
import { NotAnswered } from './set-up/question.js';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** The description of the API has what a site can switch on, too; nothing of it is used. */
const allOn = { STRIPE_SECRET_KEY: 'sk_test_unused', STRIPE_WEBHOOK_SECRET: 'whsec_unused' };

/** Runs one command on the application, without serving; gives its exit code. */
const run = async (
  command: Command,
  args: readonly string[],
  settings: NodeJS.ProcessEnv,
): Promise<number> => {
  const work = command(args, say);
  if (typeof work === 'number') return work;
  const given = loadConfig(settings);
  // What it says on the way is no part of the answer.
  const database = await openDatabase(given, (line) => void process.stderr.write(`${line}\n`), {
    join: true,
  });
  try {
    const config = await settledFor(given, database.app);
    const { adapter, late } = makeAdapter(config);
    const app = await NestFactory.create<NestFastifyApplication>(
      AppModule.for({ config, database: database.app }),
      adapter,
      { logger: ['error', 'warn'], abortOnError: false },
    );
    await configureServer(app, config, late);
    await app.init();
    try {
      return await work(app, config);
    } finally {
      await app.close();
    }
  } finally {
    await database.close();
  }
};

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  const command = name === undefined ? undefined : commands[name];
  if (command) return run(command, args, name === 'openapi' ? { ...process.env, ...allOn } : process.env);
  say(`Usage: npm run cli -- ${Object.keys(commands).join(' | ')}`);
  return 2;
};

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error: unknown) {
  process.stderr.write(`${lastWords(error)}\n`);
  process.exit(error instanceof NotAnswered ? 2 : 1);
}
