import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { compare, countsByWeek, weekOf, weeksOf } from './weeks.js';

const startsOn = '2026-03-02' as LocalDate;
const campaign = { startsOn, endsOn: '2026-04-12' as LocalDate };
const on = (days: number) => addDays(startsOn, days);

describe('the weeks of a campaign', () => {
  it.each([
    ['before it begins', -3, 0, 4],
    ['on its first day', 0, 0, 4],
    ['after six days', 6, 0, 4],
    ['after a week', 7, 1, 4],
    ['after five weeks', 35, 5, 5],
    ['on its last day', 41, 5, 5],
    ['when it is over', 42, 6, 6],
    ['long after', 400, 6, 6],
  ])('%s', (_, days, during, before) => {
    expect(weeksOf(campaign, on(days))).toEqual({ from: on(-7 * before), before, during });
  });

  it('are compared with twelve before at most', () => {
    const long = { startsOn, endsOn: '2026-12-31' as LocalDate };
    expect(weeksOf(long, '2026-12-01' as LocalDate).before).toBe(12);
  });

  it('begin on the weekday of its first day, over the change of the clocks too', () => {
    expect([-8, -7, -1, 0, 6, 7, 28].map((days) => weekOf(startsOn, on(days)))).toEqual([
      -2, -1, -1, 0, 0, 1, 4,
    ]);
  });
});

describe('counts by week', () => {
  it('hold each day in its week and nothing of other weeks', () => {
    const counts = [-15, -14, -8, -7, -1, 0, 6, 7, 13, 14].map((days) => ({ day: on(days), count: 1 }));
    expect(countsByWeek(counts, startsOn, { before: 2, during: 2 })).toEqual([2, 2, 2, 2]);
  });

  it('are averaged over whole weeks, in tenths', () => {
    expect(compare([1, 2, 3, 4, 6, 7], 4)).toEqual({ before: 25, during: 65, change: 160 });
    expect(compare([4, 4, 2, 2], 2)).toMatchObject({ change: null });
    expect(compare([8, 8, 6, 6], 2)).toEqual({ before: 80, during: 60, change: -25 });
  });

  it('say no percentage from too few, and no average of no week', () => {
    expect(compare([1, 1, 1, 1, 9], 4)).toMatchObject({ change: null });
    expect(compare([9, 9, 9, 9], 4)).toEqual({ before: 90, during: null, change: null });
  });
});
