import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openBenchDatabase } from '../database.js';
import { gauge } from '../metrics.js';
import { rebuildIndex, root, startSite } from '../processes.js';
import { runRounds } from '../rounds.js';
import type { Rebuild } from './rebuild.js';
import { searchReport, type SearchResult, type SizeResult } from './report.js';
import { kinds, searchTargets } from './targets.js';

const say = (line: string) => console.log(line);
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

const { values } = parseArgs({
  options: {
    listings: { type: 'string', default: '20000,100000' },
    only: { type: 'string', default: kinds.join(',') },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
  },
});
const options = { seconds: Number(values.seconds), rounds: Number(values.rounds) };

const measure = async (listings: number): Promise<SizeResult> => {
  let rebuild: Rebuild | null = null;
  const database = await openBenchDatabase(say, {
    listings,
    index: async (app) => {
      rebuild = await rebuildIndex(app);
      say(`${listings} listings indexed in ${rebuild.seconds.toFixed(1)} s, ${rebuild.peakMb.toFixed(0)} MB`);
    },
  });
  try {
    const web = await startSite(database, 'web');
    try {
      // The first search reads the dictionary, and the index is read into memory beside.
      await fetch(`${web.origin}/api/v1/listings?q=okna`);
      const begun = performance.now();
      while (
        (await gauge(web.origin, 'search_held_documents')) < listings &&
        performance.now() - begun < 60_000
      )
        await setTimeout(250);
      const measurements = await runRounds(searchTargets(web, values.only.split(',')), options, say);
      const { peak = null } = (await web.memory()) ?? {};
      return { listings, rebuild: rebuild!, measurements, peakMb: peak === null ? null : peak / 2 ** 20 };
    } finally {
      await web.stop();
    }
  } finally {
    await database.stop();
  }
};

const sizes: SizeResult[] = [];
const busyBefore = loadavg()[0] ?? 0;
for (const listings of values.listings.split(',').map(Number)) sizes.push(await measure(listings));
const result: SearchResult = {
  date: new Date().toISOString(),
  commit: git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', 'src') === '' ? '' : '*'),
  ...options,
  machine: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
  busy: { before: busyBefore, after: loadavg()[0] ?? 0 },
  sizes,
};
const folder = join(root, 'bench', 'results');
const name = `${result.date.slice(0, 10)}-${result.commit.replace('*', '')}-search.json`;
await writeFile(join(folder, name), `${JSON.stringify(result, null, 1)}\n`);
await writeFile(join(folder, 'search.md'), searchReport(result));
say(`\n${searchReport(result)}`);
