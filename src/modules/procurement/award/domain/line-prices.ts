import Big from 'big.js';
import { decimal, type Decimal } from '../../../../shared/decimal.js';
import type { VatRate } from '../../../../shared/vat.js';
import { isOffered, type BidLine, type OfferedLine } from '../../bids/bid-content.js';
import type { AskedLine } from './compared.js';
import { ratioOf, type Ratio } from './measures.js';

/** What a bid says to one line, and how that stands beside the others. */
export type LineOffer = {
  readonly bidId: string;
  /** Null when the bid does not quote the lot. */
  readonly line: BidLine | null;
  /** Net price of one unit as asked for, six places; null when the unit is the same or cannot be converted. */
  readonly perAsked: Decimal | null;
  /** The unit is another one, and no safe conversion is known: the price cannot be compared. */
  readonly otherUnit: boolean;
  /** Less or more than was asked for. */
  readonly otherQuantity: boolean;
  /** The lowest gross price of a unit, alone or with others. */
  readonly best: boolean;
};

const taxed: Readonly<Record<VatRate, bigint>> = {
  '23': 123n,
  '8': 108n,
  '5': 105n,
  '0': 100n,
  zw: 100n,
  np: 100n,
};

/** The offers to one line side by side, in the order given. */
export const compareLine = (
  asked: AskedLine,
  offers: readonly { readonly bidId: string; readonly line: BidLine | null }[],
): LineOffer[] => {
  const wanted = millionthsOf(asked.quantity);
  const measured = offers.map(({ line }) => (line && isOffered(line) ? measuredBy(asked, line) : null));
  const known = measured.flatMap((each) => each?.gross ?? []);
  const least = known.reduce<Ratio | null>((low, each) => (low && !less(each, low) ? low : each), null);
  return offers.map(({ bidId, line }, at) => {
    const offer = measured[at] ?? null;
    const gross = offer?.gross ?? null;
    return {
      ...{ bidId, line },
      perAsked: offer?.perAsked ?? null,
      otherUnit: offer !== null && gross === null,
      otherQuantity: offer !== null && !offer.holds(wanted),
      // Where one alone offers, there is nothing to be best of.
      best: known.length > 1 && gross !== null && least !== null && !less(least, gross),
    };
  });
};

/** A decimal as a whole number. */
export const millionthsOf = (value: Decimal): bigint => BigInt(String(new Big(value).times('1000000')));
const less = (one: Ratio, other: Ratio): boolean => one.num * other.den < other.num * one.den;

/** An offer in the unit that was asked for. */
type Measured = {
  /** Gross price of one unit as asked for; null where no safe conversion is known. */
  readonly gross: Ratio | null;
  readonly perAsked: Decimal | null;
  /** Whether it is just so many millionths of the unit as asked for. */
  readonly holds: (wanted: bigint) => boolean;
};

const measuredBy = (asked: AskedLine, { unit, unitPrice, quantity, vat }: OfferedLine): Measured => {
  const ratio = ratioOf(asked.unit, unit);
  if (!ratio) return { gross: null, perAsked: null, holds: () => false };
  const { num, den } = ratio;
  const price = millionthsOf(unitPrice) * num;
  return {
    gross: { num: price * taxed[vat], den },
    perAsked: num === den ? null : millionth(price, den),
    holds: (wanted) => millionthsOf(quantity) * den === wanted * num,
  };
};

/** So many millionths, rounded half up to a whole one; null beyond what a price may be. */
const millionth = (num: bigint, den: bigint): Decimal | null => {
  const price = new Big(String((2n * num + den) / (2n * den))).times('0.000001');
  return price.gt('1000000000') ? null : decimal(String(price));
};
