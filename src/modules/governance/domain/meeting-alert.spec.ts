import { describe, expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { meetingAlert } from './meeting-alert.js';

const since = '2026-01-10' as LocalDate;
const after = (days: number) => meetingAlert(since, addDays(since, days))?.level ?? null;

describe('the alert of a missing meeting (agreement §3.2)', () => {
  it('comes after 75 days and is late after 90', () => {
    expect([74, 75, 89, 90, 400].map(after)).toEqual([null, 'soon', 'soon', 'late', 'late']);
  });

  it('says until when', () => {
    expect(meetingAlert(since, addDays(since, 80))).toMatchObject({ days: 80, until: '2026-04-10' });
  });

  it('is none while nobody sits in the council', () => {
    expect(meetingAlert(null, since)).toBeNull();
  });
});
