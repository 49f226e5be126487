import { daysBetween, type LocalDate } from '../../../shared/dates.js';

/** A polite word first, a firm one later. */
export const reminderTones = ['polite', 'firm'] as const;
export type ReminderTone = (typeof reminderTones)[number];

/** How many days after the day to pay each tone goes by itself; null = never. The supplier decides. */
export type ReminderSetting = { readonly politeAfter: number | null; readonly firmAfter: number | null };

export const noReminders: ReminderSetting = { politeAfter: null, firmAfter: null };

type Reminded = { readonly dueOn: LocalDate; readonly sent: readonly ReminderTone[] };

/**
 * The reminder that goes today for what is overdue, each tone once, no polite word after a firm one; null for none.
 * The caller has left out what is disputed or paid.
 */
export const reminderDue = (
  { politeAfter, firmAfter }: ReminderSetting,
  { dueOn, sent }: Reminded,
  today: LocalDate,
): ReminderTone | null => {
  const late = daysBetween(dueOn, today);
  if (late < 1 || sent.includes('firm')) return null;
  if (firmAfter !== null && late >= firmAfter) return 'firm';
  return politeAfter !== null && late >= politeAfter && !sent.includes('polite') ? 'polite' : null;
};
