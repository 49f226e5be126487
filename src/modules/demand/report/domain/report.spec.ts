import { describe, expect, it } from 'vitest';
import type { Month } from '../../../../shared/months.js';
import type { DemandCount, DemandLine } from '../../../search/index.js';
import { demandRow, isUnmet } from './report.js';

const months = ['2026-08', '2026-09', '2026-10', '2026-11'] as Month[];
const rule = { leastDays: 3, leastHours: 4 };
const enough = { days: 3, hours: 4 };
const month = (name: string, count: Partial<DemandCount>) => ({
  ...{ searches: 0, zeroResults: 0, nearest: 0, opened: 0, days: 0, hours: 0 },
  ...{ month: name as Month, ...count },
});
const row = (...each: DemandLine['months'][number][]) =>
  demandRow({ words: 'katering', category: null, area: null, months: each }, months, rule);

describe('a line of demand', () => {
  it('adds up, and shows no month of too few days or hours', () => {
    const shown = row(
      month('2026-09', { searches: 9, zeroResults: 4, nearest: 1, opened: 1, ...enough }),
      month('2026-10', { searches: 5, zeroResults: 5, days: 3, hours: 3 }),
      month('2026-11', { searches: 5, zeroResults: 5, days: 2, hours: 9 }),
    );
    expect(shown).toMatchObject({ searches: 19, nothing: 14, nearest: 1, unopened: 3 });
    expect(shown.months.map(({ missed }) => missed)).toEqual([0, 5, null, null]);
  });

  it.each([
    [0, 2, 'new'],
    [0, 1, 'steady'],
    [8, 10, 'rising'],
    [8, 9, 'steady'],
    [20, 24, 'steady'],
    [20, 25, 'rising'],
    [10, 7, 'falling'],
  ])('of %i searches in vain before and %i after is %s', (before, after, trend) => {
    const shown = row(month('2026-09', { zeroResults: before }), month('2026-10', { nearest: after }));
    expect(shown.trend).toBe(trend);
  });

  it('is unmet when searches were in vain, or when most of what was found stayed unopened', () => {
    expect(isUnmet(row(month('2026-11', { searches: 4, opened: 2 })))).toBe(false);
    expect(isUnmet(row(month('2026-11', { searches: 4, opened: 1 })))).toBe(true);
    expect(isUnmet(row(month('2026-11', { searches: 4, opened: 4, nearest: 1 })))).toBe(true);
  });
});
