import Big from 'big.js';
import type { Lang } from './lang.js';

/**
 * A quantity or a unit price: a canonical decimal string from 0 to 10⁹ with at most six places, a dot, no
 * leading or trailing zeros ('12.5', '0.0035', '7'). Unit prices are in złoty. Never turned into a `number`.
 */
export type Decimal = string & { readonly __decimal: true };

/** The greatest quantity and the greatest unit price, inclusive. */
export const maxDecimal = '1000000000';

/** U+00A0: keeps a number, its groups and its unit on one line. */
export const nbsp = '\u00A0';

// Space, NBSP, thin, figure and narrow no-break spaces: what people and programs put between thousands.
const plain = /^(?:\d+|\d{1,3}(?:[ \u00A0\u2007\u2009\u202F]\d{3})+)(?:[.,](\d+))?$/;

/**
 * Reads a number that is not negative as a Pole writes it: '1 234,50', '1234.5'. Null for anything else:
 * signs, exponents, Infinity, a dot or comma between thousands, spaces that do not part thousands, more than
 * `places` places as written (so '1.500' is not taken for 1.5 złoty when two places are allowed). No upper
 * bound.
 */
export const readNumber = (text: string, places: number): string | null => {
  const trimmed = text.trim();
  const match = plain.exec(trimmed);
  if (!match || (match[1]?.length ?? 0) > places) return null;
  return new Big(trimmed.replace(',', '.').replace(/[^\d.]/g, '')).toFixed();
};

/** `readNumber` bounded by 10⁹; `places` is 0 to 6 (6 when left out). Null when it is not such a number. */
export const parseDecimal = (text: string, { places = 6 }: { places?: number } = {}): Decimal | null => {
  const read = readNumber(text, places);
  return read === null || new Big(read).gt(maxDecimal) ? null : (read as Decimal);
};

/**
 * For constants and database values ('12.500000' becomes '12.5'); throws RangeError where `parseDecimal`
 * gives null.
 */
export const decimal = (text: string): Decimal => {
  const read = parseDecimal(text);
  if (read === null) throw new RangeError(`Not a decimal from 0 to 10^9 with at most six places: ${text}`);
  return read;
};

/**
 * Writes a plain decimal string (a minus allowed) for people: '12 345,5' with NBSP in Polish, '12,345.5' in
 * English. Thousands are parted from four digits on, and zeros are added up to `minPlaces`. Never rounds.
 */
export const formatDecimal = (text: string, lang: Lang, minPlaces = 0): string => {
  const [whole = '', fraction = ''] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'pl' ? nbsp : ',');
  const places = fraction.padEnd(minPlaces, '0');
  return places === '' ? grouped : `${grouped}${lang === 'pl' ? ',' : '.'}${places}`;
};
