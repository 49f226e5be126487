import { describe, expect, it } from 'vitest';
import { FacetTally } from './facet-tally.js';

const key = (category: string, kind: string, supplier: string, areas: string[]) => ({
  category,
  kind,
  supplier,
  areas,
  ...{ priceFrom: null, leadDays: null, publishedAt: new Date('2026-01-01T00:00:00Z'), free: {} },
});

describe('facet tally', () => {
  const tally = new FacetTally();
  const documents = [
    key('catering', 'service', 'babiniec', ['2862']),
    key('catering', 'product', 'eko-free', ['28']),
    key('szycie', 'product', 'babiniec', ['PL']),
    key('szycie', 'product', 'babiniec', ['2809']),
  ].map((document) => tally.add(document));
  const counts = (facet: readonly { value: string; count: number }[]) =>
    Object.fromEntries(facet.map(({ value, count }) => [value, count]));

  it('counts everything without filters, the most frequent first', () => {
    const { total, facets } = tally.count(documents, {});
    expect(total).toBe(4);
    expect(facets.supplier).toEqual([
      { value: 'babiniec', count: 3 },
      { value: 'eko-free', count: 1 },
    ]);
    expect(counts(facets.area)).toEqual({ 2862: 3, 2809: 3, 28: 2, PL: 1 });
  });

  it('counts each facet under all filters but its own', () => {
    const { total, facets } = tally.count(documents, {
      category: 'catering',
      supplier: 'babiniec',
      area: '2862',
    });
    expect(total).toBe(1);
    expect(counts(facets.category)).toEqual({ catering: 1, szycie: 1 });
    expect(counts(facets.supplier)).toEqual({ babiniec: 1, 'eko-free': 1 });
    expect(counts(facets.kind)).toEqual({ service: 1 });
    expect(counts(facets.area)).toEqual({ 2862: 1 });
  });

  it('counts nothing of suppliers that are left out', () => {
    const { total, facets } = tally.count(documents, { without: ['babiniec', 'nobody'] });
    expect(total).toBe(1);
    expect(counts(facets.supplier)).toEqual({ 'eko-free': 1 });
    expect(counts(facets.category)).toEqual({ catering: 1 });
  });

  it('counts a key as often as documents have it', () => {
    const keys = [documents[0]!, documents[2]!];
    const { total, facets } = tally.count(keys, { category: 'catering' }, { times: [3, 2] });
    expect(total).toBe(3);
    expect(counts(facets.category)).toEqual({ catering: 3, szycie: 2 });
    expect(counts(facets.area)).toEqual({ 2862: 3 });
    expect(counts(facets.supplier)).toEqual({ babiniec: 3 });
  });

  it('finds nothing for values that no document has', () => {
    const { total, facets } = tally.count(documents, { category: 'unknown', kind: 'service' });
    expect(total).toBe(0);
    expect(counts(facets.category)).toEqual({ catering: 1 });
    expect(facets.supplier).toEqual([]);
  });
});
