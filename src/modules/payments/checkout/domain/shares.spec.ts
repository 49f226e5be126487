import { describe, expect, it } from 'vitest';
import { shares } from './shares.js';

describe('an amount divided in proportion', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [5, [300, 100], [4, 1]],
    [1, [1, 2], [0, 1]],
    [0, [7, 9], [0, 0]],
    [100_000_000_000, [99_999_999_999, 1], [99_999_999_999, 1]],
  ])('%i over %j is %j', (amount, weights, parts) => {
    expect(shares(amount, weights)).toEqual(parts);
  });

  it('always sums to the amount, and never differs by a grosz from the exact share', () => {
    for (let amount = 0; amount < 400; amount += 7) {
      for (const weights of [[3, 5, 11], [1, 1_000], [17]]) {
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        const parts = shares(amount, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
        parts.forEach((part, index) =>
          expect(Math.abs(part - (amount * weights[index]!) / total)).toBeLessThan(1),
        );
      }
    }
  });

  it('takes no weights of nothing', () => {
    expect(() => shares(5, [0, 0])).toThrow(RangeError);
  });
});
