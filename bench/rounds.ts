import { measure, type Measurement, type Target } from './load.js';
import type { Options } from './options.js';

const WARM_UP_SECONDS = 2;

/**
 * Measures each target once a round, so that a slow minute of the machine meets all of them; a short run
 * of each before the first round warms up and is not kept.
 */
export const runRounds = async (
  targets: readonly Target[],
  { rounds, seconds }: Pick<Options, 'rounds' | 'seconds'>,
  say: (line: string) => void,
): Promise<Record<string, Measurement[]>> => {
  const found: Record<string, Measurement[]> = {};
  for (const target of targets) await measure(target, WARM_UP_SECONDS);
  for (let round = 1; round <= rounds; round += 1) {
    for (const target of targets) {
      const measured = await measure(target, seconds);
      (found[target.name] ??= []).push(measured);
      say(`${round}/${rounds} ${target.name}: ${Math.round(measured.perSecond)}/s, p99 ${measured.p99} ms`);
    }
  }
  return found;
};
