import { describe, expect, it } from 'vitest';
import { figuresOf, mayChange } from './review.js';

describe('a review', () => {
  it.each([
    ['2026-11-01T09:00:00Z', true],
    ['2026-11-14T22:59:59Z', true],
    // Midnight in Warsaw.
    ['2026-11-14T23:00:00Z', false],
  ])('of 1 November may be changed at %s: %s', (now, allowed) => {
    expect(mayChange(new Date('2026-11-01T08:00:00Z'), new Date(now))).toBe(allowed);
  });

  it('not written yet may be written', () => {
    expect(mayChange(null, new Date('2030-01-01T00:00:00Z'))).toBe(true);
  });

  it('counts for each question apart', () => {
    const said = { onTime: true, asAgreed: false, orderAgain: true };
    expect(figuresOf([said, { ...said, onTime: false }, said])).toEqual({
      reviews: 3,
      onTime: 2,
      asAgreed: 0,
      orderAgain: 3,
    });
  });
});
