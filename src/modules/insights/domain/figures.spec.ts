import { describe, expect, it } from 'vitest';
import { isEmpty, lossTotals, lostIn, percentOf, type LossCount } from './figures.js';

const loss = (way: LossCount['way'], cause: string | null, count: number): LossCount => ({
  way,
  cause,
  count,
});

describe('losses', () => {
  const months = [
    { losses: [loss('declined', 'capacity', 1), loss('refused', 'price', 2)] },
    { losses: [] },
    { losses: [loss('refused', 'price', 1), loss('unanswered', null, 1)] },
  ];

  it('add up by way and cause, the most frequent first', () => {
    expect(lossTotals(months)).toEqual([
      loss('refused', 'price', 3),
      loss('declined', 'capacity', 1),
      loss('unanswered', null, 1),
    ]);
    expect(months.map(lostIn)).toEqual([3, 0, 2]);
  });

  it('of the same cause by another way are not the same', () => {
    const both = lossTotals([{ losses: [loss('refused', 'date', 1), loss('declined', 'date', 1)] }]);
    expect(both).toHaveLength(2);
  });
});

describe('a share', () => {
  it('is said of five things and more', () => {
    expect(percentOf(2, 4)).toBeNull();
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(2, 5)).toBe(40);
    expect(percentOf(2, 6)).toBe(33);
  });
});

describe('a time without anything', () => {
  const nothing = {
    received: 0,
    answered: 0,
    won: 0,
    wonNet: 0,
    wonOutside: 0,
    wonOutsideNet: 0,
    responses: 0,
    medianMinutes: null,
    losses: [],
  };
  it('is one in which nobody asked, answered, won or lost', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, received: 1 })).toBe(false);
    expect(isEmpty({ ...nothing, losses: [loss('unanswered', null, 1)] })).toBe(false);
  });
});
