import { expect, it } from 'vitest';
import { addDays, type LocalDate } from '../../../../shared/dates.js';
import { statementOf, type Movement, type Unsettled } from './statement.js';

const from = '2026-10-01' as LocalDate;
const to = '2026-10-31' as LocalDate;
const movement = (
  kind: Movement['kind'],
  change: number,
  { delivered = 0, origin = kind }: Partial<Movement> = {},
): Movement => ({
  ...{ entryId: 'e', receivableId: 'r', reference: 'WR/2026/0001/1', subject: 'Obiady' },
  ...{ kind, origin, day: from, reason: null, change, delivered },
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
    [
      movement('charge', 500, { delivered: -500 }),
      movement('payment', -600),
      movement('refund', 30),
      movement('reversal', 600, { origin: 'payment' }),
    ],
    [],
  );
  expect(told.movements.map(({ left }) => left)).toEqual([570, -30, 0, 600]);
  expect(told).toMatchObject({ opening: 70, arisen: 500, settled: 30, closing: 600, overdue: 0 });
  expect(told).toMatchObject({ paid: 0, givenBack: 30, lowered: 0 });
  expect(statementOf({ from, to }, -5, [], [])).toMatchObject({ closing: -5, movements: [] });
});

it('explains what was paid and given back, also where as much is left to be paid as before', () => {
  const told = statementOf(
    { from, to },
    0,
    [
      movement('charge', 500, { delivered: -500 }),
      movement('online-payment', -500),
      // For a part that never came: given back, and no longer asked for.
      movement('online-refund', 0, { delivered: 200 }),
      movement('online-refund', 10, { delivered: 40 }),
      movement('reversal', -10, { delivered: -40, origin: 'online-refund' }),
      movement('credit', -10, { delivered: 10 }),
      movement('chargeback-lost', 500),
    ],
    [],
  );
  expect(told.movements.map(({ paid }) => paid)).toEqual([0, 500, -200, -50, 50, 0, -500]);
  const { opening, arisen, settled, paid, givenBack, lowered, closing } = told;
  expect({ paid, givenBack, lowered }).toEqual({ paid: 500, givenBack: 700, lowered: 210 });
  expect([settled, closing]).toEqual([
    givenBack - paid - lowered,
    opening + arisen - lowered - paid + givenBack,
  ]);
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
