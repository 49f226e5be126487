import type { Grosze } from '../../../shared/money.js';
import type { FacetValue } from './search-query.js';

/** A range of prices to choose, both ends counted; null: open. What costs exactly an end stands in two of them. */
export type PriceBand = { readonly value: string; readonly min: Grosze | null; readonly max: Grosze | null };

const band = (min: number | null, max: number | null): PriceBand => ({
  // In whole złoty, as the bounds are asked for.
  value: `${min ?? ''}-${max ?? ''}`,
  min: min === null ? null : ((min * 100) as Grosze),
  max: max === null ? null : ((max * 100) as Grosze),
});

export const priceBands: readonly PriceBand[] = [
  band(null, 20),
  band(20, 100),
  band(100, 500),
  band(500, 2_000),
  band(2_000, null),
];

/** Lead times to choose from, in days. */
export const leadSteps = [3, 7, 14, 30] as const;

/** The values of the bands that have the price. */
export const bandsOf = (price: number | null): number[] =>
  price === null
    ? []
    : priceBands.flatMap(({ min, max }, at) =>
        price >= (min ?? 0) && price <= (max ?? Infinity) ? [at] : [],
      );

/** By steps, from documents by lead time. */
export const countsByLead = (days: readonly FacetValue[]): FacetValue[] =>
  leadSteps.map((step) => ({
    value: String(step),
    count: days.reduce((sum, { value, count }) => sum + (Number(value) <= step ? count : 0), 0),
  }));

/**
 * Free capacity as documents have it where it is told in words, above any amount and below any: who says "half or more"
 * answers to every amount, so that none can be guessed, who says less only where no amount is asked.
 */
export const PLENTY_FREE = 1e15;
export const SOME_FREE = 1e-9;

/** The least that a month has to have free. */
export const leastFree = ({ amount }: { readonly amount?: number }): number => amount ?? SOME_FREE;
