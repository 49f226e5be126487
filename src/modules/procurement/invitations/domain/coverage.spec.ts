import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../shared/decimal.js';
import { monthsFrom, type Month } from '../../../../shared/months.js';
import { coverageOf, type FreeOffer } from './coverage.js';

const months = monthsFrom('2026-12' as Month, 3);
const offer = (supplierId: string, ...free: number[]): FreeOffer => ({
  supplierId,
  months: free.map((each, place) => ({ month: months[place]!, free: decimal(String(each)) })),
});
const wanted = (...amounts: number[]) =>
  amounts.map((each, place) => ({ month: months[place]!, amount: decimal(String(each)) }));

describe('who covers a need together', () => {
  it('is the fewest that do, the greatest first', () => {
    const offers = [offer('a', 200), offer('b', 350), offer('c', 300), offer('d', 260)];
    expect(coverageOf(wanted(900), offers)).toEqual({
      ...{ chosen: ['b', 'c', 'd'], covered: true },
      months: [{ month: months[0], wanted: '900', together: '910' }],
    });
  });

  it('is one alone where one is enough', () => {
    expect(coverageOf(wanted(100, 100), [offer('a', 100, 0), offer('b', 100, 100)]).chosen).toEqual(['b']);
  });

  it('is all that add something where even they are too few, and nobody who adds nothing', () => {
    const short = coverageOf(wanted(900, 10), [offer('a', 300, 0), offer('b', 100, 0), offer('c', 0, 0)]);
    expect(short).toMatchObject({ chosen: ['a', 'b'], covered: false });
    expect(short.months.map(({ together }) => together)).toEqual(['400', '0']);
  });

  it('is nobody of nobody, and covers nothing that was not asked', () => {
    expect(coverageOf(wanted(1), [])).toMatchObject({ chosen: [], covered: false });
    expect(coverageOf([], [offer('a', 5)])).toEqual({ chosen: [], covered: false, months: [] });
  });

  it('for one month is never more than are needed, and covers whenever all together would', () => {
    const free = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 8 });
    fc.assert(
      fc.property(free, fc.integer({ min: 1, max: 200 }), (amounts, need) => {
        const found = coverageOf(
          wanted(need),
          amounts.map((each, place) => offer(`s${place}`, each)),
        );
        const sorted = [...amounts].sort((one, other) => other - one);
        const total = amounts.reduce((sum, each) => sum + each, 0);
        expect(found.covered).toBe(total >= need);
        if (!found.covered) return;
        let sum = 0;
        const least = sorted.findIndex((each) => (sum += each) >= need) + 1;
        expect(found.chosen).toHaveLength(least);
        expect(new Big(found.months[0]!.together).gte(String(need))).toBe(true);
      }),
    );
  });
});
