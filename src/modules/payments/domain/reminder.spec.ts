import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../shared/dates.js';
import { noReminders, reminderDue, type ReminderTone } from './reminder.js';

const dueOn = '2026-11-10' as LocalDate;
const setting = { politeAfter: 3, firmAfter: 14 };
const on = (late: number, sent: readonly ReminderTone[] = [], kept = setting as typeof noReminders) =>
  reminderDue(kept, { dueOn, sent }, addDays(dueOn, late));

it.each([
  [0, [], null],
  [2, [], null],
  [3, [], 'polite'],
  [9, [], 'polite'],
  [9, ['polite'], null],
  [14, ['polite'], 'firm'],
  [30, [], 'firm'],
  [30, ['firm'], null],
] as const)('%i days late, sent %j: %s', (late, sent, tone) => {
  expect(on(late, sent)).toBe(tone);
});

it('sends nothing that the supplier did not set, and nothing before the day has passed', () => {
  expect(on(100, [], noReminders)).toBeNull();
  expect(on(100, [], { politeAfter: 3, firmAfter: null })).toBe('polite');
  expect(on(0, [], { politeAfter: 0, firmAfter: 0 })).toBeNull();
});
