import Big from 'big.js';
import { decimal, type Decimal } from '../../../../shared/decimal.js';
import type { VatRate } from '../../../../shared/vat.js';
import { isOffered, type AskedLine, type BidLine, type OfferedLine } from './compared.js';
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
  const prices = offers.map(({ line }) => (line && isOffered(line) ? grossOf(asked, line) : null));
  const known = prices.filter((price) => price !== null);
  const least = known.reduce<Ratio | null>((low, each) => (low && !less(each, low) ? low : each), null);
  return offers.map(({ bidId, line }, at) => {
    const price = prices[at] ?? null;
    const offered = line && isOffered(line) ? line : null;
    return {
      ...{ bidId, line },
      perAsked: offered && convertedPrice(asked, offered),
      otherUnit: offered !== null && price === null,
      otherQuantity: offered !== null && !sameQuantity(asked, offered),
      // Where one alone offers, there is nothing to be best of.
      best: known.length > 1 && price !== null && least !== null && !less(least, price),
    };
  });
};

/** A decimal as a whole number. */
export const millionthsOf = (value: Decimal): bigint => BigInt(String(new Big(value).times('1000000')));
const less = (one: Ratio, other: Ratio): boolean => one.num * other.den < other.num * one.den;

/** Gross price of one unit as asked for. */
const grossOf = (asked: AskedLine, { unit, unitPrice, vat }: OfferedLine): Ratio | null => {
  const ratio = ratioOf(asked.unit, unit);
  return ratio && { num: millionthsOf(unitPrice) * taxed[vat] * ratio.num, den: ratio.den };
};

const convertedPrice = (asked: AskedLine, { unit, unitPrice }: OfferedLine): Decimal | null => {
  const ratio = ratioOf(asked.unit, unit);
  if (!ratio || ratio.num === ratio.den) return null;
  const { num, den } = { num: millionthsOf(unitPrice) * ratio.num, den: ratio.den };
  const price = new Big(String((2n * num + den) / (2n * den))).times('0.000001');
  return price.gt('1000000000') ? null : decimal(String(price));
};

const sameQuantity = (asked: AskedLine, { quantity, unit }: OfferedLine): boolean => {
  const ratio = ratioOf(unit, asked.unit);
  return ratio !== null && millionthsOf(quantity) * ratio.num === millionthsOf(asked.quantity) * ratio.den;
};
