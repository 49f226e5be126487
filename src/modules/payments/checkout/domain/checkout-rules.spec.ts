import { describe, expect, it } from 'vitest';
import { isForThese, lowersBy, MOST_ONLINE, whyNotOnline } from './checkout-rules.js';
import { checkoutTransitions, latestState, onlineRefundTransitions } from './checkout-states.js';

const owed = (balance: number, supplierId = 's') => ({ balance, supplierId, disputed: false });

describe('paying online', () => {
  it.each([
    [[], 'nothing-owed'],
    [[owed(500), owed(0)], 'nothing-owed'],
    [[owed(500), owed(-1)], 'nothing-owed'],
    [[owed(500), { ...owed(500), disputed: true }], 'disputed'],
    [[owed(500), owed(500, 'other')], 'several-suppliers'],
    [[owed(199)], 'too-little'],
    [[owed(100), owed(100)], null],
    [[owed(MOST_ONLINE)], null],
    [[owed(MOST_ONLINE), owed(1)], 'too-much'],
  ])('of %j: %s', (receivables, why) => {
    expect(whyNotOnline(receivables)).toBe(why);
  });

  it('goes on by an open checkout only while amounts are the same and there is time', () => {
    const now = new Date('2026-11-27T12:00:00Z');
    const lines = [
      { receivableId: 'a', amount: 500 },
      { receivableId: 'b', amount: 700 },
    ];
    const open = { state: 'open' as const, expiresAt: new Date('2026-11-27T12:30:00Z'), lines };
    expect(isForThese(open, lines.toReversed(), now)).toBe(true);
    expect(isForThese(open, lines.slice(1), now)).toBe(false);
    expect(isForThese({ ...open, lines: lines.slice(1) }, lines, now)).toBe(false);
    expect(isForThese(open, [lines[0]!, { receivableId: 'b', amount: 701 }], now)).toBe(false);
    expect(isForThese({ ...open, expiresAt: new Date('2026-11-27T12:05:00Z') }, lines, now)).toBe(false);
    expect(isForThese({ ...open, state: 'paid' }, lines, now)).toBe(false);
  });

  it.each([
    [100, 0, 0, 100],
    [100, 50, 0, 100],
    [100, -30, 0, 70],
    [100, -100, 0, 0],
    [100, -500, 0, 0],
    [100, -100, 60, 60],
  ])('a refund of %i with %i left to pay and %i promised lowers what is asked for by %i', (...given) => {
    const [amount, balance, promised, lowers] = given;
    expect(lowersBy(amount, balance, promised)).toBe(lowers);
  });

  it('goes forward only: what was overtaken on its way changes nothing', () => {
    expect(latestState(checkoutTransitions, 'paid', 'open')).toBe('paid');
    expect(latestState(checkoutTransitions, 'starting', 'paid')).toBe('paid');
    expect(latestState(checkoutTransitions, 'ended', 'open')).toBe('ended');
    // Money that came after all.
    expect(latestState(checkoutTransitions, 'ended', 'paid')).toBe('paid');
    expect(latestState(onlineRefundTransitions, 'made', 'sent')).toBe('made');
    expect(latestState(onlineRefundTransitions, 'asked', 'failed')).toBe('failed');
    expect(latestState(onlineRefundTransitions, 'failed', 'made')).toBe('failed');
  });
});
