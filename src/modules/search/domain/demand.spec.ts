import { describe, expect, it } from 'vitest';
import { demandOf } from './demand.js';

const of = (text: string, filters = {}) =>
  demandOf({ text, sort: 'relevance', page: 1, perPage: 24, ...filters });

describe('demand', () => {
  it('keeps folded words and chosen filters', () => {
    expect(of('Sprzątanie biur', { area: '2862' })).toEqual({
      query: 'sprzatanie biur',
      filters: { category: undefined, kind: undefined, area: '2862', supplier: undefined },
    });
  });

  it.each([
    ['jan.kowalski@example.com katering', 'katering'],
    ['katering 600 100 200', 'katering'],
    ['PESEL 44051401359', 'pesel'],
    ['PL61109010140000071219812874', undefined],
    ['', undefined],
  ])('forgets who could be meant in %j', (text, kept) => {
    expect(of(text)?.query).toBe(kept);
  });
});
