import { addDays, daysBetween, type LocalDate } from '../../../shared/dates.js';

/** How many days before its agreed end both sides are reminded of it, farthest first. */
export const endReminderDays = [90, 30] as const;
export type EndReminder = (typeof endReminderDays)[number];

export type Lasting = { readonly end: LocalDate; readonly inForceOn: LocalDate };

/** The days on which it is reminded of; a contract that was shorter then, or is over, needs none. */
export const reminderDaysOf = ({ end, inForceOn }: Lasting): { days: EndReminder; on: LocalDate }[] =>
  endReminderDays.map((days) => ({ days, on: addDays(end, -days) })).filter(({ on }) => on > inForceOn);

/** The reminder that is due today, the nearest one if a day was missed; null when none is or the end has passed. */
export const endReminderDue = (lasting: Lasting, today: LocalDate): EndReminder | null => {
  if (daysBetween(today, lasting.end) < 0) return null;
  return reminderDaysOf(lasting).findLast(({ on }) => on <= today)?.days ?? null;
};
