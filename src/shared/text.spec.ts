import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalised, comparePolish, fold, initials, quoted, slugify } from './text.js';

const unicode = fc.string({ unit: 'binary' });

describe('fold', () => {
  it.each([
    ['ZAŻÓŁĆ GĘŚLĄ JAŹŃ', 'zazolc gesla jazn'],
    ['Łódź', 'lodz'],
    ['Łódź'.normalize('NFD'), 'lodz'],
    ['  Warmia\u00A0 i\n Mazury ', 'warmia i mazury'],
    ['100 m²', '100 m2'],
    ['Straße, Ærø', 'strasse, aero'],
    ['sprzą\u00ADtanie', 'sprzatanie'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(fold(text)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('slugify', () => {
  it.each([
    ['„APROPO’S” Wielobranżowa Spółdzielnia', 'apropos-wielobranzowa-spoldzielnia'],
    ['Mycie okien – do 500 m²', 'mycie-okien-do-500-m2'],
    ['--a--b--', 'a-b'],
    ['Їжа', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(slugify(text)).toBe(expected);
  });

  it('cuts long ones between words', () => {
    expect(slugify('żaba '.repeat(40))).toBe('zaba-'.repeat(16).slice(0, -1));
    expect(slugify('ż'.repeat(200))).toBe('z'.repeat(80));
    expect(slugify(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80));
  });

  it('is always fit for an address, and stable', () => {
    fc.assert(
      fc.property(unicode, (text) => {
        const slug = slugify(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug.length).toBeLessThanOrEqual(80);
        expect(slugify(slug)).toBe(slug);
      }),
    );
  });
});

describe('comparePolish', () => {
  it('follows the Polish alphabet', () => {
    const sorted = ['żaba', 'łoś', 'zebra', 'lis', 'ćma', 'ananas', 'cis', 'ąkanie', 'Lublin'].sort(
      comparePolish,
    );
    expect(sorted).toEqual(['ananas', 'ąkanie', 'cis', 'ćma', 'lis', 'Lublin', 'łoś', 'zebra', 'żaba']);
  });
});

describe('initials', () => {
  it.each([
    ['„BAJKOWA KRAINA” Spółdzielnia Socjalna', 'BK'],
    ['„ARKA” Ornecka Spółdzielnia Socjalna', 'AR'],
    ['„APROPO’S” Wielobranżowa Spółdzielnia Socjalna', 'AP'],
    ['„ŻYWA HISTORIA” Spółdzielnia Socjalna', 'ŻH'],
    ['„G-URAL” Spółdzielnia Socjalna', 'GU'],
    ['TMB Spółdzielnia Socjalna', 'TM'],
    ['DAR S.A. Działdowska Agencja Rozwoju', 'DD'],
    ['Lider sp. z o.o.', 'LI'],
    ['Spółdzielnia Socjalna „Lider"', 'LI'],
    ['Spółdzielnia Socjalna', 'SS'],
    ['Centrum Wsparcia Spółdzielczości Socjalnej przy MOPS w Olsztynie', 'CW'],
    ['Gmina Olsztyn', 'GO'],
    ['anna łoś', 'AŁ'],
    ['3D Druk', '3D'],
    ['„” Szansa', 'SZ'],
    ['—', ''],
    ['', ''],
  ])('%j gives %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('quoted', () => {
  it.each([
    ['Catering', '„Catering”', '“Catering”'],
    ['„ARKA” Ornecka Spółdzielnia', '„«ARKA» Ornecka Spółdzielnia”', '“‘ARKA’ Ornecka Spółdzielnia”'],
    ['“X” i „Y”', '„«X» i «Y»”', '“‘X’ i ‘Y’”'],
  ])('%s', (name, pl, en) => {
    expect(quoted(name, 'pl')).toBe(pl);
    expect(quoted(name, 'en')).toBe(en);
  });
});

describe('capitalised', () => {
  it('begins with a capital, Polish letters too', () => {
    expect(capitalised('żywność', 'pl')).toBe('Żywność');
    expect(capitalised('', 'pl')).toBe('');
  });
});
