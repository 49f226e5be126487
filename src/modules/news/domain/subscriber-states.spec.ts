import { describe, expect, it } from 'vitest';
import { next } from '../../../shared/transitions.js';
import { confirmableUntil, subscriberStates, subscriberTransitions } from './subscriber-states.js';

describe('a subscriber', () => {
  it('gets the newsletter by its own word alone', () => {
    const ways = subscriberStates.flatMap((from) =>
      (['unsubscribe', 'bounce'] as const).map((action) => next(subscriberTransitions, from, action)),
    );
    expect(ways).not.toContain('confirmed');
  });

  it('that has never said yes is no dead mailbox of ours, and one that has left stays away', () => {
    expect(next(subscriberTransitions, 'pending', 'bounce')).toBeNull();
    expect(next(subscriberTransitions, 'unsubscribed', 'bounce')).toBeNull();
    expect(next(subscriberTransitions, 'unsubscribed', 'confirm')).toBe('confirmed');
  });

  it('may say yes for a week', () => {
    expect(confirmableUntil(new Date('2026-11-01T10:00:00Z'))).toEqual(new Date('2026-11-08T10:00:00Z'));
  });
});
