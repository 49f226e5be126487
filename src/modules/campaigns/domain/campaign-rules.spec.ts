import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { missingForApproval, whyDaysAreWrong } from './campaign-rules.js';

const day = (text: string) => text as LocalDate;
const march = { startsOn: day('2027-03-01'), endsOn: day('2027-03-31') };
const pointers = (...args: Parameters<typeof whyDaysAreWrong>) =>
  whyDaysAreWrong(...args).map(({ pointer }) => pointer);

describe('the days of a campaign', () => {
  it('are in order, not over, and a year at most', () => {
    expect(pointers(march, null, day('2027-01-01'))).toEqual([]);
    expect(pointers({ ...march, endsOn: day('2027-02-28') }, null, day('2027-01-01'))).toEqual(['/endsOn']);
    expect(pointers(march, null, day('2027-04-01'))).toEqual(['/endsOn']);
    expect(pointers({ ...march, endsOn: day('2028-03-01') }, null, day('2027-01-01'))).toEqual(['/endsOn']);
    expect(pointers({ ...march, endsOn: day('2028-02-29') }, null, day('2027-01-01'))).toEqual([]);
  });

  it('keep their beginning once it has begun', () => {
    const later = { ...march, startsOn: day('2027-03-02') };
    const running = { state: 'running' as const, startsOn: march.startsOn };
    expect(pointers(later, running, day('2027-03-10'))).toEqual(['/startsOn']);
    expect(pointers({ ...march, endsOn: day('2027-04-30') }, running, day('2027-03-10'))).toEqual([]);
    expect(pointers(later, { ...running, state: 'scheduled' }, day('2027-02-10'))).toEqual([]);
  });
});

describe('a plan', () => {
  it('says what it lacks before it is approved', () => {
    const texts = { messagePl: 'Sadzimy wiosnę', storyPl: 'Opis', criteriaPl: 'Członkowie' };
    expect(missingForApproval(texts)).toBeNull();
    expect(missingForApproval({ ...texts, storyPl: '', criteriaPl: '' })?.pl).toBe(
      'tekst strony, kto może wziąć udział',
    );
  });
});
