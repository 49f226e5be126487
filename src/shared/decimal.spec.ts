import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, formatDecimal, parseDecimal } from './decimal.js';

const millionths = fc.bigInt({ min: 0n, max: 10n ** 15n });
const written = (n: bigint) => `${n / 1_000_000n}.${String(n % 1_000_000n).padStart(6, '0')}`;

describe('parseDecimal', () => {
  it.each([
    ['0', '0'],
    ['007', '7'],
    ['1234.5', '1234.5'],
    ['1 234,50', '1234.5'],
    ['1\u00A0234\u00A0567,5', '1234567.5'],
    ['12\u202F345', '12345'],
    [' 0,0035 ', '0.0035'],
    ['0,000001', '0.000001'],
    ['12.500000', '12.5'],
    ['1000000000', '1000000000'],
    ['1 000 000 000,000000', '1000000000'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDecimal(text)).toBe(expected);
  });

  it.each([
    '',
    ' ',
    '-1',
    '+1',
    '1e3',
    'Infinity',
    'NaN',
    '0x10',
    ',5',
    '5,',
    '1.234,50',
    '1,234.50',
    '1 23',
    '12 34 567',
    '1234 567',
    '1  234',
    '1 234 ,5',
    '1\n234',
    '0.0000001',
    '1000000000,000001',
    '1000000001',
    '9'.repeat(400),
    '١٢',
    '5 szt.',
  ])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it('counts places as written', () => {
    expect(parseDecimal('1,50', { places: 2 })).toBe('1.5');
    expect(parseDecimal('1.500', { places: 2 })).toBeNull();
    expect(parseDecimal('15', { places: 0 })).toBe('15');
    expect(parseDecimal('15,0', { places: 0 })).toBeNull();
  });

  it('gives back the number it was given, in canonical form', () => {
    fc.assert(
      fc.property(millionths, (n) => {
        const read = decimal(written(n));
        expect(read).toMatch(/^(0|[1-9]\d*)(\.\d{0,5}[1-9])?$/);
        const [whole = '', fraction = ''] = read.split('.');
        expect(BigInt(whole + fraction.padEnd(6, '0'))).toBe(n);
      }),
    );
  });

  it('reads what formatDecimal wrote in Polish', () => {
    fc.assert(
      fc.property(millionths, fc.integer({ min: 0, max: 6 }), (n, minPlaces) => {
        const value = decimal(written(n));
        expect(parseDecimal(formatDecimal(value, 'pl', minPlaces))).toBe(value);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseDecimal(text);
      }),
    );
  });
});

describe('decimal', () => {
  it('throws where parseDecimal gives null', () => {
    expect(() => decimal('1e3')).toThrow(RangeError);
    expect(() => decimal('1000000000.000001')).toThrow(RangeError);
  });
});

describe('formatDecimal', () => {
  it.each([
    ['999', 0, '999', '999'],
    ['1234', 0, '1\u00A0234', '1,234'],
    ['1234567.5', 0, '1\u00A0234\u00A0567,5', '1,234,567.5'],
    ['1234.5', 2, '1\u00A0234,50', '1,234.50'],
    ['0.0035', 2, '0,0035', '0.0035'],
    ['-1234', 1, '-1\u00A0234,0', '-1,234.0'],
    ['-123', 0, '-123', '-123'],
  ])('writes %s with at least %i places', (text, minPlaces, pl, en) => {
    expect(formatDecimal(text, 'pl', minPlaces)).toBe(pl);
    expect(formatDecimal(text, 'en', minPlaces)).toBe(en);
  });
});
