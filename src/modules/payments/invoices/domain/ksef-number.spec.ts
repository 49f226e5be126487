import { expect, it } from 'vitest';
import { checkKsefNumber, ksefDayOf, ksefSellerOf } from './ksef-number.js';

/** The example of the Ministry's own documentation. */
const KNOWN = '5265877635-20250826-0100001AF629-AF';

it('takes the number of the documentation, however it was copied', () => {
  for (const spelling of [
    KNOWN,
    ` ${KNOWN.toLowerCase()} `,
    KNOWN.replaceAll('-', '–'),
    '5265877635-20250826-010000-1AF629-AF',
  ]) {
    expect(checkKsefNumber(spelling), spelling).toEqual({ ok: true, value: KNOWN });
  }
  expect(ksefDayOf(KNOWN)).toBe('2025-08-26');
  expect(ksefSellerOf(KNOWN)).toBe('5265877635');
});

it('refuses the number with any one character flipped, dropped, doubled or swapped with the next', () => {
  const wrong = new Set<string>();
  [...KNOWN].forEach((right, at) => {
    const [before, after] = [KNOWN.slice(0, at), KNOWN.slice(at + 1)];
    for (const other of '0123456789ABCDEF-XŁ') {
      if (other !== right) wrong.add(before + other + after);
    }
    wrong.add(before + after);
    wrong.add(before + right + right + after);
    const next = KNOWN[at + 1];
    if (next && next !== right) wrong.add(before + next + right + KNOWN.slice(at + 2));
  });
  expect(wrong.size).toBeGreaterThan(600);
  for (const number of wrong) expect(checkKsefNumber(number).ok, number).toBe(false);
});

it('tells apart what is no such number, a mistyped one and nothing', () => {
  const reasons = ['FV/1/2026', KNOWN.replace('629', '628'), '']
    .map((text) => checkKsefNumber(text))
    .map((checked) => (checked.ok ? '' : checked.reason.pl.slice(0, 13)));
  expect(reasons).toEqual(['Numer KSeF ma', 'Znaki kontrol', 'Wpisz numer K']);
});
