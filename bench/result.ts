import type { Measurement } from './load.js';
import type { Options } from './options.js';

/** What one process held after the load, in bytes. */
export type Memory = {
  readonly name: string;
  readonly resident: number | null;
  readonly peak: number | null;
  readonly heap: number | null;
};

/** All that a run measured, as it is kept. */
export type Result = {
  readonly date: string;
  readonly commit: string;
  readonly options: Options;
  readonly machine: {
    readonly cpus: string;
    readonly memoryGb: number;
    readonly node: string;
    /** Load average of a minute before the run; on an idle machine near 0. */
    readonly busyBefore: number;
  };
  readonly preparedInSeconds: number;
  readonly measurements: Readonly<Record<string, readonly Measurement[]>>;
  readonly memory: readonly Memory[];
};

/** The middle one; of an even number the lower of the two in the middle. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN;
