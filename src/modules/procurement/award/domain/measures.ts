import { fold } from '../../../../shared/text.js';

/** How many of one unit are one of another, as a fraction of whole numbers. */
export type Ratio = { readonly num: bigint; readonly den: bigint };

const same = (size: bigint, ...names: readonly string[]): Record<string, bigint> =>
  Object.fromEntries(names.map((name) => [name, size]));

/**
 * What units measure, and how many of the smallest unit each holds. Only conversions that are true whatever the
 * thing: an hour has 60 minutes, but how many hours a day of work has, nobody knows.
 */
const measured: Readonly<Record<string, Readonly<Record<string, bigint>>>> = {
  mass: {
    ...same(1n, 'g', 'gram', 'gramy', 'gramow'),
    ...same(10n, 'dag', 'dkg', 'deka', 'dekagram'),
    ...same(1_000n, 'kg', 'kilogram', 'kilogramy', 'kilogramow', 'kilo'),
    ...same(1_000_000n, 't', 'tona', 'tony', 'ton'),
  },
  length: {
    ...same(1n, 'mm', 'milimetr'),
    ...same(10n, 'cm', 'centymetr'),
    ...same(1_000n, 'm', 'metr', 'metry', 'metrow', 'mb', 'metr biezacy', 'metrow biezacych'),
    ...same(1_000_000n, 'km', 'kilometr', 'kilometry', 'kilometrow'),
  },
  area: {
    ...same(1n, 'cm2'),
    ...same(10_000n, 'm2', 'metr kwadratowy', 'metrow kwadratowych', 'mkw'),
    ...same(1_000_000n, 'ar', 'a'),
    ...same(100_000_000n, 'ha', 'hektar', 'hektary', 'hektarow'),
  },
  volume: {
    ...same(1n, 'ml', 'mililitr'),
    ...same(1_000n, 'l', 'litr', 'litry', 'litrow'),
    ...same(1_000_000n, 'm3', 'metr szescienny', 'metrow szesciennych'),
  },
  pieces: {
    ...same(1n, 'szt', 'sztuka', 'sztuki', 'sztuk'),
    ...same(100n, '100 szt'),
    ...same(1_000n, 'tys szt', 'tys sztuk', 'tysiac sztuk', '1000 szt', '1 000 szt'),
  },
  time: {
    ...same(1n, 'min', 'minuta', 'minuty', 'minut'),
    ...same(60n, 'h', 'godz', 'godzina', 'godziny', 'godzin', 'rbh', 'roboczogodzina', 'roboczogodzin'),
  },
};

/** By the folded word: what it measures and its size. */
const scales = new Map(
  Object.entries(measured).flatMap(([kind, sizes]) =>
    Object.entries(sizes).map(([name, size]) => [name, { kind, size }] as const),
  ),
);

const bare = (unit: string): string => fold(unit.replaceAll('.', ' '));

/** How many `to` one `from` is; 1 for the same words, null where no safe conversion is known. */
export const ratioOf = (from: string, to: string): Ratio | null => {
  if (from === to) return { num: 1n, den: 1n };
  const [one, other] = [bare(from), bare(to)];
  if (one === other) return { num: 1n, den: 1n };
  const [num, den] = [scales.get(one), scales.get(other)];
  return num && den && num.kind === den.kind ? { num: num.size, den: den.size } : null;
};
