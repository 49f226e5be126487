import Big from 'big.js';

/** A decimal number as canonical text: '12.5', '0', '-3.000001'; at most 6 places, no exponent, no plus. */
export type Decimal = string;

/** Upper bound of what is accepted from outside: quantities and unit prices stay below a milliard. */
const MAX = new Big('1000000000');

/**
 * Reads a number as a Pole types it: '1 234,50', '1234.5', with ordinary or non-breaking spaces. Null for
 * anything else: exponents, 'Infinity', two separators, more than `places` (6) decimal places, beyond 10^9.
 */
export const parseDecimal = (text: string, options: { places?: number } = {}): Decimal | null => {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const match = /^(-?)(\d{1,10})(?:\.(\d{1,12}))?$/.exec(bare);
  if (!match) return null;
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (fraction.length > (options.places ?? 6)) return null;
  const value = new Big(`${match[1]}${match[2]}${fraction ? `.${fraction}` : ''}`);
  return value.abs().gt(MAX) ? null : value.toFixed();
};

/** Numeric order of two decimals: negative, zero or positive. */
export const compareDecimals = (a: Decimal, b: Decimal): number => new Big(a).cmp(new Big(b));
