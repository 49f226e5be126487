import type { Grosze } from '../../../shared/money.js';

/** By what a report divides its figures. Weeks are counted from the campaign's first day, the first is 0. */
export const dimensions = ['channel', 'slot', 'member', 'category', 'area', 'week'] as const;
export type Dimension = (typeof dimensions)[number];

/** How often a campaign was shown and followed; null where that is not known, as of areas. */
export type Reach = { readonly impressions: number | null; readonly clicks: number | null };

/** What came of it. Each inquiry and each procedure counts once, with all that followed from it. */
export type Yield = {
  readonly inquiries: number;
  /** Those answered with a quote; of sealed ones from the opening on. */
  readonly quotes: number;
  readonly contracts: number;
  readonly completed: number;
  /** Contracts that ended before they were completed. */
  readonly ended: number;
  /**
   * Net value of contracts that have not ended early, of the members that agreed to its being summed; null where
   * it is not told.
   */
  readonly net: Grosze | null;
  /** Members whose contracts the value comes from. */
  readonly netMembers: number;
};

export type FunnelRow = Reach & Yield & { readonly key: string };

export const noYield: Yield = {
  ...{ inquiries: 0, quotes: 0, contracts: 0, completed: 0, ended: 0 },
  ...{ net: 0, netMembers: 0 },
};

/** Below this a number says something of single cases and nothing in general. */
export const FEW = 3;
export const isFew = (count: number): boolean => count > 0 && count < FEW;

/**
 * The part of a whole in tenths of a percent; null without a whole. May exceed 1000: not every inquiry was a click, and
 * one procedure may end in several contracts.
 */
export const rateOf = (part: number | null, whole: number | null): number | null =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 1000);

/**
 * One row for each key known from either side, in the order of `reach`, then of `yields`. A key that only one
 * side knows has noughts on the other.
 */
export const joined = (
  reach: readonly (Reach & { readonly key: string })[],
  yields: readonly (Yield & { readonly key: string })[],
  unknownReach: Reach = { impressions: 0, clicks: 0 },
): FunnelRow[] => {
  const keys = [...new Set([...reach, ...yields].map(({ key }) => key))];
  return keys.map((key) => ({
    ...(reach.find((row) => row.key === key) ?? unknownReach),
    ...(yields.find((row) => row.key === key) ?? noYield),
    key,
  }));
};

/**
 * The rows with their values, or all without: when one value came from fewer than three members, it would say
 * what single ones sold, to the coordinator at once and to one of two members by taking away its own; left out
 * alone it could be had from the whole. So for the whole, too.
 */
export const withValues = (rows: readonly FunnelRow[]): FunnelRow[] =>
  rows.every(({ netMembers }) => netMembers === 0 || netMembers >= FEW)
    ? rows.map((row) => (isUnknown(row) ? { ...row, net: null } : row))
    : rows.map((row) => ({ ...row, net: null }));

/** Whether there are contracts, of members alone that agreed to no summing: their value is not nought. */
const isUnknown = ({ contracts, ended, netMembers }: FunnelRow): boolean =>
  netMembers === 0 && contracts > ended;

/** The key of what is put together because each of it alone is too few. */
export const TOGETHER = 'together';

/**
 * Rows of fewer than three inquiries put together as one, so that no row tells of a single buyer. Values are
 * told together only as far as all of them are.
 */
export const fewTogether = (rows: readonly FunnelRow[]): FunnelRow[] => {
  const few = rows.filter(({ inquiries }) => inquiries < FEW);
  const [first] = few;
  if (!first) return [...rows];
  const sum = few.slice(1).reduce(
    (all, row): FunnelRow => ({
      key: TOGETHER,
      impressions: plus(all.impressions, row.impressions),
      clicks: plus(all.clicks, row.clicks),
      inquiries: all.inquiries + row.inquiries,
      quotes: all.quotes + row.quotes,
      contracts: all.contracts + row.contracts,
      completed: all.completed + row.completed,
      ended: all.ended + row.ended,
      net: plus(all.net, row.net),
      // The same member may stand in several: at least as many as in the largest.
      netMembers: Math.max(all.netMembers, row.netMembers),
    }),
    { ...first, key: TOGETHER },
  );
  return [...rows.filter(({ inquiries }) => inquiries >= FEW), sum];
};

const plus = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;
