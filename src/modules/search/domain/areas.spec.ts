import { describe, expect, it } from 'vitest';
import { areasServing, countsServing, countsOfServed, withoutCovered } from './areas.js';

describe('areas', () => {
  it('drop what a wider one covers', () => {
    expect(withoutCovered(['2862', '28', '1465', '2862'])).toEqual(['1465', '28']);
    expect(withoutCovered(['2862', 'PL', '28'])).toEqual(['PL']);
    expect(withoutCovered([])).toEqual([]);
  });

  it('serving a place are itself and what contains it', () => {
    expect(areasServing('2862')).toEqual(['2862', '28', 'PL']);
    expect(areasServing('28')).toEqual(['28', 'PL']);
    expect(areasServing('PL')).toEqual(['PL']);
  });

  it('count what serves them, also where no document names them', () => {
    const own = [
      { value: '2862', count: 3 },
      { value: '28', count: 2 },
      { value: 'PL', count: 1 },
    ];
    const served = countsOfServed(own);
    expect(served.map(({ count }) => count)).toEqual([6, 3, 1]);
    expect(countsServing(served)('2862')).toBe(6);
    expect(countsServing(served)('2801')).toBe(3);
    expect(countsServing(served)('1465')).toBe(1);
    expect(countsServing([])('1465')).toBe(0);
  });
});
