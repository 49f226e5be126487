import { describe, expect, it } from 'vitest';
import type { LocalDate } from './dates.js';
import { addMonths, firstDayOf, formatMonth, monthOf, monthsFrom, parseMonth, shortMonth } from './months.js';
import type { Month } from './months.js';

const month = (text: string) => text as Month;

describe('a month', () => {
  it('is read only as YYYY-MM', () => {
    expect(parseMonth('2026-11')).toBe('2026-11');
    expect(
      ['2026-13', '2026-00', '2026-1', '26-11', '2026-11-01', ' 2026-11', '1899-12'].map(parseMonth),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });

  it('runs on over the end of the year, both ways', () => {
    expect(monthsFrom(month('2026-11'), 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(addMonths(month('2027-01'), -2)).toBe('2026-11');
    expect(() => addMonths(month('9999-12'), 1)).toThrow(RangeError);
  });

  it('is the month of its days', () => {
    expect(monthOf('2026-02-28' as LocalDate)).toBe('2026-02');
    expect(firstDayOf(month('2026-02'))).toBe('2026-02-01');
  });

  it('is written as one says it', () => {
    expect(formatMonth(month('2026-10'), 'pl')).toBe('październik\u00A02026');
    expect(formatMonth(month('2026-10'), 'en')).toBe('October\u00A02026');
    expect(shortMonth(month('2026-10'), 'pl')).toBe('paź\u00A02026');
  });
});
