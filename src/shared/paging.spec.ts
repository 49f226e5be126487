import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetOf, pageCount } from './paging.js';

describe('pageCount', () => {
  it.each([
    [0, 24, 1],
    [1, 24, 1],
    [24, 24, 1],
    [25, 24, 2],
    [240, 24, 10],
  ])('%i items by %i make %i', (total, perPage, pages) => {
    expect(pageCount({ total, perPage })).toBe(pages);
  });

  it('refuses nonsense', () => {
    expect(() => pageCount({ total: -1, perPage: 24 })).toThrow(RangeError);
    expect(() => pageCount({ total: 1, perPage: 0 })).toThrow(RangeError);
  });
});

describe('offsetOf', () => {
  it('counts the items before the page', () => {
    expect(offsetOf({ page: 1, perPage: 24 })).toBe(0);
    expect(offsetOf({ page: 3, perPage: 24 })).toBe(48);
  });

  it.each([
    [0, 24],
    [-1, 24],
    [1.5, 24],
    [NaN, 24],
    [1, 0],
    [Number.MAX_SAFE_INTEGER, 24],
  ])('refuses page %d by %d', (page, perPage) => {
    expect(() => offsetOf({ page, perPage })).toThrow(RangeError);
  });

  it('puts every item on exactly one of the pages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (total, perPage) => {
        const last = pageCount({ total, perPage });
        expect(offsetOf({ page: last, perPage })).toBeLessThan(total);
        expect(offsetOf({ page: last + 1, perPage })).toBeGreaterThanOrEqual(total);
      }),
    );
  });
});
