import Big from 'big.js';
import type { Decimal } from './decimal.js';
import { parseDecimal } from './decimal.js';
import type { Lang } from './lang.js';

/** An amount in grosze (1/100 PLN), a safe integer. */
export type Grosze = number;

const NBSP = '\u00a0';

const safe = (amount: number): Grosze => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a safe amount in grosze: ${amount}`);
  return amount;
};

/** Adds amounts; throws RangeError beyond the safe integers. */
export const sumGrosze = (amounts: readonly Grosze[]): Grosze => amounts.reduce((a, b) => safe(a + b), 0);

/**
 * Net value of a line: quantity × unit price in zloty, rounded once, half up, to a grosz (VAT act art. 106e
 * ust. 11). Throws RangeError beyond the safe integers.
 */
export const lineNet = (quantity: Decimal, unitPrice: Decimal): Grosze =>
  safe(Number(new Big(quantity).times(unitPrice).times(100).round(0, Big.roundHalfUp).toFixed()));

/** Grosze from '1 234,50'; null when it is no amount with at most two decimal places. */
export const parseMoney = (text: string): Grosze | null => {
  const decimal = parseDecimal(text, { places: 2 });
  return decimal === null ? null : Number(new Big(decimal).times(100).toFixed());
};

/** Grosze as a decimal number of zloty: 1234 → '12.34'. */
export const zlotyOf = (amount: Grosze): Decimal => new Big(amount).div(100).toFixed();

const group = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

const written = (decimal: Decimal, minPlaces: number, lang: Lang): string => {
  const negative = decimal.startsWith('-');
  const [integer = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const places = fraction.padEnd(minPlaces, '0');
  const whole = group(integer, lang === 'pl' ? NBSP : ',');
  const point = lang === 'pl' ? ',' : '.';
  return `${negative ? '-' : ''}${whole}${places ? point + places : ''}`;
};

/** '12 345,67 zł' (non-breaking spaces) or 'PLN 12,345.67'. */
export const formatMoney = (amount: Grosze, lang: Lang): string =>
  withCurrency(written(zlotyOf(safe(amount)), 2, lang), lang);

/** A unit price in zloty with two to six places: '0,0035 zł'. */
export const formatUnitPrice = (price: Decimal, lang: Lang): string => withCurrency(written(price, 2, lang), lang);

/** A quantity without needless zeros: '1 500', '2,5'. */
export const formatQuantity = (quantity: Decimal, lang: Lang): string => written(quantity, 0, lang);

const withCurrency = (text: string, lang: Lang) => (lang === 'pl' ? `${text}${NBSP}zł` : `PLN${NBSP}${text}`);

/**
 * Splits an amount by weights so that the parts add up to it exactly (largest remainder; ties to the earlier
 * part). Weights are ≥ 0 and not all zero, else RangeError.
 */
export const allocate = (total: Grosze, weights: readonly number[]): Grosze[] => {
  const all = weights.reduce((sum, weight) => sum.plus(weight), new Big(0));
  if (all.lte(0) || weights.some((weight) => weight < 0)) throw new RangeError('Weights must be positive');
  const shares = weights.map((weight) => new Big(total).times(weight).div(all));
  const floors = shares.map((share) => Number(share.round(0, Big.roundDown).toFixed()));
  let left = total - floors.reduce((a, b) => a + b, 0);
  const step = Math.sign(left);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share.minus(floors[index]!).abs() }))
    .sort((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index);
  for (const { index } of byRemainder) {
    if (left === 0) break;
    floors[index]! += step;
    left -= step;
  }
  return floors;
};
