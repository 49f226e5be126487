import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ratioOf } from './measures.js';

describe('conversion of units', () => {
  it.each([
    ['t', 'kg', 1_000n, 1n],
    ['dag', 'kg', 1n, 100n],
    ['ha', 'm²', 10_000n, 1n],
    ['m2', 'ar', 1n, 100n],
    ['tys. szt.', 'szt.', 1_000n, 1n],
    ['godz.', 'min', 60n, 1n],
    ['Godziny', 'godz.', 1n, 1n],
    ['m³', 'l', 1_000n, 1n],
    ['mb', 'm', 1n, 1n],
    ['porcja', 'Porcja', 1n, 1n],
  ])('one %s is %s', (from, to, num, den) => {
    const ratio = ratioOf(from, to)!;
    expect(ratio.num * den).toBe(num * ratio.den);
  });

  it.each([
    ['godz.', 'dzień'],
    ['doba', 'godz.'],
    ['kg', 'l'],
    ['m', 'm²'],
    ['m²', 'm²/mies.'],
    ['opak.', 'szt.'],
    ['kpl.', 'szt.'],
    ['porcja', 'osoba'],
    ['constructor', 'kg'],
  ])('%s into %s is not safe', (from, to) => {
    expect(ratioOf(from, to)).toBeNull();
  });

  it('there and back is one', () => {
    const units = [
      'kg',
      'dag',
      't',
      'g',
      'ha',
      'm²',
      'ar',
      'szt.',
      'tys. szt.',
      'min',
      'godz.',
      'l',
      'porcja',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...units), fc.constantFrom(...units), (one, other) => {
        const [there, back] = [ratioOf(one, other), ratioOf(other, one)];
        expect(there === null).toBe(back === null);
        if (there && back) expect(there.num * back.num).toBe(there.den * back.den);
      }),
    );
  });
});
