import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';

/** After so many days without a meeting the next one is due, and then it is late: once a quarter at least (§3.2). */
export const ALERT_DAYS = { soon: 75, late: 90 } as const;
export type MeetingAlert = {
  readonly level: keyof typeof ALERT_DAYS;
  /** The last meeting, or when the council was first seated. */
  readonly since: LocalDate;
  readonly days: number;
  /** The day on which the quarter is over. */
  readonly until: LocalDate;
};

/** Null when no alert is due, and while nobody sits in the council (`since` null). */
export const meetingAlert = (since: LocalDate | null, today: LocalDate): MeetingAlert | null => {
  if (!since) return null;
  const days = daysBetween(since, today);
  if (days < ALERT_DAYS.soon) return null;
  const level = days < ALERT_DAYS.late ? 'soon' : 'late';
  return { level, since, days, until: addDays(since, ALERT_DAYS.late) };
};
