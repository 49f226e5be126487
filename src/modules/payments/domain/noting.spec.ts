import { expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { sameAgain, whyEntryIsWrong } from './noting.js';

const today = '2026-11-27' as LocalDate;
const aroseOn = '2026-10-31' as LocalDate;
const tomorrow = '2026-11-28' as LocalDate;
const noted = { amount: 100, day: today, reason: 'x' };
type Kind = Parameters<typeof whyEntryIsWrong>[0];
type Noted = Parameters<typeof whyEntryIsWrong>[1];
const wrongWith = (...args: [Kind, Noted, number]) =>
  whyEntryIsWrong(...args, { today, aroseOn }).map(({ pointer }) => pointer);

it('takes a payment of any amount up to today and from a year before on, a refund and a credit within what there is and with a reason', () => {
  expect(wrongWith('payment', { ...noted, reason: null }, -50)).toEqual([]);
  expect(wrongWith('payment', { ...noted, day: tomorrow }, 50)).toEqual(['/day']);
  expect(wrongWith('payment', { ...noted, day: '2025-10-31' as LocalDate }, 50)).toEqual([]);
  expect(wrongWith('payment', { ...noted, day: '1900-01-01' as LocalDate }, 50)).toEqual(['/day']);
  expect(wrongWith('refund', noted, -100)).toEqual([]);
  expect(wrongWith('refund', noted, -99)).toEqual(['/amount']);
  expect(wrongWith('credit', noted, 100)).toEqual([]);
  expect(wrongWith('credit', { ...noted, reason: null }, 99)).toEqual(['/amount', '/reason']);
});

it('knows a payment by its amount and day, unless it was taken back', () => {
  const payment = { kind: 'payment' as const, day: today, change: -100, reversed: false };
  expect(sameAgain([payment], 100, today)).toBe(true);
  expect(sameAgain([{ ...payment, reversed: true }], 100, today)).toBe(false);
  expect(sameAgain([payment], 101, today)).toBe(false);
  expect(sameAgain([payment], 100, tomorrow)).toBe(false);
  expect(sameAgain([{ ...payment, kind: 'credit' }], 100, today)).toBe(false);
});
