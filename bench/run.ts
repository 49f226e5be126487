import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase, type BenchDatabase } from './database.js';
import { gauge } from './metrics.js';
import { readOptions, type Options } from './options.js';
import { root, startLimit, startSite, type BenchProcess } from './processes.js';
import { report } from './report.js';
import type { Memory, Result } from './result.js';
import { runRounds } from './rounds.js';
import { asking, makeTargets } from './targets.js';

const say = (line: string) => console.log(line);
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const machine = () => ({
  cpus: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.versions.node,
  busyBefore: loadavg()[0] ?? 0,
});

const memoryOf = async (process: BenchProcess): Promise<Memory> => {
  const held = await process.memory();
  const heap = process.name === 'web' ? await gauge(process.origin, 'nodejs_heap_size_used_bytes') : null;
  return { name: process.name, resident: held?.now ?? null, peak: held?.peak ?? null, heap };
};

const load = async (
  database: BenchDatabase,
  options: Options,
  started: BenchProcess[],
): Promise<Pick<Result, 'measurements' | 'memory'>> => {
  const start = async (starting: Promise<BenchProcess>) => {
    const process = await starting;
    started.push(process);
    return process;
  };
  const limit = await start(startLimit(database));
  const web = await start(startSite(database, 'web'));
  const wanted = new Set<string>(['limit', ...options.groups]);
  const targets = makeTargets(limit, web, database.content).filter(({ group }) => wanted.has(group));
  const measurements = await runRounds(targets, options, say);
  if (wanted.has('inquiries')) {
    await start(startSite(database, 'worker'));
    const name = 'POST /api/v1/inquiries, a worker at its jobs';
    Object.assign(measurements, await runRounds([asking(name, web, database.content)], options, say));
  }
  return { measurements, memory: await Promise.all(started.map(memoryOf)) };
};

const keep = async (result: Result): Promise<void> => {
  const folder = join(root, 'bench', 'results');
  await mkdir(folder, { recursive: true });
  const name = `${result.date.slice(0, 10)}-${result.commit.replace('*', '')}.json`;
  await writeFile(join(folder, name), `${JSON.stringify(result, null, 1)}\n`);
  await writeFile(join(folder, 'latest.md'), report(result));
};

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2));
  const about = {
    date: new Date().toISOString(),
    commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : '*'),
    options,
    machine: machine(),
  };
  const database = await openBenchDatabase(say);
  const started: BenchProcess[] = [];
  try {
    say(`Database ready in ${database.preparedInSeconds.toFixed(1)} s`);
    const measured = await load(database, options, started);
    const result = { ...about, preparedInSeconds: database.preparedInSeconds, ...measured };
    await keep(result);
    say(`\n${report(result)}`);
  } finally {
    for (const process of started.reverse()) await process.stop();
    await database.stop();
  }
};

try {
  await main();
} catch (error: unknown) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
