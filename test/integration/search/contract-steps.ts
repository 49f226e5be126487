import { beforeAll, describe, expect, it } from 'vitest';
import { PLENTY_FREE, SOME_FREE, type SearchQuery } from '../../../src/modules/search/index.js';
import { document, query, type Shelf } from './documents.js';

/** Conditions without values of their own, and their counts: prices, lead times, newness, free capacity by month. */
export const stepsContract = (shelf: Shelf): void => {
  describe('prices, lead times, newness and free capacity', () => {
    const old = { publishedAt: '2025-01-01T08:00:00Z' };
    const months = ['2026-11', '2026-12', '2027-01'];
    const cheap = document({ title: 'Zupa', priceFrom: 2_000, leadDays: 3, free: { '2026-12': 12.5 } });
    const dear = document({ title: 'Bankiet', priceFrom: 250_000, leadDays: 10, ...old });
    const told = document({
      ...{ title: 'Zupa dnia', category: 'catering', leadDays: 40 },
      free: { '2026-12': PLENTY_FREE, '2027-01': SOME_FREE },
    });
    const asked = (given: Partial<SearchQuery>) =>
      query({ choices: { publishedFrom: '2026-01-01T00:00:00Z', months }, ...given });
    const counts = async (given: Partial<SearchQuery> = {}) => {
      const { facets } = await shelf.index.search(asked(given));
      return {
        price: facets.price.map(({ count }) => count),
        lead: facets.lead.map(({ count }) => count),
        new: facets.new.map(({ count }) => count),
        month: facets.month.map(({ count }) => count),
      };
    };

    beforeAll(() => shelf.fill(cheap, dear, told));

    it('keeps what shows enough free in a month', async () => {
      const sort = 'newest';
      expect(await shelf.found({ month: '2026-12', sort })).toEqual(['Zupa dnia', 'Zupa']);
      expect(await shelf.found({ month: '2026-12', amount: 12.5, sort })).toEqual(['Zupa dnia', 'Zupa']);
      expect(await shelf.found({ month: '2026-12', amount: 12.500001, sort })).toEqual(['Zupa dnia']);
      // Less than half, told in words, answers to no amount.
      expect(await shelf.found({ month: '2027-01', sort })).toEqual(['Zupa dnia']);
      expect(await shelf.found({ month: '2027-01', amount: 0.000001 })).toEqual([]);
      expect(await shelf.found({ month: 'passed' })).toEqual([]);
      expect(await shelf.found({ month: '2026-12', text: 'zupa', amount: 13 })).toEqual(['Zupa dnia']);
    });

    it('counts the steps of each under all the other filters', async () => {
      // A price at the end of two bands is in both.
      expect(await counts()).toEqual({
        ...{ price: [1, 1, 0, 0, 1], lead: [1, 1, 2, 2], new: [2], month: [0, 2, 1] },
      });
      expect(await counts({ month: '2026-12', priceMax: 5_000 })).toEqual({
        ...{ price: [1, 1, 0, 0, 0], lead: [1, 1, 1, 1], new: [1], month: [0, 1, 0] },
      });
      expect(await counts({ publishedFrom: '2026-01-01T00:00:00Z', leadMax: 7, text: 'zupa' })).toEqual({
        ...{ price: [1, 1, 0, 0, 0], lead: [1, 1, 1, 1], new: [1], month: [0, 1, 0] },
      });
      expect((await counts({ amount: 13 })).month).toEqual([0, 1, 0]);
      expect((await counts({ choices: undefined })).new).toEqual([]);
    });

    it('lets the other facets follow them', async () => {
      const categories = async (given: Partial<SearchQuery>) =>
        (await shelf.index.search(asked(given))).facets.category.map(({ value, count }) => [value, count]);
      expect(await categories({ month: '2026-12' })).toEqual([
        ['catering', 1],
        ['sprzatanie', 1],
      ]);
      expect(await categories({ priceMin: 100_000 })).toEqual([['sprzatanie', 1]]);
      expect(await categories({ leadMax: 3, text: 'zupa' })).toEqual([['sprzatanie', 1]]);
    });
  });
};
