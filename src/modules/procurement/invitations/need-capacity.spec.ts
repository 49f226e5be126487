import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { decimal } from '../../../shared/decimal.js';
import type { Month } from '../../../shared/months.js';
import type { ShownCapacity } from '../../catalog/index.js';
import { freeOf, monthsOf, unitsOf, wantedOf } from './need-capacity.js';

const today = '2026-11-27' as LocalDate;
const line = (quantity: string, unit: string, from: string | null, to: string | null = from) => ({
  ...{ quantity: decimal(quantity), unit },
  ...{ from: from as LocalDate | null, to: to as LocalDate | null },
});
const shown = (unit: string | null, ...free: string[]): ShownCapacity => ({
  ...{ disclosure: 'exact', unit },
  months: free.map((each, place) => ({
    ...{ month: `2026-1${place + 1}` as Month, free: decimal(each), band: null },
  })),
});

describe('what a procedure wants of capacity', () => {
  it('is added up by unit and month, a rate in each month and an amount spread over its days', () => {
    const lines = [
      line('900', 'porcja/dzień', '2026-12-01', '2027-01-31'),
      line('100', 'Porcja / dzień', '2026-12-05'),
      line('310', 'szt.', '2026-12-01', '2026-12-31'),
    ];
    expect(unitsOf(lines)).toEqual(['porcja/dzień', 'szt.']);
    expect(wantedOf(lines, 'porcja/dzień', today)).toEqual([
      { month: '2026-12', amount: '1000' },
      { month: '2027-01', amount: '900' },
    ]);
    expect(wantedOf(lines, 'szt', today)).toEqual([{ month: '2026-12', amount: '310' }]);
    expect(monthsOf(lines, today)).toEqual(['2026-12', '2027-01']);
  });

  it('is nothing without days, and none of months that have passed', () => {
    expect(wantedOf([line('5', 'szt.', null)], 'szt.', today)).toEqual([]);
    expect(monthsOf([line('5', 'szt.', null), line('5', 'szt.', '2026-10-01', '2026-11-30')], today)).toEqual(
      ['2026-11'],
    );
  });

  it('takes of several listings of a supplier the greatest amount, and none in other units', () => {
    const listings = ['l1', 'l2', 'l3'].map((listingId) => ({ listingId, supplierId: 's' }));
    const ledgers = new Map([
      ['l1', shown('porcja', '100', '50')],
      ['l2', shown('Porcja', '80', '70')],
      ['l3', shown('szt.', '999')],
    ]);
    expect(freeOf(listings, ledgers, 'porcja')).toEqual([
      {
        supplierId: 's',
        months: [
          { month: '2026-11', free: '100' },
          { month: '2026-12', free: '70' },
        ],
      },
    ]);
  });
});
