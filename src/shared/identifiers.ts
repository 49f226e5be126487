import type { Localised } from './lang.js';
import { plural } from './plural.js';

/** A normalised value, fit to store and compare, or the exact reason why the text is not one. */
export type Checked =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: Localised };

/** How the reasons speak of a number: Polish names are masculine, so that the sentences fit them all. */
type Kind = { readonly name: Localised; readonly lengths: readonly number[]; readonly length: Localised };

const refuse = (pl: string, en: string): Checked => ({ ok: false, reason: { pl, en } });

const wrongCheckDigit = refuse(
  'Cyfra kontrolna się nie zgadza: sprawdź, czy nie ma literówki.',
  'The check digit does not match: look for a typing mistake.',
);

/** Drops white space, dashes of every length and invisible characters, then a leading 'PL'. */
const compact = (text: string): string => text.replace(/[\s\p{Pd}\u2212\p{Cf}]/gu, '').replace(/^PL/i, '');

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Null when `digits` is made of digits alone, in one of the lengths due, and is not all zeros. */
const misshapen = (digits: string, { name, lengths, length }: Kind): Checked | null => {
  if (digits === '') return refuse(`Wpisz ${name.pl}.`, `Enter the ${name.en}.`);
  const stranger = /[^0-9]/u.exec(digits)?.[0];
  if (stranger !== undefined) {
    return refuse(
      `${capital(name.pl)} składa się z samych cyfr, a tu jest też „${stranger}”.`,
      `The ${name.en} is made of digits alone, but this one contains “${stranger}”.`,
    );
  }
  if (!lengths.includes(digits.length)) {
    const isOrAre = plural('pl', digits.length, { one: 'jest', few: 'są', other: 'jest' });
    return refuse(
      `${capital(name.pl)} ma ${length.pl}, a tu ${isOrAre} ${digits.length}.`,
      `The ${name.en} has ${length.en}; this one has ${digits.length}.`,
    );
  }
  if (/^0+$/.test(digits)) {
    return refuse(
      `Same zera to nie ${name.pl}: wpisz prawdziwy numer.`,
      `Zeros alone are not a ${name.en}: enter the real one.`,
    );
  }
  return null;
};

/** The weighted sum of the leading digits, modulo 11. */
const modulo11 = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;

const nip: Kind = {
  name: { pl: 'NIP', en: 'NIP' },
  lengths: [10],
  length: { pl: '10 cyfr', en: '10 digits' },
};

/**
 * Tax number: weights 6 5 7 2 3 4 5 6 7 modulo 11; a remainder of 10 is never issued. The value is ten digits
 * without 'PL'.
 */
export const checkNip = (text: string): Checked => {
  const digits = compact(text);
  const wrong = misshapen(digits, nip);
  if (wrong) return wrong;
  const remainder = modulo11(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]);
  if (remainder === 10) {
    return refuse(
      `NIP-u, który zaczyna się od ${digits.slice(0, 9)}, nie nadaje się nikomu: sprawdź, czy nie ma literówki.`,
      `No NIP that begins with ${digits.slice(0, 9)} is ever issued: look for a typing mistake.`,
    );
  }
  return remainder === Number(digits[9]) ? { ok: true, value: digits } : wrongCheckDigit;
};

/** A normalised NIP as it is printed: '739-000-00-16'. Other text is given back as it is. */
export const formatNip = (value: string): string =>
  value.replace(/^(\d{3})(\d{3})(\d{2})(\d{2})$/, '$1-$2-$3-$4');

const regon: Kind = {
  name: { pl: 'REGON', en: 'REGON' },
  lengths: [9, 14],
  length: { pl: '9 albo 14 cyfr', en: '9 or 14 digits' },
};

/**
 * Statistical number: nine digits, or fourteen for a local unit, whose first nine are its parent's REGON.
 * Weighted sums modulo 11, where 10 counts as 0. The value is the digits.
 */
export const checkRegon = (text: string): Checked => {
  const digits = compact(text);
  const wrong = misshapen(digits, regon);
  if (wrong) return wrong;
  const short = modulo11(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 10;
  if (short !== Number(digits[8])) {
    if (digits.length === 9) return wrongCheckDigit;
    return refuse(
      'Cyfra kontrolna w pierwszych dziewięciu cyfrach się nie zgadza: sprawdź, czy nie ma literówki.',
      'The check digit of the first nine digits does not match: look for a typing mistake.',
    );
  }
  const long = modulo11(digits.padEnd(14, '0'), [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 10;
  return digits.length === 9 || long === Number(digits[13]) ? { ok: true, value: digits } : wrongCheckDigit;
};

const krs: Kind = {
  name: { pl: 'KRS', en: 'KRS number' },
  lengths: [10],
  length: { pl: '10 cyfr razem z zerami na początku', en: '10 digits, leading zeros included' },
};

/**
 * Number in the National Court Register: ten digits with leading zeros and no check digit. The value is the
 * digits.
 */
export const checkKrs = (text: string): Checked => {
  const digits = compact(text);
  return misshapen(digits, krs) ?? { ok: true, value: digits };
};

const nrb: Kind = {
  name: { pl: 'numer rachunku', en: 'account number' },
  lengths: [26],
  length: { pl: '26 cyfr', en: '26 digits' },
};

/**
 * Polish bank account number (NRB, the Polish IBAN without 'PL'): two check digits, modulo 97 as in ISO 13616
 * with 'PL' = 2521. The value is 26 digits. It says nothing of whether the account exists.
 */
export const checkNrb = (text: string): Checked => {
  const digits = compact(text);
  const country = /^[A-Z]{2}(?=\d)/i.exec(digits)?.[0].toUpperCase();
  if (country !== undefined) {
    return refuse(
      `To nie jest polski rachunek: numer zaczyna się od ${country}, a nie od PL.`,
      `This is not a Polish account: the number begins with ${country}, not with PL.`,
    );
  }
  const wrong = misshapen(digits, nrb);
  if (wrong) return wrong;
  return BigInt(`${digits.slice(2)}2521${digits.slice(0, 2)}`) % 97n === 1n
    ? { ok: true, value: digits }
    : refuse(
        'Cyfry kontrolne się nie zgadzają: sprawdź, czy nie ma literówki.',
        'The check digits do not match: look for a typing mistake.',
      );
};

const postCode: Kind = {
  name: { pl: 'kod pocztowy', en: 'post code' },
  lengths: [5],
  length: { pl: '5 cyfr', en: '5 digits' },
};

/**
 * Polish post code, with or without its dash; the value is 'NN-NNN'. It says nothing of whether it is in use.
 */
export const checkPostCode = (text: string): Checked => {
  const digits = compact(text);
  return misshapen(digits, postCode) ?? { ok: true, value: `${digits.slice(0, 2)}-${digits.slice(2)}` };
};

const phone: Kind = {
  name: { pl: 'numer telefonu', en: 'phone number' },
  lengths: [9],
  length: { pl: '9 cyfr (bez +48)', en: '9 digits (without +48)' },
};

/**
 * Polish phone number, nine digits that do not begin with 0 (national numbering plan), with or without +48,
 * 0048 or 48 before them and with brackets or dots between. The value is E.164: '+48XXXXXXXXX'.
 */
export const checkPhone = (text: string): Checked => {
  const bare = text.replace(/[\s\p{Pd}\u2212\p{Cf}().]/gu, '');
  if (/^(?:\+|00)(?!48)\d/.test(bare)) {
    return refuse(
      'Przyjmujemy tylko polskie numery: wpisz 9 cyfr, z +48 albo bez.',
      'Only Polish numbers are accepted: enter 9 digits, with or without +48.',
    );
  }
  const digits = bare.replace(/^(?:\+48|0048|48(?=\d{9}$))/, '');
  if (/^0\d{9}$/.test(digits)) {
    return refuse(
      'Wpisz numer bez zera na początku: wystarczy 9 cyfr.',
      'Enter the number without the leading zero: 9 digits are enough.',
    );
  }
  const wrong = misshapen(digits, phone);
  if (wrong) return wrong;
  return digits.startsWith('0')
    ? refuse('Numer telefonu nie zaczyna się od zera.', 'A phone number does not begin with a zero.')
    : { ok: true, value: `+48${digits}` };
};
