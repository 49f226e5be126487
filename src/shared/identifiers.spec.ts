import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkKrs,
  checkNip,
  checkNrb,
  checkPhone,
  checkPostCode,
  checkRegon,
  type Checked,
  formatNip,
} from './identifiers.js';

type Check = (text: string) => Checked;

const typo = 'Cyfra kontrolna się nie zgadza: sprawdź, czy nie ma literówki.';
const reason = (checked: Checked) => (checked.ok ? `accepted as ${checked.value}` : checked.reason.pl);
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));
const separator = fc.constantFrom(' ', '-', '\u00A0', '–', '\u200B', '');

describe('accepted, normalised', () => {
  it.each<[string, Check, string, string]>([
    ['NIP', checkNip, '7390000016', '7390000016'],
    ['NIP', checkNip, '739-000-00-22', '7390000022'],
    ['NIP', checkNip, ' PL 739 000 00 39 ', '7390000039'],
    ['NIP', checkNip, 'pl526\u00A0587\u00A076–35', '5265877635'],
    ['REGON', checkRegon, '510000005', '510000005'],
    ['REGON', checkRegon, '123 456 785', '123456785'],
    ['REGON', checkRegon, '51000000500018', '51000000500018'],
    ['KRS', checkKrs, '0000 123 456', '0000123456'],
    ['NRB', checkNrb, '61109010140000071219812874', '61109010140000071219812874'],
    ['NRB', checkNrb, 'PL61 1090 1014 0000 0712 1981 2874', '61109010140000071219812874'],
    ['post code', checkPostCode, '10-001', '10-001'],
    ['post code', checkPostCode, '10 – 001', '10-001'],
    ['post code', checkPostCode, '10001', '10-001'],
    ['phone', checkPhone, '89 123 45 67', '+48891234567'],
    ['phone', checkPhone, '(89) 123-45-67', '+48891234567'],
    ['phone', checkPhone, '+48 601.234.567', '+48601234567'],
    ['phone', checkPhone, '0048601234567', '+48601234567'],
    ['phone', checkPhone, '48601234567', '+48601234567'],
    ['phone', checkPhone, '481 234 567', '+48481234567'],
  ])('%s %s', (_, check, text, value) => {
    expect(check(text)).toEqual({ ok: true, value });
  });
});

describe('refused, with the reason', () => {
  it.each<[Check, string, string]>([
    [checkNip, '', 'Wpisz NIP.'],
    [checkNip, ' - ', 'Wpisz NIP.'],
    [checkNip, '739000001', 'NIP ma 10 cyfr, a tu jest 9.'],
    [checkNip, '739', 'NIP ma 10 cyfr, a tu są 3.'],
    [checkNip, '73900000160', 'NIP ma 10 cyfr, a tu jest 11.'],
    [checkNip, '739OOOOO16', 'NIP składa się z samych cyfr, a tu jest też „O”.'],
    [checkNip, '٧٣٩٠٠٠٠٠١٦', 'NIP składa się z samych cyfr, a tu jest też „٧”.'],
    [checkNip, '7390000010', typo],
    [checkNip, '0000000000', 'Same zera to nie NIP: wpisz prawdziwy numer.'],
    [
      checkNip,
      '7390000000',
      'NIP-u, który zaczyna się od 739000000, nie nadaje się nikomu: sprawdź, czy nie ma literówki.',
    ],
    [checkRegon, '5100000051', 'REGON ma 9 albo 14 cyfr, a tu jest 10.'],
    [checkRegon, '510000006', typo],
    [checkRegon, '000000000', 'Same zera to nie REGON: wpisz prawdziwy numer.'],
    [checkRegon, '51000000500017', typo],
    [
      checkRegon,
      '51000000600018',
      'Cyfra kontrolna w pierwszych dziewięciu cyfrach się nie zgadza: sprawdź, czy nie ma literówki.',
    ],
    [checkKrs, '123456', 'KRS ma 10 cyfr razem z zerami na początku, a tu jest 6.'],
    [checkKrs, '0000000000', 'Same zera to nie KRS: wpisz prawdziwy numer.'],
    [checkNrb, '6110901014000007121981287', 'Numer rachunku ma 26 cyfr, a tu jest 25.'],
    [
      checkNrb,
      '61109010140000071219812875',
      'Cyfry kontrolne się nie zgadzają: sprawdź, czy nie ma literówki.',
    ],
    [
      checkNrb,
      'DE89 3704 0044 0532 0130 00',
      'To nie jest polski rachunek: numer zaczyna się od DE, a nie od PL.',
    ],
    [checkPostCode, '10-00', 'Kod pocztowy ma 5 cyfr, a tu są 4.'],
    [checkPostCode, '10-00l', 'Kod pocztowy składa się z samych cyfr, a tu jest też „l”.'],
    [checkPhone, '12345678', 'Numer telefonu ma 9 cyfr (bez +48), a tu jest 8.'],
    [checkPhone, '0891234567', 'Wpisz numer bez zera na początku: wystarczy 9 cyfr.'],
    [checkPhone, '012345678', 'Numer telefonu nie zaczyna się od zera.'],
    [checkPhone, '+49 30 123456', 'Przyjmujemy tylko polskie numery: wpisz 9 cyfr, z +48 albo bez.'],
    [checkPhone, '89 123 45 67 w. 5', 'Numer telefonu składa się z samych cyfr, a tu jest też „w”.'],
    [checkPhone, '', 'Wpisz numer telefonu.'],
  ])('%s %j', (check, text, expected) => {
    expect(reason(check(text))).toBe(expected);
  });

  it.each<[Check, string, string]>([
    [checkNip, '', 'Enter the NIP.'],
    [checkNip, '739', 'The NIP has 10 digits; this one has 3.'],
    [checkNip, '7390000010', 'The check digit does not match: look for a typing mistake.'],
    [checkNip, '7390000000', 'No NIP that begins with 739000000 is ever issued: look for a typing mistake.'],
    [checkKrs, '12', 'The KRS number has 10 digits, leading zeros included; this one has 2.'],
    [checkPostCode, '1o-001', 'The post code is made of digits alone, but this one contains “o”.'],
  ])('says so in English too: %s %j', (check, text, expected) => {
    const checked = check(text);
    expect(checked.ok ? null : checked.reason.en).toBe(expected);
  });
});

describe('properties', () => {
  it('NIP: each nine digits have one check digit or none, and any one wrong digit is found', () => {
    fc.assert(
      fc.property(digits(9), fc.nat(8), fc.integer({ min: 1, max: 9 }), (base, place, shift) => {
        const valid = Array.from({ length: 10 }, (_, check) => `${base}${check}`).filter(
          (n) => checkNip(n).ok,
        );
        expect(valid.length).toBeLessThanOrEqual(1);
        for (const number of valid) {
          const other = String((Number(number[place]) + shift) % 10);
          expect(checkNip(number.slice(0, place) + other + number.slice(place + 1)).ok).toBe(false);
        }
      }),
    );
  });

  it('NRB: any one wrong digit and any two neighbours swapped are found', () => {
    fc.assert(
      fc.property(digits(24), fc.nat(24), fc.integer({ min: 1, max: 9 }), (account, place, shift) => {
        const check = 98n - (BigInt(`${account}252100`) % 97n);
        const number = `${String(check).padStart(2, '0')}${account}`;
        expect(checkNrb(number)).toEqual({ ok: true, value: number });
        const a = number.charAt(place);
        const b = number.charAt(place + 1);
        const other = String((Number(a) + shift) % 10);
        expect(checkNrb(number.slice(0, place) + other + number.slice(place + 1)).ok).toBe(false);
        const swapped = number.slice(0, place) + b + a + number.slice(place + 2);
        expect(checkNrb(swapped).ok).toBe(a === b);
      }),
    );
  });

  it('separators and PL change nothing, and a normalised value stays as it is', () => {
    const samples: [Check, string][] = [
      [checkNip, '7390000016'],
      [checkRegon, '51000000500018'],
      [checkKrs, '0000123456'],
      [checkNrb, '61109010140000071219812874'],
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...samples),
        fc.array(separator, { minLength: 26, maxLength: 26 }),
        fc.constantFrom('', 'PL', 'pl '),
        ([check, value], between, prefix) => {
          const typed = prefix + [...value].map((digit, place) => digit + (between[place] ?? '')).join('');
          expect(check(typed)).toEqual({ ok: true, value });
        },
      ),
    );
  });

  it('gives a value that it accepts unchanged, or two non-empty reasons, for any text', () => {
    const checks = [checkNip, checkRegon, checkKrs, checkNrb, checkPostCode, checkPhone];
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-+ 0-9]{5,28}$/));
    fc.assert(
      fc.property(fc.constantFrom(...checks), anything, (check, text) => {
        const checked = check(text);
        if (checked.ok) expect(check(checked.value)).toEqual(checked);
        else expect(checked.reason.pl && checked.reason.en).not.toBe('');
      }),
    );
  });
});

describe('formatNip', () => {
  it('prints the usual groups', () => {
    expect(formatNip('7390000016')).toBe('739-000-00-16');
    expect(formatNip('?')).toBe('?');
  });
});
