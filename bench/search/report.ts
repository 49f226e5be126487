import type { Measurement } from '../load.js';
import { median } from '../result.js';
import type { Rebuild } from './rebuild.js';

export type SizeResult = {
  readonly listings: number;
  readonly rebuild: Rebuild;
  readonly measurements: Readonly<Record<string, readonly Measurement[]>>;
  /** Of the web process. */
  readonly peakMb: number | null;
};

export type SearchResult = {
  readonly date: string;
  readonly commit: string;
  readonly seconds: number;
  readonly rounds: number;
  readonly machine: string;
  /** Load averages of a minute; on an idle machine the first is near 0 and the second is this measurement's own. */
  readonly busy: { readonly before: number; readonly after: number };
  readonly sizes: readonly SizeResult[];
};

/** Medians of a result as Markdown. */
export const searchReport = ({ date, commit, rounds, seconds, machine, busy, sizes }: SearchResult): string =>
  [
    `# Search of ${date.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}`,
    '',
    `PostgreSQL; medians of ${rounds} rounds of ${seconds} s. ${machine}; load average before the run ` +
      `${busy.before.toFixed(2)}, after it ${busy.after.toFixed(2)}.`,
    '',
    ...sizes.flatMap(tableOf),
  ].join('\n');

const tableOf = ({ listings, rebuild, measurements, peakMb }: SizeResult): string[] => [
  `## ${listings} listings`,
  '',
  `Index made in ${rebuild.seconds.toFixed(1)} s (${rebuild.cpuSeconds.toFixed(1)} s of processor time without ` +
    `PostgreSQL's), peak ${rebuild.peakMb.toFixed(0)} MB; web process at most ${peakMb?.toFixed(0) ?? '–'} MB.`,
  '',
  '| what | per second | range | p50 ms | p99 ms | CPU µs each |',
  '| --- | ---: | ---: | ---: | ---: | ---: |',
  ...Object.entries(measurements).map(([name, runs]) => {
    const rates = runs.map(({ perSecond }) => perSecond);
    const middle = (field: 'p50' | 'p99' | 'cpuEach') => median(runs.map((run) => run[field])).toFixed(0);
    const range = `${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}`;
    return `| ${name} | ${median(rates).toFixed(0)} | ${range} | ${middle('p50')} | ${middle('p99')} | ${middle('cpuEach')} |`;
  }),
  '',
];
