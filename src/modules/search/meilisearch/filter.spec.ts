import { describe, expect, it } from 'vitest';
import { filtersOf, written } from './filter.js';

describe('engine filters', () => {
  it('quote whatever people send', () => {
    expect(written({ field: 'category', isOneOf: [`x" OR kind = "service`, `\\"`] })).toBe(
      `category IN ["x\\" OR kind = \\"service", "\\\\\\""]`,
    );
    expect(written({ field: 'priceFrom', atMost: 1_600 })).toBe('priceFrom <= 1600');
    expect(written({ field: 'supplier', isNoneOf: ['a"b'] })).toBe('supplier NOT IN ["a\\"b"]');
  });

  it('widen a place and leave out the facet that counts itself', () => {
    const query = { category: 'catering', area: '2862', priceMax: 100 } as const;
    expect(filtersOf(query)).toEqual([
      { field: 'category', isOneOf: ['catering'] },
      { field: 'areas', isOneOf: ['2862', '28', 'PL'] },
      { field: 'priceFrom', atMost: 100 },
    ]);
    expect(filtersOf(query, 'area').map(({ field }) => field)).toEqual(['category', 'priceFrom']);
    expect(filtersOf({})).toEqual([]);
    expect(filtersOf({ without: [] })).toEqual([]);
    expect(filtersOf({ without: ['left'] }, 'supplier')).toEqual([{ field: 'supplier', isNoneOf: ['left'] }]);
  });
});
