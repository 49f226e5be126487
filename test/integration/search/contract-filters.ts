import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/shared/ids.js';
import { stepsContract } from './contract-steps.js';
import { document, query, type Shelf } from './documents.js';

/** How results are narrowed, counted, sorted and paged. */
export const filtersContract = (shelf: Shelf): void => {
  describe('filters and their counts', () => {
    const one = { category: 'catering', categoryName: 'Catering', supplierSlug: 'babiniec' };
    const local = document({ ...one, title: 'Obiady', areas: ['2862'], priceFrom: 1_600, leadDays: 7 });
    const regional = document({
      ...one,
      title: 'Kanapki',
      areas: ['28', '2862'],
      kind: 'product',
      priceFrom: 600,
    });
    const national = document({ title: 'Torby', areas: ['PL'], kind: 'product', leadDays: 14 });
    const elsewhere = document({ title: 'Koszenie', areas: ['1465'], priceFrom: 25, leadDays: 3 });

    beforeAll(() => shelf.fill(local, regional, national, elsewhere));

    it('lists everything for an empty query', async () => {
      expect(await shelf.found({ sort: 'newest' })).toEqual(['Koszenie', 'Torby', 'Kanapki', 'Obiady']);
      expect((await shelf.found({})).toSorted()).toEqual(['Kanapki', 'Koszenie', 'Obiady', 'Torby']);
    });

    it.each([
      ['2862', ['Torby', 'Kanapki', 'Obiady']],
      ['2801', ['Torby', 'Kanapki']],
      ['1465', ['Koszenie', 'Torby']],
      ['0201', ['Torby']],
      ['28', ['Torby', 'Kanapki']],
    ])('place %s means its voivodeship and the whole country too', async (area, expected) => {
      const result = await shelf.index.search(query({ area }));
      expect(await shelf.found({ area, sort: 'newest' })).toEqual(expected);
      expect(result.total).toBe(expected.length);
    });

    it('counts each facet under all the other filters', async () => {
      const { facets, total } = await shelf.index.search(query({ kind: 'product', area: '2862' }));
      expect(total).toBe(2);
      expect(facets.kind).toEqual([
        { value: 'product', count: 2 },
        { value: 'service', count: 1 },
      ]);
      expect(facets.category).toEqual([
        { value: 'catering', count: 1 },
        { value: 'sprzatanie', count: 1 },
      ]);
      expect(facets.supplier).toEqual([
        { value: 'babiniec', count: 1 },
        { value: 'swit', count: 1 },
      ]);
      // Whole voivodeship: Kanapki and, for the whole country, Torby.
      expect(facets.area).toEqual([
        { value: '28', count: 2 },
        { value: 'PL', count: 1 },
      ]);
    });

    it('leaves out suppliers that are gone from results, counts and totals alike', async () => {
      const without = ['babiniec'];
      const { facets, total } = await shelf.index.search(query({ without }));
      expect(await shelf.found({ without, sort: 'newest' })).toEqual(['Koszenie', 'Torby']);
      expect(total).toBe(2);
      expect(facets.supplier).toEqual([{ value: 'swit', count: 2 }]);
      expect(facets.category.map(({ value }) => value)).not.toContain('catering');
      expect((await shelf.index.search(query({ without, supplier: 'babiniec' }))).total).toBe(0);
      expect(await shelf.found({ without, text: 'obiady' })).toEqual([]);
    });

    it('counts places as choosing them would', async () => {
      const { facets } = await shelf.index.search(query());
      for (const { value, count } of facets.area) {
        expect((await shelf.index.search(query({ area: value }))).total).toBe(count);
      }
      expect(facets.area.map(({ value }) => value)).toEqual(['2862', '1465', '28', 'PL']);
    });

    it('keeps counts with words, and combines all filters', async () => {
      const all = { category: 'catering', kind: 'service', supplier: 'babiniec', area: '2862' } as const;
      expect(await shelf.found({ text: 'obiady', ...all, priceMax: 1_600 })).toEqual(['Obiady']);
      const { facets } = await shelf.index.search(query({ text: 'obiady', ...all, category: 'sprzatanie' }));
      expect(facets.category).toEqual([{ value: 'catering', count: 1 }]);
      expect(facets.kind).toEqual([]);
    });

    it('leaves out unknown prices under a highest price', async () => {
      expect(await shelf.found({ priceMax: 600, sort: 'newest' })).toEqual(['Koszenie', 'Kanapki']);
    });

    it('keeps what costs at least so much, is ready in so many days, is so new or is named', async () => {
      const sort = 'newest';
      expect(await shelf.found({ priceMin: 600, sort })).toEqual(['Kanapki', 'Obiady']);
      expect(await shelf.found({ priceMin: 26, priceMax: 600, sort })).toEqual(['Kanapki']);
      expect(await shelf.found({ leadMax: 7, sort })).toEqual(['Koszenie', 'Obiady']);
      expect(await shelf.found({ publishedFrom: national.publishedAt, sort })).toEqual(['Koszenie', 'Torby']);
      expect(await shelf.found({ id: national.id, sort })).toEqual(['Torby']);
      expect(await shelf.found({ id: newId(), sort })).toEqual([]);
      for (const given of [
        { id: local.id },
        { id: local.id, text: 'obiady' },
        { leadMax: 7, text: 'obiady' },
      ]) {
        const { facets, total } = await shelf.index.search(query(given));
        expect(facets.category.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      }
    });

    it('takes categories below the chosen one for it', async () => {
      const given = { category: 'jedzenie', subcategories: ['catering', 'brak'], kind: 'product' } as const;
      const { facets, total } = await shelf.index.search(query(given));
      expect([await shelf.found(given), total]).toEqual([['Kanapki'], 1]);
      expect(facets.kind).toEqual([
        { value: 'product', count: 1 },
        { value: 'service', count: 1 },
      ]);
      expect(facets.category.map(({ value }) => value)).toEqual(['catering', 'sprzatanie']);
    });

    it('keeps some suppliers alone, and counts suppliers without that', async () => {
      const given = { suppliers: ['swit', 'brak'], text: '' };
      const { facets, total } = await shelf.index.search(query(given));
      expect(total).toBe(2);
      expect(facets.category).toEqual([{ value: 'sprzatanie', count: 2 }]);
      expect(facets.supplier).toEqual([
        { value: 'babiniec', count: 2 },
        { value: 'swit', count: 2 },
      ]);
      expect((await shelf.index.search(query({ ...given, supplier: 'babiniec' }))).total).toBe(0);
      expect((await shelf.index.search(query({ ...given, supplier: 'swit' }))).total).toBe(2);
      expect((await shelf.index.search(query({ ...given, text: 'obiady' }))).facets.supplier).toEqual([
        { value: 'babiniec', count: 1 },
      ]);
    });

    it('sorts with the unknown last', async () => {
      expect(await shelf.found({ sort: 'price' })).toEqual(['Koszenie', 'Kanapki', 'Obiady', 'Torby']);
      expect(await shelf.found({ sort: 'leadTime' })).toEqual(['Koszenie', 'Obiady', 'Torby', 'Kanapki']);
      expect(await shelf.found({ sort: 'newest' })).toEqual(['Koszenie', 'Torby', 'Kanapki', 'Obiady']);
    });
  });

  stepsContract(shelf);

  it('pages without overlap or gap among equals', async () => {
    const equals = Array.from({ length: 25 }, (_, i) =>
      document({ title: `Szycie ${i}`, publishedAt: '2026-05-05T05:05:05Z' }),
    );
    await shelf.fill(...equals);
    for (const sort of ['relevance', 'price', 'leadTime', 'newest'] as const) {
      const seen: string[] = [];
      for (let page = 1; page <= 4; page++) {
        const result = await shelf.index.search(query({ text: 'szycie', sort, page, perPage: 7 }));
        expect(result.total).toBe(25);
        seen.push(...result.ids);
      }
      expect(new Set(seen).size).toBe(25);
    }
  });
};
