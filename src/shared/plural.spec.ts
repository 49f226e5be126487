import { describe, expect, it } from 'vitest';
import { count, inDays, plural } from './plural.js';

const offers = { one: 'oferta', few: 'oferty', many: 'ofert', other: 'oferty (ułamek)' };

describe('plural', () => {
  it.each([
    [0, 'ofert'],
    [1, 'oferta'],
    [2, 'oferty'],
    [4, 'oferty'],
    [5, 'ofert'],
    [11, 'ofert'],
    [12, 'ofert'],
    [14, 'ofert'],
    [21, 'ofert'],
    [22, 'oferty'],
    [102, 'oferty'],
    [112, 'ofert'],
    [1.5, 'oferty (ułamek)'],
  ])('%d goes with %s in Polish', (n, form) => {
    expect(plural('pl', n, offers)).toBe(form);
  });

  it('knows one and other in English', () => {
    const forms = { one: 'offer', other: 'offers' };
    expect([0, 1, 2, 1.5].map((n) => plural('en', n, forms))).toEqual([
      'offers',
      'offer',
      'offers',
      'offers',
    ]);
  });

  it('falls back to other', () => {
    expect(plural('pl', 5, { one: 'etui', other: 'etui' })).toBe('etui');
  });
});

describe('count', () => {
  it('parts thousands from four digits on', () => {
    expect(count('pl', 999)).toBe('999');
    expect(count('pl', 1234)).toBe('1\u00A0234');
    expect(count('en', 1234567)).toBe('1,234,567');
  });

  it('refuses what is not a count', () => {
    for (const n of [1.5, NaN, Infinity, 2 ** 53]) expect(() => count('pl', n)).toThrow(RangeError);
  });
});

describe('inDays', () => {
  it.each([
    ['pl', 1, '1 dzień'],
    ['pl', 2, '2 dni'],
    ['pl', 90, '90 dni'],
    ['en', 1, '1 day'],
    ['en', 90, '90 days'],
  ] as const)('%s, %i: %s', (lang, n, words) => expect(inDays(lang, n)).toBe(words));
});
