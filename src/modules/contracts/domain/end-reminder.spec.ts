import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { endReminderDue, reminderDaysOf } from './end-reminder.js';

const day = (text: string) => text as LocalDate;
const lasting = (inForceOn: string) => ({ end: day('2027-06-30'), inForceOn: day(inForceOn) });

describe('the reminder of a contract’s end', () => {
  it.each([
    ['2027-01-01', '2027-03-31', null],
    ['2027-01-01', '2027-04-01', 90],
    ['2027-01-01', '2027-05-30', 90],
    ['2027-01-01', '2027-05-31', 30],
    ['2027-01-01', '2027-06-30', 30],
    ['2027-01-01', '2027-07-01', null],
    // In force for less than ninety days, and for less than thirty.
    ['2027-05-01', '2027-05-02', null],
    ['2027-05-01', '2027-05-31', 30],
    ['2027-06-10', '2027-06-11', null],
  ])('of one in force since %s is on %s: %s', (inForceOn, today, due) => {
    expect(endReminderDue(lasting(inForceOn), day(today))).toBe(due);
  });

  it('has its days for the calendar', () => {
    expect(reminderDaysOf(lasting('2027-01-01')).map(({ on }) => on)).toEqual(['2027-04-01', '2027-05-31']);
  });
});
