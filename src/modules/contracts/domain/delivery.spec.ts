import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { isOverdue, isPressing, lastDayOf, mayHaveCome } from './delivery.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-11-24');
const dates = (from: string | null, to: string | null) => ({
  from: from === null ? null : day(from),
  to: to === null ? null : day(to),
});

describe('the dates of a delivery', () => {
  it.each([
    ['2026-11-20', '2026-11-23', { pressing: true, overdue: true, come: true }],
    ['2026-11-20', '2026-11-24', { pressing: true, overdue: false, come: true }],
    ['2026-11-24', '2026-11-30', { pressing: false, overdue: false, come: true }],
    ['2026-11-25', '2026-11-27', { pressing: true, overdue: false, come: false }],
    ['2026-11-25', '2026-11-28', { pressing: false, overdue: false, come: false }],
    [null, '2026-11-25', { pressing: true, overdue: false, come: false }],
    ['2026-11-23', null, { pressing: true, overdue: true, come: true }],
    [null, null, { pressing: false, overdue: false, come: true }],
  ])('from %s to %s', (from, to, expected) => {
    const given = dates(from, to);
    expect({
      pressing: isPressing(given, today),
      overdue: isOverdue(given, today),
      come: mayHaveCome(given, today),
    }).toEqual(expected);
  });

  it('end with the later one given', () => {
    expect(lastDayOf(dates('2026-11-20', '2026-11-23'))).toBe('2026-11-23');
    expect(lastDayOf(dates('2026-11-20', null))).toBe('2026-11-20');
    expect(lastDayOf(dates(null, null))).toBeNull();
  });
});
