import { describe, expect, it } from 'vitest';
import { rotated } from './daily-order.js';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const order = (day: number) => rotated(items, day).map(({ id }) => id);

describe('the rotation of the shelf', () => {
  it('gives each feature each place once in as many days as there are features', () => {
    for (let place = 0; place < items.length; place += 1) {
      const atPlace = Array.from({ length: items.length }, (_, day) => order(day)[place]);
      expect([...atPlace].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    }
  });

  it('does not depend on the order in which features were made', () => {
    expect(rotated([...items].reverse(), 7)).toEqual(rotated(items, 7));
  });

  it('is the same all day, and works before the first day and with nothing', () => {
    expect(order(20_000)).toEqual(order(20_000));
    expect(order(-3)).toHaveLength(5);
    expect(rotated([], 1)).toEqual([]);
  });
});
