import { parseArgs } from 'node:util';
import type { Target } from './load.js';

export type Group = Exclude<Target['group'], 'limit'>;

/** What is measured and how long. */
export type Options = {
  readonly groups: readonly Group[];
  readonly seconds: number;
  readonly rounds: number;
};

const all: readonly Group[] = ['listing', 'page', 'search', 'inquiries'];

/** Reads `--only listing,page --seconds 8 --rounds 3`. @throws Error that says what is wrong */
export const readOptions = (args: readonly string[]): Options => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: all.join(',') },
      seconds: { type: 'string', default: '8' },
      rounds: { type: 'string', default: '3' },
    },
  });
  const groups = values.only.split(',').map((name) => {
    const group = all.find((each) => each === name);
    if (!group) throw new Error(`--only knows ${all.join(', ')}, not ${name}`);
    return group;
  });
  return { groups, seconds: whole('seconds', values.seconds, 60), rounds: whole('rounds', values.rounds, 9) };
};

const whole = (name: string, text: string, most: number): number => {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= most) return number;
  throw new Error(`--${name} takes a whole number from 1 to ${most}, not ${text}`);
};
