import type { Month } from '../../../../shared/months.js';
import type { DemandCount, DemandLine } from '../../../search/index.js';

/** From how many days and hours on a line or a month of it is shown: fewer may be one person's searches. */
export type DemandRule = { readonly leastDays: number; readonly leastHours: number };

export const trends = ['new', 'rising', 'steady', 'falling'] as const;
/** The later half of the months against the earlier one, by searches in vain. */
export type Trend = (typeof trends)[number];

/** A line of the report; numbers over all its months. */
export type DemandRow = {
  /** '' in sums over all words. */
  readonly words: string;
  readonly category: string | null;
  readonly area: string | null;
  readonly searches: number;
  /** Nothing was found. */
  readonly nothing: number;
  /** Only some of the words were found. */
  readonly nearest: number;
  /** Something was found, and nothing of it opened. */
  readonly unopened: number;
  /** Searches in vain by month, `nothing` and `nearest` together; null where too few days or hours stand behind it. */
  readonly months: readonly { readonly month: Month; readonly missed: number | null }[];
  readonly trend: Trend;
};

const missedIn = ({ zeroResults, nearest }: DemandCount): number => zeroResults + nearest;

/** Whether so many days and hours may be shown. */
const isShown = ({ days, hours }: DemandCount, rule: DemandRule): boolean =>
  days >= rule.leastDays && hours >= rule.leastHours;

/** A change of less than this is none: of few searches every other one would be a trend. */
const LEAST_CHANGE = 2;
const LEAST_SHARE = 0.25;

const trendOf = (earlier: number, later: number): Trend => {
  const change = later - earlier;
  if (Math.abs(change) < Math.max(LEAST_CHANGE, earlier * LEAST_SHARE)) return 'steady';
  if (earlier === 0) return 'new';
  return change > 0 ? 'rising' : 'falling';
};

/** The line as it is shown, over all `months` of the report in their order. */
export const demandRow = (line: DemandLine, months: readonly Month[], rule: DemandRule): DemandRow => {
  const sum = (of: (count: DemandCount) => number) => line.months.reduce((all, each) => all + of(each), 0);
  const half = Math.floor(months.length / 2);
  const later = months.slice(months.length - half);
  const missedWithin = (some: readonly Month[]) =>
    line.months.reduce((all, each) => all + (some.includes(each.month) ? missedIn(each) : 0), 0);
  return {
    words: line.words,
    category: line.category,
    area: line.area,
    searches: sum(({ searches }) => searches),
    nothing: sum(({ zeroResults }) => zeroResults),
    nearest: sum(({ nearest }) => nearest),
    unopened: sum((each) => Math.max(0, each.searches - missedIn(each) - each.opened)),
    months: months.map((month) => {
      const known = line.months.find((each) => each.month === month);
      if (!known) return { month, missed: 0 };
      return { month, missed: isShown(known, rule) ? missedIn(known) : null };
    }),
    trend: trendOf(missedWithin(months.slice(0, half)), missedWithin(later)),
  };
};

/** Whether it belongs among what is missing: something was in vain, or hardly anybody opened what was found. */
export const isUnmet = ({ searches, nothing, nearest, unopened }: DemandRow): boolean =>
  nothing + nearest > 0 || unopened * 2 > searches;
