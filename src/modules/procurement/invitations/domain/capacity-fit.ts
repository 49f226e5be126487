import Big from 'big.js';
import type { Decimal } from '../../../../shared/decimal.js';
import type { Month } from '../../../../shared/months.js';

/** What is wanted of a unit in a month. */
export type Wanted = { readonly month: Month; readonly amount: Decimal };

/** A month of which the supplier speaks: the amount, or in words how much of it is free. */
export type ShownMonth = {
  readonly month: Month;
  readonly free: Decimal | null;
  readonly band: 'none' | 'little' | 'plenty' | null;
};

/**
 * `enough`: all that is asked fits, or plenty is free where only words are shown; `short`: some month is full, or
 * holds less than asked; `some`: something is free, how much of the need it meets is not known. The months are
 * those that are short, else those that were looked at.
 */
export type CapacityFit = { readonly level: 'enough' | 'some' | 'short'; readonly months: readonly Month[] };

/**
 * How shown capacity meets a need. `wanted` is in the ledger's own unit, [] when the need has none in it;
 * `months` are the months of the need. Null when nothing is shown of those months.
 */
export const capacityFit = (
  wanted: readonly Wanted[],
  months: readonly Month[],
  shown: readonly ShownMonth[],
): CapacityFit | null => {
  const spoken = shown.filter(({ month }) => months.includes(month));
  if (spoken.length === 0) return null;
  const short = spoken.filter((each) => isShort(each, wanted)).map(({ month }) => month);
  if (short.length > 0) return { level: 'short', months: short };
  const all =
    spoken.length === months.length &&
    spoken.every(({ month, band }) =>
      band === null ? wanted.some((each) => each.month === month) : band === 'plenty',
    );
  return { level: all ? 'enough' : 'some', months: spoken.map(({ month }) => month) };
};

const isShort = ({ month, free, band }: ShownMonth, wanted: readonly Wanted[]): boolean => {
  if (free === null) return band === 'none';
  const amount = wanted.find((each) => each.month === month)?.amount;
  return amount ? new Big(free).lt(amount) : new Big(free).eq('0');
};

const levels = ['short', 'some', 'enough'];

/** The best of a supplier's listings; null of none. */
export const bestOf = (fits: readonly CapacityFit[]): CapacityFit | null =>
  fits.reduce<CapacityFit | null>(
    (best, fit) => (!best || levels.indexOf(fit.level) > levels.indexOf(best.level) ? fit : best),
    null,
  );
