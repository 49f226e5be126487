import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { environmentSchema } from '../src/platform/config/environment.schema.js';
import type { PgConnection } from '../src/platform/database/data-source.js';
import type { BenchDatabase } from './database.js';
import type { Rebuild } from './search/rebuild.js';

export type BenchProcess = {
  readonly name: string;
  /** Empty for a worker. */
  readonly origin: string;
  /** Resident memory now, in bytes; null where the system does not tell (no /proc). */
  memory(): Promise<{ now: number; peak: number } | null>;
  stop(): Promise<void>;
};

/** The project's folder. */
export const root = dirname(import.meta.dirname);

/** Connections to the database that each server may hold. */
export const POOL = 16;
const READY_MS = 60_000;
const STOP_MS = 15_000;

/** Every setting said to be absent: what is measured does not hang on the shell or on a .env here. */
const noSettings = Object.fromEntries(Object.keys(environmentSchema.shape).map((name) => [name, '']));

const urlOf = ({ user, password, database, host, port }: PgConnection): string =>
  `postgresql://${user}:${encodeURIComponent(password)}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`;

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: { start: string };
};
const startArguments = scripts.start.replace('exec node ', '').split(' ');

/** The built program, as `npm start` runs it, in one role. */
export const startSite = (database: BenchDatabase, role: 'web' | 'worker'): Promise<BenchProcess> =>
  startProcess(
    role,
    [...nodeOptions(role), ...startArguments],
    /Wspólny Rynek: (http:\/\/\S+|worker ready)/,
    {
      ROLE: role,
      PORT: '0',
      SEED: 'none',
      LOG_LEVEL: 'warn',
      RATE_LIMITS: 'off',
      DATABASE_POOL: String(POOL),
      DATABASE_URL: urlOf(database.app),
      DATABASE_OWNER_URL: urlOf(database.owner),
      DATA_DIR: join(database.folder, 'program'),
    },
  );

/** The machine's limit: see limit-server.ts. */
export const startLimit = (database: BenchDatabase): Promise<BenchProcess> =>
  startProcess('limit', ['--import', './bench/typescript.mjs', 'bench/limit-server.ts'], /(http:\/\/\S+)/, {
    BENCH_DATABASE: JSON.stringify(database.app),
    BENCH_POOL: String(POOL),
  });

/** Makes the search index in a process of its own, and says what that took. */
export const rebuildIndex = async (app: PgConnection): Promise<Rebuild> => {
  const run = promisify(execFile);
  const { stdout } = await run(
    process.execPath,
    ['--max-old-space-size=512', '--import', './bench/typescript.mjs', 'bench/search/rebuild.ts'],
    { cwd: root, env: { ...process.env, ...noSettings, BENCH_DATABASE: JSON.stringify(app) } },
  );
  return JSON.parse(stdout) as Rebuild;
};

/** Options of Node for a role, such as BENCH_NODE_web="--cpu-prof --cpu-prof-dir=/tmp/profile". */
const nodeOptions = (role: string): string[] => process.env[`BENCH_NODE_${role}`]?.split(' ') ?? [];

const startProcess = async (
  name: string,
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>>,
): Promise<BenchProcess> => {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...noSettings, npm_lifecycle_event: '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const cut = () => void child.kill('SIGKILL');
  process.once('exit', cut);
  child.once('exit', () => process.removeListener('exit', cut));
  const said = await untilSaid(child, name, ready);
  return {
    name,
    origin: said.startsWith('http') ? said.replace('[::1]', 'localhost') : '',
    memory: () => memoryOf(child.pid),
    stop: () => stop(child),
  };
};

const untilSaid = (child: ChildProcess, name: string, ready: RegExp): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    const fail = (why: string) => reject(new Error(`${name} ${why}: ${output}`));
    const timer = setTimeout(() => fail('was not ready in time'), READY_MS);
    const hear = (chunk: Buffer) => {
      output = `${output}${chunk.toString()}`.slice(-10_000);
      const said = ready.exec(output)?.[1];
      if (said === undefined) return;
      clearTimeout(timer);
      resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => fail(`ended with ${code}`));
  });

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(timer);
};

const memoryOf = async (pid: number | undefined): Promise<{ now: number; peak: number } | null> => {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => null);
  const kilobytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+) kB`).exec(status ?? '')?.[1]);
  return status === null ? null : { now: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
};
