import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { calendarOf, clash, weeksOf, yearLater, type Planned } from './year-calendar.js';

const planned = (id: string, startsOn: string, endsOn: string, rest: Partial<Planned> = {}): Planned => ({
  ...{ id, startsOn: startsOn as LocalDate, endsOn: endsOn as LocalDate },
  ...{ buyerKinds: [], powiats: [], categories: [], ...rest },
});

describe('the weeks of a year', () => {
  it.each([
    [2026, 53, '2025-12-29', '2027-01-03'],
    [2027, 52, '2027-01-04', '2028-01-02'],
    [2024, 52, '2024-01-01', '2024-12-29'],
  ])('of %i are %i', (year, count, first, last) => {
    const weeks = weeksOf(year);
    expect(weeks).toHaveLength(count);
    expect(weeks[0]?.monday).toBe(first);
    expect(weeks.at(-1)).toMatchObject({ number: count, sunday: last });
  });
});

describe('two campaigns', () => {
  const spring = planned('a', '2027-03-01', '2027-04-30', {
    categories: ['zielen'],
    buyerKinds: ['municipality'],
  });

  it('clash when days, buyers, area and things meet', () => {
    expect(clash(spring, planned('b', '2027-04-30', '2027-06-01', { categories: ['zielen', 'druk'] }))).toBe(
      true,
    );
    expect(clash(spring, planned('b', '2027-04-01', '2027-04-02'))).toBe(true);
  });

  it('do not when one of these differs', () => {
    expect(clash(spring, planned('b', '2027-05-01', '2027-06-01', { categories: ['zielen'] }))).toBe(false);
    expect(clash(spring, planned('b', '2027-04-01', '2027-06-01', { categories: ['druk'] }))).toBe(false);
    expect(clash(spring, planned('b', '2027-04-01', '2027-06-01', { buyerKinds: ['firm'] }))).toBe(false);
    expect(clash(spring, spring)).toBe(false);
  });
});

describe('the calendar', () => {
  it('shows which weeks are taken, which campaigns clash and where nothing is planned', () => {
    const year = calendarOf(2027, [
      planned('a', '2027-01-04', '2027-03-07'),
      planned('b', '2027-03-01', '2027-12-12'),
      planned('past', '2026-01-01', '2026-02-01'),
    ]);
    expect(year.rows.map(({ campaign }) => campaign.id)).toEqual(['a', 'b']);
    expect(year.rows[0]?.inWeek.filter(Boolean)).toHaveLength(9);
    expect(year.rows[0]?.clashes.map(({ id }) => id)).toEqual(['b']);
    expect(year.gaps.map(({ from, to, weeks }) => [from.number, to.number, weeks])).toEqual([[50, 52, 3]]);
  });
});

it('a year later is the same day', () => {
  expect(yearLater('2027-03-01' as LocalDate)).toBe('2028-03-01');
  expect(yearLater('2028-02-29' as LocalDate)).toBe('2029-02-28');
});
