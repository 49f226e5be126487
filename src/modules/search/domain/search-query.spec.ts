import { describe, expect, it } from 'vitest';
import { ranking } from './ranking.js';
import { normaliseQuery, type SearchQuery } from './search-query.js';

const query = (given: Partial<SearchQuery>): SearchQuery =>
  normaliseQuery({ text: '', sort: 'relevance', page: 1, perPage: 24, ...given });

describe('a query', () => {
  it.each([
    [0, 1],
    [-3, 1],
    [2.9, 2],
    [Number.NaN, 1],
    [1e12, Math.ceil(ranking.maxResults / 24)],
  ])('has page %d as %i', (page, expected) => {
    expect(query({ page }).page).toBe(expected);
  });

  it('has bounded sizes and clean filters', () => {
    expect(query({ perPage: 1_000 }).perPage).toBe(ranking.maxPerPage);
    expect(query({ text: 'x'.repeat(1_000_000) }).text).toHaveLength(ranking.maxTextLength);
    expect(query({ category: 'a\0b\ud800' }).category).toBe('ab\ufffd');
    expect(query({ supplier: '' }).supplier).toBeUndefined();
    expect(query({ priceMax: 1e300 }).priceMax).toBe(Number.MAX_SAFE_INTEGER);
  });
});
