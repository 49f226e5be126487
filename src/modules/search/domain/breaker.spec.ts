import { describe, expect, it } from 'vitest';
import { afterFailure, closed, trialDue, untried, type Breaker } from './breaker.js';

describe('the breaker', () => {
  it('opens with the first failure and asks for a trial after a pause', () => {
    const open = afterFailure(closed, 1_000);
    expect(open.state).toBe('open');
    expect(trialDue(open, 1_499)).toBe(false);
    expect(trialDue(open, 1_500)).toBe(true);
    expect(trialDue(closed, 9_999)).toBe(false);
  });

  it('pauses longer after each failed trial, never longer than leaves time to recover in five seconds', () => {
    let breaker: Breaker = afterFailure(closed, 0);
    const pauses: number[] = [];
    for (let round = 0; round < 5 && breaker.state === 'open'; round += 1) {
      pauses.push(breaker.pause);
      breaker = afterFailure(breaker, breaker.trialAt);
    }
    expect(pauses).toEqual([500, 1_000, 2_000, 2_000, 2_000]);
  });

  it('is not moved by late failures of questions that were asked before it opened', () => {
    const open = afterFailure(closed, 0);
    expect(afterFailure(open, 499)).toBe(open);
  });

  it('begins with a trial where nothing is known yet', () => {
    expect(trialDue(untried(7), 7)).toBe(true);
    expect(afterFailure(untried(7), 7)).toMatchObject({ pause: 500, trialAt: 507 });
  });
});
