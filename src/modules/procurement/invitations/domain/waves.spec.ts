import { describe, expect, it } from 'vitest';
import { isRemindable } from './reminders.js';
import { isWaveDue, type WaveFacts } from './waves.js';

const now = new Date('2026-11-27T10:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const facts = (more: Partial<WaveFacts> = {}): WaveFacts => ({
  plan: { size: 5, wanted: 3, automatic: true },
  ...{ lastWaveAt: hours(-24), coming: 2, waiting: 1, deadline: hours(24) },
  ...more,
});

describe('the next wave', () => {
  it('goes by itself a day after the last, while too few say that they take part', () => {
    expect(isWaveDue(facts(), now)).toBe(true);
    expect(isWaveDue(facts({ lastWaveAt: hours(-23.9) }), now)).toBe(false);
    expect(isWaveDue(facts({ coming: 3 }), now)).toBe(false);
  });

  it('does not go before the first, with nobody left, on the last day or when the buyer has not asked for it', () => {
    expect(isWaveDue(facts({ lastWaveAt: null }), now)).toBe(false);
    expect(isWaveDue(facts({ waiting: 0 }), now)).toBe(false);
    expect(isWaveDue(facts({ deadline: hours(23.9) }), now)).toBe(false);
    expect(isWaveDue(facts({ plan: { size: 5, wanted: 3, automatic: false } }), now)).toBe(false);
  });
});

describe('a reminder', () => {
  const invited = { invitedAt: hours(-24), declinedAt: null, reminded: 0, lastRemindedAt: null };

  it('goes twice at most, a day apart, until the deadline', () => {
    expect(isRemindable(invited, hours(1), now)).toBe(true);
    expect(isRemindable({ ...invited, reminded: 1, lastRemindedAt: hours(-24) }, hours(1), now)).toBe(true);
    expect(isRemindable({ ...invited, reminded: 1, lastRemindedAt: hours(-23) }, hours(1), now)).toBe(false);
    expect(isRemindable({ ...invited, reminded: 2, lastRemindedAt: hours(-48) }, hours(1), now)).toBe(false);
    expect(isRemindable({ ...invited, invitedAt: hours(-1) }, hours(1), now)).toBe(false);
    expect(isRemindable(invited, now, now)).toBe(false);
  });

  it('leaves in peace who declined', () => {
    expect(isRemindable({ ...invited, declinedAt: hours(-2) }, hours(1), now)).toBe(false);
  });
});
