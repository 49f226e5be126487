import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Month } from '../../../../shared/months.js';
import { totalsOf, type TotalsGroup } from './totals.js';

const day = '2026-10-31' as LocalDate;
const months = ['2026-09', '2026-10'] as Month[];
const of = (supplierId: string, more: Partial<TotalsGroup> = {}): TotalsGroup => ({
  ...{ supplierId, sharing: true, month: months[1]!, state: 'due', age: null },
  ...{ count: 1, gross: 100, left: 100 },
  ...more,
});
const three = ['a', 'b', 'c'].map((supplier) => of(supplier));

describe('totals for coordinator and council', () => {
  it('count everything, and sum what three agreeing members or more are owed', () => {
    const told = totalsOf([...three, of('d', { sharing: false, count: 2, gross: 7, left: 7 })], day, months);
    expect(told.members).toEqual({ all: 4, sharing: 3 });
    expect(told.total).toEqual({ key: 'total', count: 5, gross: 300, left: 300 });
    expect(told.states[0]).toEqual({ key: 'due', count: 5, gross: 300, left: 300 });
    expect(told.months).toEqual([
      { key: '2026-09', count: 0, gross: 0, left: 0 },
      { key: '2026-10', count: 5, gross: 300, left: 300 },
    ]);
  });

  it('tell no sum of a division of which one came from one or two members, for it could be reckoned', () => {
    const told = totalsOf([...three, of('a', { month: months[0]!, gross: 5, left: 5 })], day, months);
    expect(told.months.map(({ count, gross, left }) => [count, gross, left])).toEqual([
      [1, null, null],
      [3, null, null],
    ]);
    expect(told.total).toMatchObject({ gross: 305, left: 305 });
    expect(totalsOf(three.slice(1), day, months).total).toMatchObject({ count: 2, gross: null, left: null });
  });

  it('tell nothing of what a single member is still owed among those that were paid', () => {
    const paid = ['b', 'c'].map((supplier) => of(supplier, { state: 'paid', left: 0 }));
    const { total, months: byMonth } = totalsOf([of('a', { left: 60 }), ...paid], day, months);
    expect(total).toMatchObject({ gross: 300, left: null });
    expect(byMonth[1]).toMatchObject({ gross: 300, left: null });
  });

  it('divide by age what is overdue alone', () => {
    const late = three.map((group) => ({ ...group, state: 'overdue' as const, age: 'to-60' as const }));
    const kept = of('e', { sharing: false, state: 'overdue', age: 'over-90' });
    const { ages } = totalsOf([...late, kept, of('d', { gross: 9 })], day, months);
    expect(ages.map(({ count, left }) => [count, left])).toEqual([
      [0, 0],
      [3, 300],
      [0, 0],
      [1, null],
    ]);
  });
});
