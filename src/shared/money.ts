import Big from 'big.js';
import { type Decimal, formatDecimal, maxDecimal, nbsp, readNumber } from './decimal.js';
import type { Lang } from './lang.js';

/** An amount in grosze (1 zł = 100 gr): a safe integer, negative only where an amount is taken back. */
export type Grosze = number;

const grosze = (value: number): Grosze => {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole, safe number of grosze: ${value}`);
  return value;
};

/**
 * Rounds złoty to grosze half up (art. 106e ust. 11 of the VAT Act); halves of negative amounts go away from
 * zero, so that taking an amount back cancels it exactly. Throws RangeError when the result is not a safe
 * integer.
 */
export const roundToGrosze = (zloty: Big): Grosze => {
  const rounded = zloty.times('100').round(0, Big.roundHalfUp);
  if (rounded.abs().gt(String(Number.MAX_SAFE_INTEGER))) {
    throw new RangeError(`Too much money to count: ${zloty.toFixed()} zł`);
  }
  // Big keeps a negative zero; adding zero drops it.
  return rounded.toNumber() + 0;
};

/** Grosze as an exact number of złoty. */
export const toZloty = (amount: Grosze): Big => new Big(String(grosze(amount))).times('0.01');

/**
 * Net value of a line: quantity × net unit price in złoty, rounded half up to 1 grosz, once (art. 106e ust.
 * 11 of the VAT Act). Throws RangeError when a factor exceeds 10⁹ or the value is not a safe integer.
 */
export const lineNet = (quantity: Decimal, unitPrice: Decimal): Grosze => {
  for (const factor of [quantity, unitPrice]) {
    const value = new Big(factor);
    if (value.lt('0') || value.gt(maxDecimal)) throw new RangeError(`Not between 0 and 10^9: ${factor}`);
  }
  return roundToGrosze(new Big(quantity).times(unitPrice));
};

/** The most that one line may be worth: a milliard zloty. Hundreds of such lines still add up safely. */
export const MOST_PER_LINE: Grosze = 100_000_000_000;

/** Net value of a line; null when it is beyond `MOST_PER_LINE`. */
export const netOf = ({
  quantity,
  unitPrice,
}: {
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
}): Grosze | null => {
  try {
    const net = lineNet(quantity, unitPrice);
    return net <= MOST_PER_LINE ? net : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The sum; 0 for no amounts. Throws RangeError when an amount or the sum is not a safe integer. */
export const sumMoney = (amounts: readonly Grosze[]): Grosze =>
  amounts.reduce((sum, amount) => grosze(sum + grosze(amount)), 0);

/**
 * Reads a typed amount in złoty that is not negative: '1 234,50', '1234.5', also with 'zł' or 'PLN' beside
 * it. Null for anything else, for more than two places and for amounts beyond a safe integer of grosze.
 */
export const parseMoney = (text: string): Grosze | null => {
  const amount = text.trim().replace(/^(?:pln|zł)|(?:pln|zł)$/iu, '');
  const zloty = readNumber(amount, 2);
  if (zloty === null) return null;
  const value = new Big(zloty).times('100');
  return value.gt(String(Number.MAX_SAFE_INTEGER)) ? null : value.toNumber();
};

const withCurrency = (zloty: string, lang: Lang, places: number): string => {
  if (lang === 'pl') return `${formatDecimal(zloty, lang, places)}${nbsp}zł`;
  const sign = zloty.startsWith('-') ? '-' : '';
  return `${sign}PLN${nbsp}${formatDecimal(zloty.slice(sign.length), lang, places)}`;
};

/**
 * '12 345,67 zł' in Polish, 'PLN 12,345.67' in English, all spaces NBSP; RangeError unless a safe integer.
 */
export const formatMoney = (amount: Grosze, lang: Lang): string =>
  withCurrency(toZloty(amount).toFixed(2), lang, 2);

/** '12345.67': an amount in złoty as other programs read it, always with two places. */
export const plainMoney = (amount: Grosze): string => toZloty(amount).toFixed(2);

/**
 * A unit price in złoty with two to six places, as many as it has: '0,0035 zł', '12,50 zł'. Spaces are NBSP.
 */
export const formatUnitPrice = (price: Decimal, lang: Lang): string => withCurrency(price, lang, 2);

/** A quantity without its unit and without idle zeros: '1 234,5' (NBSP) in Polish, '1,234.5' in English. */
export const formatQuantity = (quantity: Decimal, lang: Lang): string => formatDecimal(quantity, lang);

/**
 * Splits `total` in proportion to `weights` so that the parts add up to it exactly: the largest remainders
 * get the odd grosze, the earlier part first among equals. A weight of 0 gets 0; a negative total is split as
 * its opposite. Weights are whole numbers from 0 up (say basis points, or grosze), at least one above 0; else
 * RangeError.
 */
export const allocate = (total: Grosze, weights: readonly number[]): Grosze[] => {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError(`Weights must be whole numbers from 0 up: ${weights.join(', ')}`);
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError('At least one weight must be above 0');
  const amount = BigInt(Math.abs(grosze(total)));
  const parts = weights.map((weight, place) => {
    const product = amount * BigInt(weight);
    return { place, share: product / whole, remainder: product % whole };
  });
  const left = Number(amount - parts.reduce((sum, part) => sum + part.share, 0n));
  // The sort is stable, so equal remainders stay in the order of the weights.
  const byRemainder = parts.toSorted(
    (a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder),
  );
  const lucky = new Set(byRemainder.slice(0, left).map((part) => part.place));
  const sign = total < 0 ? -1n : 1n;
  return parts.map(({ place, share }) => Number(sign * (share + (lucky.has(place) ? 1n : 0n))));
};
