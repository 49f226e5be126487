import Big from 'big.js';
import type { Decimal } from '../../../../shared/decimal.js';
import type { Month } from '../../../../shared/months.js';
import type { Wanted } from './capacity-fit.js';

/** What one supplier shows as free of a unit, month by month; a month it does not speak of is left out. */
export type FreeOffer = {
  readonly supplierId: string;
  readonly months: readonly { readonly month: Month; readonly free: Decimal }[];
};

export type Coverage = {
  /** Fewest suppliers, as greed finds them, the greatest share first. */
  readonly chosen: readonly string[];
  /** Whether the chosen cover every month; if not, they are all that add something. */
  readonly covered: boolean;
  readonly months: readonly { readonly month: Month; readonly wanted: Decimal; readonly together: Decimal }[];
};

/**
 * Who could do together what one cannot do alone. Each step takes whoever fills most of what is still missing,
 * months weighed by what they ask; of equals the one with more free, then by id. For one month that is the least
 * number of suppliers; over several months it is near it. `wanted` amounts are over 0.
 */
export const coverageOf = (wanted: readonly Wanted[], offers: readonly FreeOffer[]): Coverage => {
  const chosen: FreeOffer[] = [];
  let left = [...offers].sort((one, other) => (one.supplierId < other.supplierId ? -1 : 1));
  while (missing(wanted, chosen).length > 0) {
    const best = left
      .map((offer) => ({ offer, gain: gainOf(wanted, chosen, offer), whole: wholeOf(wanted, offer) }))
      .filter(({ gain }) => gain.gt('0'))
      .reduce<{ offer: FreeOffer; gain: Big; whole: Big } | null>(
        (most, each) =>
          !most || each.gain.gt(most.gain) || (each.gain.eq(most.gain) && each.whole.gt(most.whole))
            ? each
            : most,
        null,
      );
    if (!best) break;
    chosen.push(best.offer);
    left = left.filter((offer) => offer !== best.offer);
  }
  return {
    chosen: chosen.map(({ supplierId }) => supplierId),
    covered: wanted.length > 0 && missing(wanted, chosen).length === 0,
    months: wanted.map(({ month, amount }) => ({
      month,
      wanted: amount,
      together: String(together(chosen, month)) as Decimal,
    })),
  };
};

const freeIn = (offer: FreeOffer, month: Month): Big =>
  new Big(offer.months.find((each) => each.month === month)?.free ?? '0');

const together = (offers: readonly FreeOffer[], month: Month): Big =>
  offers.reduce((sum, offer) => sum.plus(freeIn(offer, month)), new Big('0'));

const missing = (wanted: readonly Wanted[], chosen: readonly FreeOffer[]): Wanted[] =>
  wanted.filter(({ month, amount }) => together(chosen, month).lt(amount));

/** The share of the need that the offer fills beyond the chosen: 1 for each month it fills whole. */
const gainOf = (wanted: readonly Wanted[], chosen: readonly FreeOffer[], offer: FreeOffer): Big =>
  missing(wanted, chosen).reduce((sum, { month, amount }) => {
    const lacking = new Big(amount).minus(together(chosen, month));
    const free = freeIn(offer, month);
    return sum.plus((free.lt(lacking) ? free : lacking).div(amount));
  }, new Big('0'));

const wholeOf = (wanted: readonly Wanted[], offer: FreeOffer): Big =>
  wanted.reduce((sum, { month }) => sum.plus(freeIn(offer, month)), new Big('0'));
