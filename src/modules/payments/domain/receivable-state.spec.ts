import { describe, expect, it } from 'vitest';
import type { LocalDate } from '../../../shared/dates.js';
import { overpaid, receivableState, type Standing } from './receivable-state.js';

const today = '2026-11-27' as LocalDate;
const standing = (more: Partial<Standing> = {}): Standing => ({
  ...{ gross: 100, balance: 100, dueOn: today, disputed: false },
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
    ['paid', { balance: 0 }],
    ['paid', { balance: -1, disputed: true, dueOn: yesterday }],
  ] as const)('%s', (state, more) => {
    expect(receivableState(standing(more), today)).toBe(state);
  });
});

it('tells how much too much was paid', () => {
  expect([100, 0, -5].map(overpaid)).toEqual([0, 0, 5]);
});
