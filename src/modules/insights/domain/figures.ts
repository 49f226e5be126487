import type { Grosze } from '../../../shared/money.js';
import type { Month } from '../../../shared/months.js';

/** How a deal was lost: by whose word, or by whose silence. */
export const lossWays = ['refused', 'declined', 'cancelled', 'withdrawn', 'unanswered', 'undecided'] as const;
export type LossWay = (typeof lossWays)[number];

/** Deals lost in one way for one cause; no cause where nobody said one. */
export type LossCount = { readonly way: LossWay; readonly cause: string | null; readonly count: number };

/** What happened in one month. Each thing counts in the month in which it happened, not that of its inquiry. */
export type MonthFigures = {
  readonly month: Month;
  /** Inquiries received. */
  readonly received: number;
  /** Inquiries that got their first quote. */
  readonly answered: number;
  /** Contracts concluded, and their net value. */
  readonly won: number;
  readonly wonNet: Grosze;
  /** Deals that the supplier says it made outside the platform, and their net value as far as it said one. */
  readonly wonOutside: number;
  readonly wonOutsideNet: Grosze;
  /** First answers, quotes and refusals to quote alike. */
  readonly responses: number;
  /** Half of the first answers came faster than this; null without any. */
  readonly medianMinutes: number | null;
  readonly losses: readonly LossCount[];
};

export type Totals = Omit<MonthFigures, 'month'>;

export const lostIn = ({ losses }: Pick<MonthFigures, 'losses'>): number =>
  losses.reduce((sum, { count }) => sum + count, 0);

/** The losses of all months by way and cause, the most frequent first. */
export const lossTotals = (months: readonly Pick<MonthFigures, 'losses'>[]): LossCount[] => {
  const totals = new Map<string, LossCount>();
  for (const loss of months.flatMap(({ losses }) => losses)) {
    const key = `${loss.way} ${loss.cause}`;
    totals.set(key, { ...loss, count: loss.count + (totals.get(key)?.count ?? 0) });
  }
  return [...totals.values()].sort(
    (one, other) => other.count - one.count || lossWays.indexOf(one.way) - lossWays.indexOf(other.way),
  );
};

/** From how many things on a share of them, or a median, says anything. */
export const ENOUGH = 5;

/** The percentage, whole; null where there are too few to speak of one. */
export const percentOf = (part: number, whole: number): number | null =>
  whole < ENOUGH ? null : Math.round((part / whole) * 100);

/** Months before anything happened are not shown as nought: the organisation was not there. */
export const isEmpty = ({ received, won, wonOutside, responses, losses }: Totals): boolean =>
  received + won + wonOutside + responses + losses.length === 0;
