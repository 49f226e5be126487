import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from './decimal.js';
import {
  allocate,
  formatMoney,
  formatQuantity,
  formatUnitPrice,
  lineNet,
  MOST_PER_LINE,
  netOf,
  parseMoney,
  sumMoney,
} from './money.js';

const max = Number.MAX_SAFE_INTEGER;

describe('lineNet', () => {
  it.each([
    ['1', '0.005', 1],
    ['1', '0.004999', 0],
    ['3', '0.335', 101],
    ['1', '1.005', 101],
    ['1000', '0.0035', 350],
    ['0.5', '0.01', 1],
    ['0.000001', '0.000001', 0],
    ['0', '12.5', 0],
    ['1000000000', '90071.99', 9007199000000000],
  ])('%s × %s zł is %i gr, rounded half up once', (quantity, price, net) => {
    expect(lineNet(decimal(quantity), decimal(price))).toBe(net);
  });

  it('refuses what cannot be counted', () => {
    expect(() => lineNet(decimal('1000000000'), decimal('1000000000'))).toThrow(RangeError);
    expect(() => lineNet('1000000001' as never, decimal('1'))).toThrow(RangeError);
    expect(() => lineNet(decimal('1'), '-1' as never)).toThrow(RangeError);
  });

  it('agrees with whole-number arithmetic', () => {
    const factor = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(factor, factor, (a, b) => {
        const written = (n: number) => decimal(`${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, '0')}`);
        const exact = (BigInt(a) * BigInt(b) * 100n * 2n + 10n ** 12n) / (2n * 10n ** 12n);
        expect(lineNet(written(a), written(b))).toBe(Number(exact));
      }),
    );
  });
});

describe('netOf', () => {
  it('is nothing beyond the limit, instead of losing grosze', () => {
    expect(netOf({ quantity: decimal('1000000000'), unitPrice: decimal('1000000000') })).toBeNull();
    expect(netOf({ quantity: decimal('1000000000'), unitPrice: decimal('1') })).toBe(MOST_PER_LINE);
    expect(netOf({ quantity: decimal('1000000000'), unitPrice: decimal('1.00001') })).toBeNull();
  });
});

describe('sumMoney', () => {
  it('adds up, and refuses sums and parts that are not safe integers', () => {
    expect(sumMoney([])).toBe(0);
    expect(sumMoney([100, -30, 5])).toBe(75);
    expect(() => sumMoney([max, 1])).toThrow(RangeError);
    expect(() => sumMoney([0.5, 0.5])).toThrow(RangeError);
  });
});

describe('parseMoney', () => {
  it.each([
    ['0', 0],
    ['1 234,50', 123450],
    ['1234.5', 123450],
    ['0,29', 29],
    ['1,15 zł', 115],
    ['12\u00A0345,67\u00A0zł', 1234567],
    ['PLN 8', 800],
    ['8pln', 800],
    ['90071992547409,91', max],
  ])('reads %j as %i gr', (text, expected) => {
    expect(parseMoney(text)).toBe(expected);
  });

  it.each([
    '',
    'zł',
    '-5',
    '1,234',
    '1.500',
    '1,234.50',
    '1e2',
    '5 EUR',
    '5 zł zł',
    '90071992547409,92',
    'NaN',
  ])('refuses %j', (text) => {
    expect(parseMoney(text)).toBeNull();
  });

  it('reads what formatMoney wrote in Polish', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max }), (amount) => {
        expect(parseMoney(formatMoney(amount, 'pl'))).toBe(amount);
      }),
    );
  });
});

describe('formatting', () => {
  it.each([
    [0, '0,00\u00A0zł', 'PLN\u00A00.00'],
    [5, '0,05\u00A0zł', 'PLN\u00A00.05'],
    [123450, '1\u00A0234,50\u00A0zł', 'PLN\u00A01,234.50'],
    [1234567, '12\u00A0345,67\u00A0zł', 'PLN\u00A012,345.67'],
    [-123450, '-1\u00A0234,50\u00A0zł', '-PLN\u00A01,234.50'],
    [-5, '-0,05\u00A0zł', '-PLN\u00A00.05'],
    [max, '90\u00A0071\u00A0992\u00A0547\u00A0409,91\u00A0zł', 'PLN\u00A090,071,992,547,409.91'],
  ])('writes %i gr', (amount, pl, en) => {
    expect(formatMoney(amount, 'pl')).toBe(pl);
    expect(formatMoney(amount, 'en')).toBe(en);
  });

  it('refuses parts of a grosz and unsafe amounts', () => {
    expect(() => formatMoney(0.5, 'pl')).toThrow(RangeError);
    expect(() => formatMoney(max + 1, 'pl')).toThrow(RangeError);
  });

  it.each([
    ['12.5', '12,50\u00A0zł', 'PLN\u00A012.50'],
    ['0.0035', '0,0035\u00A0zł', 'PLN\u00A00.0035'],
    ['0.000001', '0,000001\u00A0zł', 'PLN\u00A00.000001'],
    ['1234', '1\u00A0234,00\u00A0zł', 'PLN\u00A01,234.00'],
  ])('writes the unit price %s with two to six places', (price, pl, en) => {
    expect(formatUnitPrice(decimal(price), 'pl')).toBe(pl);
    expect(formatUnitPrice(decimal(price), 'en')).toBe(en);
  });

  it('writes quantities without idle zeros', () => {
    expect(formatQuantity(decimal('1234.500'), 'pl')).toBe('1\u00A0234,5');
    expect(formatQuantity(decimal('1234.500'), 'en')).toBe('1,234.5');
    expect(formatQuantity(decimal('30'), 'pl')).toBe('30');
  });
});

describe('allocate', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [3, 7], [2, 3]],
    [100, [2, 3, 0, 2], [29, 43, 0, 28]],
    [2, [0, 1, 1, 1], [0, 1, 1, 0]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [0, [1, 2], [0, 0]],
    [max, [max, max], [4503599627370496, 4503599627370495]],
  ])('splits %i by %j', (total, weights, parts) => {
    expect(allocate(total, weights)).toEqual(parts);
  });

  it.each([[[]], [[0, 0]], [[1, -1]], [[0.5, 0.5]], [[NaN]]])('refuses the weights %j', (weights) => {
    expect(() => allocate(100, weights)).toThrow(RangeError);
  });

  it('adds up, stays within a grosz of the exact share and keeps the order of the weights', () => {
    const weights = fc.array(fc.nat(), { minLength: 1, maxLength: 20 }).filter((w) => w.some((x) => x > 0));
    fc.assert(
      fc.property(fc.maxSafeInteger(), weights, (total, w) => {
        const parts = allocate(total, w);
        const whole = w.reduce((sum, x) => sum + BigInt(x), 0n);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(total));
        w.forEach((weight, i) => {
          const off = BigInt(parts[i] ?? NaN) * whole - BigInt(total) * BigInt(weight);
          expect(off < whole && -off < whole).toBe(true);
          w.forEach((other, j) => {
            if (weight > other) {
              expect(Math.abs(parts[i] ?? NaN)).toBeGreaterThanOrEqual(Math.abs(parts[j] ?? NaN));
            }
          });
        });
      }),
    );
  });
});
