import type { Grosze } from '../../../../shared/money.js';

/** Of what a price is at least 30 % below: the mean of the others and itself, or the buyer's estimate. */
export type LowPrice = 'mean' | 'estimate';

type Priced = { readonly bidId: string; readonly net: Grosze; readonly gross: Grosze };

const PERCENT = 70n;

/**
 * Which prices look too low to be real, by the measure of art. 224 of the Public Procurement Law: at least 30 %
 * below the mean of all (gross), or below the estimated value (net, as it is named). Nothing follows from it by
 * itself; the buyer may ask.
 */
export const lowPrices = (
  bids: readonly Priced[],
  estimate: Grosze | null,
): ReadonlyMap<string, readonly LowPrice[]> => {
  const sum = bids.reduce((all, { gross }) => all + BigInt(gross), 0n);
  const many = BigInt(bids.length);
  return new Map(
    bids.map(({ bidId, net, gross }) => {
      const low: LowPrice[] = [];
      if (many > 1n && sum > 0n && BigInt(gross) * many * 100n <= sum * PERCENT) low.push('mean');
      if (estimate && BigInt(net) * 100n <= BigInt(estimate) * PERCENT) low.push('estimate');
      return [bidId, low];
    }),
  );
};
