import { describe, expect, it } from 'vitest';
import { decimal } from '../../../../shared/decimal.js';
import type { Month } from '../../../../shared/months.js';
import { bestOf, capacityFit, type ShownMonth } from './capacity-fit.js';

const [december, january] = ['2026-12', '2027-01'] as [Month, Month];
const free = (month: Month, amount: string): ShownMonth => ({ month, free: decimal(amount), band: null });
const band = (month: Month, of: 'none' | 'little' | 'plenty'): ShownMonth => ({
  month,
  free: null,
  band: of,
});
const wanted = [
  { month: december, amount: decimal('100') },
  { month: january, amount: decimal('50') },
];
const both = [december, january];

describe('shown capacity', () => {
  it('is enough when every month holds what is asked', () => {
    const fit = capacityFit(wanted, both, [free(december, '100'), free(january, '50')]);
    expect(fit).toEqual({ level: 'enough', months: both });
  });

  it('names the months in which it is short', () => {
    const fit = capacityFit(wanted, both, [free(december, '99.5'), free(january, '50')]);
    expect(fit).toEqual({ level: 'short', months: [december] });
  });

  it('is some where a month is not spoken of, or nothing can be compared', () => {
    expect(capacityFit(wanted, both, [free(december, '100')])?.level).toBe('some');
    expect(capacityFit([], both, [free(december, '1'), free(january, '1')])?.level).toBe('some');
    expect(capacityFit([], both, [free(december, '0'), free(january, '1')])?.level).toBe('short');
  });

  it('goes by words where only words are shown', () => {
    expect(
      capacityFit(
        wanted,
        both,
        both.map((month) => band(month, 'plenty')),
      )?.level,
    ).toBe('enough');
    expect(capacityFit(wanted, [december], [band(december, 'little')])?.level).toBe('some');
    expect(capacityFit(wanted, both, [band(december, 'plenty'), band(january, 'none')])).toEqual({
      ...{ level: 'short', months: [january] },
    });
  });

  it('says nothing of other months', () => {
    expect(capacityFit(wanted, [december], [free(january, '0')])).toBeNull();
    expect(capacityFit([], [], [free(january, '5')])).toBeNull();
  });

  it('is that of the best listing', () => {
    const [short, some] = [
      { level: 'short' as const, months: [] },
      { level: 'some' as const, months: [] },
    ];
    expect(bestOf([short, some])).toBe(some);
    expect(bestOf([])).toBeNull();
  });
});
