import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { usualLastDay, whyDatesAreWrong } from './motion-rules.js';

const day = (text: string) => text as LocalDate;
const today = day('2026-11-23');
const pointers = (closesOn: string, effectiveOn: string | null) =>
  whyDatesAreWrong(
    { closesOn: day(closesOn), effectiveOn: effectiveOn === null ? null : day(effectiveOn) },
    today,
    7,
  ).map(({ pointer }) => pointer);

describe('the days of a motion', () => {
  it('leave as much time to vote as the by-laws say', () => {
    expect(usualLastDay(today, 7)).toBe('2026-11-30');
    expect(pointers('2026-11-30', null)).toEqual([]);
    expect(pointers('2026-11-29', null)).toEqual(['/closesOn']);
    expect(pointers('2027-01-22', null)).toEqual([]);
    expect(pointers('2027-01-23', null)).toEqual(['/closesOn']);
  });

  it('let nothing take effect before the vote has ended', () => {
    expect(pointers('2026-11-30', '2026-12-01')).toEqual([]);
    expect(pointers('2026-11-30', '2026-11-30')).toEqual(['/effectiveOn']);
  });
});
