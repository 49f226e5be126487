import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../../shared/dates.js';
import { statementOf, type Movement, type Unsettled } from './statement.js';

const from = '2026-10-01' as LocalDate;
const to = '2026-10-31' as LocalDate;
const movement = (kind: Movement['kind'], change: number): Movement => ({
  ...{ entryId: 'e', receivableId: 'r', reference: 'WR/2026/0001/1', subject: 'Obiady' },
  ...{ kind, day: from, reason: null, change },
});
const item = (left: number, dueOn: LocalDate, more: Partial<Unsettled> = {}): Unsettled => ({
  ...{ receivableId: 'r', reference: 'WR/2026/0001/1', subject: 'Obiady', dueOn, gross: 500, left },
  ...{ disputed: false, past: false },
  ...more,
});

it('leads from the opening to the closing balance, line by line', () => {
  const told = statementOf(
    { from, to },
    70,
    [movement('charge', 500), movement('payment', -600), movement('refund', 30), movement('reversal', 600)],
    [],
  );
  expect(told.movements.map(({ left }) => left)).toEqual([570, -30, 0, 600]);
  expect(told).toMatchObject({ opening: 70, arisen: 500, settled: 30, closing: 600, overdue: 0 });
  expect(statementOf({ from, to }, -5, [], [])).toMatchObject({ closing: -5, movements: [] });
});

it('says what is late at the end of its last day: neither what is disputed, nor overpaid, nor past, nor in time', () => {
  const { unsettled, overdue } = statementOf(
    { from, to },
    0,
    [],
    [
      item(500, addDays(to, -3)),
      item(40, to),
      item(200, addDays(to, -9), { disputed: true }),
      item(300, addDays(to, -9), { past: true }),
      item(-7, addDays(to, -9)),
      item(1, addDays(to, -1)),
    ],
  );
  expect(unsettled.map(({ daysLate }) => daysLate)).toEqual([3, null, null, null, null, 1]);
  expect(overdue).toBe(501);
});
