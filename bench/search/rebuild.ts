import 'reflect-metadata';
import type { PgConnection } from '../../src/platform/database/data-source.js';
import { reindex } from '../database.js';

/** What making the whole index took; the memory is of the process alone, PostgreSQL's is not in it. */
export type Rebuild = { readonly seconds: number; readonly cpuSeconds: number; readonly peakMb: number };

const begun = performance.now();
const before = process.cpuUsage();
await reindex(JSON.parse(process.env['BENCH_DATABASE']!) as PgConnection);
const { user, system } = process.cpuUsage(before);
const rebuild: Rebuild = {
  seconds: (performance.now() - begun) / 1000,
  cpuSeconds: (user + system) / 1e6,
  peakMb: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(JSON.stringify(rebuild));
