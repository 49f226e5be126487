import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { windowsBetween, wrongWindow } from './window-rules.js';

const day = (text: string) => text as LocalDate;
const wrong = (validFrom: string, days: number, keptDays: number | null = 60) =>
  wrongWindow({ validFrom: day(validFrom), days }, { today: day('2027-03-10'), keptDays }).map(
    ({ pointer }) => pointer,
  );

describe('a window of attribution', () => {
  it('is set from tomorrow on, and for no longer than links are remembered', () => {
    expect(wrong('2027-03-11', 60)).toEqual([]);
    expect(wrong('2027-03-10', 61)).toEqual(['/validFrom', '/days']);
    expect(wrong('2027-03-11', 365, null)).toEqual([]);
  });

  it('holds until the next one begins', () => {
    const windows = ['2027-02-01', '2027-01-01', '2027-03-01'].map((from, at) => ({
      validFrom: day(from),
      days: at,
    }));
    const held = (from: string, to: string) =>
      windowsBetween(windows, day(from), day(to)).map(({ validFrom }) => validFrom.slice(5, 7));
    expect(held('2027-01-05', '2027-01-31')).toEqual(['01']);
    expect(held('2027-01-31', '2027-02-01')).toEqual(['01', '02']);
    expect(held('2027-02-01', '2027-02-28')).toEqual(['02']);
    expect(held('2027-01-01', '2027-12-31')).toEqual(['01', '02', '03']);
    expect(held('2026-01-01', '2026-12-31')).toEqual([]);
  });
});
