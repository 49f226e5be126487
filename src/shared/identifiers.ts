import type { Localised } from './lang.js';

export type Checked = { ok: true; value: string } | { ok: false; reason: Localised };

const refused = (pl: string, en: string): Checked => ({ ok: false, reason: { pl, en } });

/** Without spaces (any kind), dashes and a leading country prefix. */
const bare = (text: string): string => text.replace(/[\s\u00a0\u202f\-–.]/g, '').replace(/^PL/i, '');

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const wrongCheckDigit = (name: string): Checked =>
  refused(
    `Cyfra kontrolna numeru ${name} się nie zgadza: sprawdź, czy nie ma literówki.`,
    `The check digit of the ${name} does not match: look for a typing mistake.`,
  );

const digitsNeeded = (name: string, digits: string, length: string): Checked | null => {
  if (/\D/.test(digits)) {
    return refused(`${name} składa się tylko z cyfr.`, `A ${name} consists of digits only.`);
  }
  if (!length.split('|').includes(String(digits.length))) {
    const expected = { pl: length.replace('|', ' albo '), en: length.replace('|', ' or ') };
    return refused(
      `${name} ma ${expected.pl} cyfr, a tu jest ich ${digits.length}.`,
      `A ${name} has ${expected.en} digits; this has ${digits.length}.`,
    );
  }
  return null;
};

/** Tax number: 10 digits, weights 6 5 7 2 3 4 5 6 7 modulo 11; a remainder of 10 means no such number. */
export const checkNip = (text: string): Checked => {
  const digits = bare(text);
  const wrong = digitsNeeded('NIP', digits, '10');
  if (wrong) return wrong;
  if (/^0+$/.test(digits)) return refused('NIP nie może składać się z samych zer.', 'A NIP cannot be all zeros.');
  const remainder = weighted(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
  if (remainder === 10) {
    return refused(
      'Takiego numeru NIP nie ma: sprawdź, czy nie ma literówki.',
      'There is no such NIP: look for a typing mistake.',
    );
  }
  return remainder === Number(digits[9]) ? { ok: true, value: digits } : wrongCheckDigit('NIP');
};

/** Statistical number: 9 digits (weights 8 9 2 3 4 5 6 7) or 14 (2 4 8 5 0 9 7 3 6 1 2 4 8), modulo 11, 10 → 0. */
export const checkRegon = (text: string): Checked => {
  const digits = bare(text);
  const wrong = digitsNeeded('REGON', digits, '9|14');
  if (wrong) return wrong;
  const short = (weighted(digits, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10 === Number(digits[8]);
  const long =
    digits.length === 9 ||
    (weighted(digits, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10 === Number(digits[13]);
  return short && long ? { ok: true, value: digits } : wrongCheckDigit('REGON');
};

/** Number in the court register: 10 digits, leading zeros kept, no check digit. */
export const checkKrs = (text: string): Checked => {
  const digits = bare(text);
  return digitsNeeded('KRS', digits, '10') ?? { ok: true, value: digits };
};

/** Polish bank account (NRB): 26 digits, ISO 7064 mod 97 with the country code PL. */
export const checkNrb = (text: string): Checked => {
  const digits = bare(text);
  const wrong = digitsNeeded('NRB', digits, '26');
  if (wrong) return wrong;
  const rearranged = `${digits.slice(2)}2521${digits.slice(0, 2)}`;
  const remainder = [...rearranged].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return remainder === 1 ? { ok: true, value: digits } : wrongCheckDigit('NRB');
};

/** Postal code as '10-900'. */
export const checkPostCode = (text: string): Checked => {
  const digits = bare(text);
  return /^\d{5}$/.test(digits)
    ? { ok: true, value: `${digits.slice(0, 2)}-${digits.slice(2)}` }
    : refused('Kod pocztowy ma postać 10-900.', 'A postal code looks like 10-900.');
};

/** Polish telephone number as E.164, '+48895277777'. */
export const checkPhone = (text: string): Checked => {
  const digits = text.replace(/[\s\u00a0()\-–.]/g, '').replace(/^(\+48|0048)/, '');
  return /^[1-9]\d{8}$/.test(digits)
    ? { ok: true, value: `+48${digits}` }
    : refused('Wpisz 9 cyfr numeru telefonu.', 'Enter the 9 digits of the telephone number.');
};

/** '739-000-00-16'. */
export const formatNip = (nip: string): string =>
  `${nip.slice(0, 3)}-${nip.slice(3, 6)}-${nip.slice(6, 8)}-${nip.slice(8)}`;

/** '+48 895 277 777' in groups of three. */
export const formatPhone = (phone: string): string =>
  phone.replace(/^(\+48)(\d{3})(\d{3})(\d{3})$/, '$1 $2 $3 $4');
