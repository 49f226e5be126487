import type { Measurement } from './load.js';
import { median, type Result } from './result.js';
import { LIMIT } from './targets.js';

/** Medians of a result as Markdown. */
export const report = (result: Result): string => {
  const { date, commit, options, machine, measurements, memory } = result;
  const limit = middle(measurements[LIMIT] ?? [], 'perSecond');
  const rows = Object.entries(measurements).map(([name, runs]) => {
    const rates = runs.map(({ perSecond }) => perSecond);
    const rate = median(rates);
    return row([
      name,
      whole(rate),
      `${whole(Math.min(...rates))}–${whole(Math.max(...rates))}`,
      `${Math.round((100 * rate) / limit)} %`,
      whole(middle(runs, 'p50')),
      whole(middle(runs, 'p99')),
      whole(middle(runs, 'bytesEach')),
      whole(middle(runs, 'cpuEach')),
    ]);
  });
  const held = memory.map(({ name, resident, peak, heap }) =>
    row([name, megabytes(resident), megabytes(peak), megabytes(heap)]),
  );
  return [
    `# Benchmark of ${date.slice(0, 16).replace('T', ' ')} UTC, commit ${commit}`,
    '',
    `Medians of ${options.rounds} interleaved rounds of ${options.seconds} s. ${machine.cpus}, ` +
      `${machine.memoryGb} GB, Node ${machine.node}; load average before the run ${machine.busyBefore.toFixed(2)}.`,
    '',
    row(['what', 'per second', 'range', 'of the limit', 'p50 ms', 'p99 ms', 'bytes each', 'CPU µs each']),
    row(['---', '---:', '---:', '---:', '---:', '---:', '---:', '---:']),
    ...rows,
    '',
    row(['process after the load', 'resident MB', 'peak MB', 'heap in use MB']),
    row(['---', '---:', '---:', '---:']),
    ...held,
    '',
  ].join('\n');
};

const middle = (runs: readonly Measurement[], field: keyof Measurement) =>
  median(runs.map((run) => run[field]));
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const whole = (number: number) => String(Math.round(number));
const megabytes = (bytes: number | null) => (bytes === null ? '–' : whole(bytes / 2 ** 20));
