import { expect, it } from 'vitest';
import { payoutChangeState, usableFrom, whyNotConfirm } from './payout-change.js';

const HOUR = 3_600_000;
const asked = new Date('2026-11-27T10:00:00Z');
const after = (hours: number) => new Date(asked.getTime() + hours * HOUR);
const open = { usableAt: after(72), confirmedAt: null, usedAt: null, withdrawnAt: null };

it('waits three days, and what replaces nothing does not', () => {
  expect(usableFrom(asked, false)).toEqual(after(72));
  expect(usableFrom(asked, true)).toEqual(asked);
});

it.each([
  ['nothing is due, too early', open, 71.99, false, 'waiting'],
  ['nothing is due', open, 72, false, 'ready'],
  ['something is due from the start', open, 0, true, 'frozen'],
  ['something is due, however long ago', open, 5_000, true, 'frozen'],
  ['confirmed, too early', { ...open, confirmedAt: after(1) }, 71.99, true, 'waiting'],
  ['confirmed', { ...open, confirmedAt: after(1) }, 72, true, 'ready'],
  ['used', { ...open, usedAt: after(72) }, 100, true, 'used'],
  ['withdrawn', { ...open, withdrawnAt: after(2) }, 100, false, 'withdrawn'],
] as const)('%s', (_, dates, hours, due, state) => {
  expect(payoutChangeState(dates, after(hours), due)).toBe(state);
});

it('is confirmed by another owner who did not come the day before', () => {
  const owner = (accountId: string, hours: number) => ({ accountId, since: after(-hours) });
  expect(whyNotConfirm('one', owner('one', 9_000), asked)).toBe('same');
  expect(whyNotConfirm('one', owner('two', 71.99), asked)).toBe('new');
  expect(whyNotConfirm('one', owner('two', 72), asked)).toBeNull();
  expect(whyNotConfirm(null, owner('two', 72), asked)).toBeNull();
});
