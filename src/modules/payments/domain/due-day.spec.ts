import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { bindingDays, dueDay } from './due-day.js';

const rules = { 'default-days': 14, 'public-days': 30, 'firm-days': 60 };
const day = (text: string) => text as LocalDate;

it.each([
  ['nothing agreed', null, false, 14],
  ['a firm, as agreed', 45, false, 45],
  ['a firm, beyond what the law allows', 90, false, 60],
  ['a public buyer, as agreed', 21, true, 21],
  ['a public buyer, as long as a firm may', 60, true, 30],
  ['at once', 0, true, 0],
] as const)('days that bind: %s', (_, agreed, publicBuyer, days) => {
  expect(bindingDays(agreed, publicBuyer, rules)).toBe(days);
});

it('runs from the invoice, from the acceptance while there is none, and never from before it', () => {
  expect(dueDay(day('2026-11-20'), null, 14)).toBe('2026-12-04');
  expect(dueDay(day('2026-11-20'), day('2026-11-25'), 14)).toBe('2026-12-09');
  expect(dueDay(day('2026-11-20'), day('2026-11-01'), 14)).toBe('2026-12-04');
});
