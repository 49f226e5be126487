import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { environmentSchema } from '../../src/platform/config/environment.schema.js';
import type { PgConnection } from '../../src/platform/database/data-source.js';
import { atEnd } from './at-end.js';

export type SiteProcess = {
  readonly child: ChildProcess;
  /** Empty for a worker. */
  readonly origin: string;
  readonly output: () => string;
  /** Sends SIGTERM; resolves with exit code and seconds taken. */
  stop(): Promise<{ code: number | null; seconds: number }>;
};

/** Every setting said to be absent, so that neither the shell nor a .env of the developer's reaches a test. */
const noSettings = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));

/** A connection as DATABASE_URL wants it. */
export const urlOf = ({ user, password, database, host, port }: PgConnection): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

/** Runs one command of the built program to its end, with nobody at the keyboard. */
export const runCommand = async (
  database: { app: PgConnection; owner: PgConnection },
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string; errors: string }> => {
  const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], {
    env: {
      ...process.env,
      ...noSettings,
      DATABASE_URL: urlOf(database.app),
      DATABASE_OWNER_URL: urlOf(database.owner),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (errors += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
};

/** Starts the built program as its own process on the given database; ready when it says so. */
export const startProcess = async (
  database: { app: PgConnection; owner: PgConnection },
  env: Readonly<Record<string, string>>,
): Promise<SiteProcess> => {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      ...noSettings,
      npm_lifecycle_event: '',
      PORT: '0',
      LOG_LEVEL: 'warn',
      SEED: 'none',
      DATABASE_URL: urlOf(database.app),
      DATABASE_OWNER_URL: urlOf(database.owner),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  atEnd(async () => {
    child.kill('SIGKILL');
    await exited;
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const worker = env['ROLE'] === 'worker';
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setInterval(() => {
      const address = /Wspólny Rynek: (http:\/\/\S+)/.exec(output)?.[1];
      if (address || (worker && output.includes('worker ready'))) {
        clearInterval(timer);
        resolve(address?.replace('[::1]', 'localhost') ?? '');
      }
    }, 50);
    child.once('exit', (code) => {
      clearInterval(timer);
      reject(new Error(`The process ended with ${code}: ${output}`));
    });
  });
  return {
    child,
    origin,
    output: () => output,
    stop: async () => {
      const begun = performance.now();
      child.kill('SIGTERM');
      const [code] = (await exited) as [number | null];
      return { code, seconds: (performance.now() - begun) / 1000 };
    },
  };
};
