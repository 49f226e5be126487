import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { sameAgain, whyEntryIsWrong } from './noting.js';

const today = '2026-11-27' as LocalDate;
const tomorrow = '2026-11-28' as LocalDate;
const noted = { amount: 100, day: today, reason: 'x' };
const wrongWith = (...args: Parameters<typeof whyEntryIsWrong>) =>
  whyEntryIsWrong(...args).map(({ pointer }) => pointer);

it('takes a payment of any amount up to today, a refund and a credit within what there is and with a reason', () => {
  expect(wrongWith('payment', { ...noted, reason: null }, -50, today)).toEqual([]);
  expect(wrongWith('payment', { ...noted, day: tomorrow }, 50, today)).toEqual(['/day']);
  expect(wrongWith('refund', noted, -100, today)).toEqual([]);
  expect(wrongWith('refund', noted, -99, today)).toEqual(['/amount']);
  expect(wrongWith('credit', noted, 100, today)).toEqual([]);
  expect(wrongWith('credit', { ...noted, reason: null }, 99, today)).toEqual(['/amount', '/reason']);
});

it('knows a payment by its amount and day, unless it was taken back', () => {
  const payment = { kind: 'payment' as const, day: today, change: -100, reversed: false };
  expect(sameAgain([payment], 100, today)).toBe(true);
  expect(sameAgain([{ ...payment, reversed: true }], 100, today)).toBe(false);
  expect(sameAgain([payment], 101, today)).toBe(false);
  expect(sameAgain([payment], 100, tomorrow)).toBe(false);
  expect(sameAgain([{ ...payment, kind: 'credit' }], 100, today)).toBe(false);
});
