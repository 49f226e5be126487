import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type VatRate, vatLabel, vatRates, vatTotals } from './vat.js';

const lines = fc.array(
  fc.record({ net: fc.integer({ min: -1e12, max: 1e12 }), vat: fc.constantFrom(...vatRates) }),
);

describe('vatTotals', () => {
  it('counts VAT over the total of a rate, not line by line', () => {
    // 3 × 0,03 zł at 23%: 0,0207 over the total, 0,03 if rounded per line.
    expect(vatTotals([3, 3, 3].map((net) => ({ net, vat: '23' as const })))).toEqual({
      perRate: [{ rate: '23', net: 9, vat: 2, gross: 11 }],
      net: 9,
      vat: 2,
      gross: 11,
    });
    expect(vatTotals([5, 5, 5].map((net) => ({ net, vat: '23' as const }))).vat).toBe(3);
  });

  it.each<[number, VatRate, number]>([
    [50, '23', 12],
    [6, '8', 0],
    [7, '8', 1],
    [10, '5', 1],
    [-10, '5', -1],
    [-1, '5', 0],
    [10000, '0', 0],
    [10000, 'zw', 0],
    [10000, 'np', 0],
    [7_000_000_000_000_000, '23', 1_610_000_000_000_000],
  ])('%i gr at %s bears %i gr, half up', (net, vat, due) => {
    expect(vatTotals([{ net, vat }]).vat).toBe(due);
  });

  it('keeps the order of an invoice and tells 0, zw and np apart', () => {
    const mixed = (['np', '0', '23', 'zw', '23', '5', '8'] as const).map((vat) => ({ net: 1000, vat }));
    const totals = vatTotals(mixed);
    expect(totals.perRate.map((row) => [row.rate, row.net, row.vat])).toEqual([
      ['23', 2000, 460],
      ['8', 1000, 80],
      ['5', 1000, 50],
      ['0', 1000, 0],
      ['zw', 1000, 0],
      ['np', 1000, 0],
    ]);
    expect(totals).toMatchObject({ net: 7000, vat: 590, gross: 7590 });
  });

  it('is all zeros for no lines', () => {
    expect(vatTotals([])).toEqual({ perRate: [], net: 0, vat: 0, gross: 0 });
  });

  it('refuses amounts that cannot be counted', () => {
    expect(() => vatTotals([{ net: 0.5, vat: '23' }])).toThrow(RangeError);
    expect(() => vatTotals([{ net: Number.MAX_SAFE_INTEGER, vat: '5' }])).toThrow(RangeError);
  });

  it('adds up, keeps the order of lines out of it and is off by half a grosz a rate at most', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const totals = vatTotals(given);
        expect(vatTotals(given.toReversed())).toEqual(totals);
        expect(totals.net).toBe(given.reduce((sum, line) => sum + line.net, 0));
        expect(totals.gross).toBe(totals.net + totals.vat);
        for (const { rate, net, vat, gross } of totals.perRate) {
          const percent = rate === 'zw' || rate === 'np' ? 0 : Number(rate);
          expect(gross).toBe(net + vat);
          expect(Math.abs(vat * 100 - net * percent)).toBeLessThanOrEqual(50);
        }
      }),
    );
  });

  it('cancels exactly when every line is taken back', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const back = vatTotals(given.map((line) => ({ ...line, net: 0 - line.net })));
        expect(back.gross + vatTotals(given).gross).toBe(0);
      }),
    );
  });
});

describe('vatLabel', () => {
  it('names every rate in both languages', () => {
    expect(vatRates.map((rate) => vatLabel(rate, 'pl'))).toEqual([
      '23%',
      '8%',
      '5%',
      '0%',
      'zwolnione',
      'nie podlega',
    ]);
    expect(vatRates.map((rate) => vatLabel(rate, 'en'))).toEqual([
      '23%',
      '8%',
      '5%',
      '0%',
      'exempt',
      'outside the scope',
    ]);
  });
});
