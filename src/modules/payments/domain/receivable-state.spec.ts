import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { isRemindable, overpaid, receivableState, type Standing } from './receivable-state.js';

const today = '2026-11-27' as LocalDate;
const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ gross: 100, balance: 100, dueOn: today, disputed: false, past: false },
  ...more,
});
const yesterday = '2026-11-26' as LocalDate;

describe('the state of a receivable', () => {
  it.each([
    ['due', {}],
    ['part', { balance: 1 }],
    ['overdue', { dueOn: yesterday }],
    ['overdue', { dueOn: yesterday, balance: 1 }],
    ['disputed', { disputed: true }],
    ['disputed', { disputed: true, dueOn: yesterday }],
    ['due', { dueOn: yesterday, past: true }],
    ['part', { dueOn: yesterday, past: true, balance: 1 }],
    ['paid', { balance: 0 }],
    ['paid', { balance: -1, disputed: true, dueOn: yesterday }],
  ] as const)('%s', (state, more) => {
    expect(receivableState(standing(more), today)).toBe(state);
  });
});

it('is reminded of when its day has passed, of what is past too', () => {
  const remindable = (more: Partial<Standing>) => isRemindable(standing(more), today);
  expect([{ dueOn: yesterday }, { dueOn: yesterday, past: true }].map(remindable)).toEqual([true, true]);
  const not = [{}, { past: true }, { dueOn: yesterday, disputed: true }, { dueOn: yesterday, balance: 0 }];
  expect(not.map(remindable)).toEqual([false, false, false, false]);
});

it('tells how much too much was paid', () => {
  expect([100, 0, -5].map(overpaid)).toEqual([0, 0, 5]);
});
