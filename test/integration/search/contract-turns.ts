import { beforeAll, describe, expect, it } from 'vitest';
import { inTurns, withoutLongRuns } from '../../../src/modules/search/domain/turns.js';
import type { SearchDocument, SearchQuery } from '../../../src/modules/search/index.js';
import { document, query, type Shelf } from './documents.js';

/** How equal fits follow each other; the pure rule of `turns.ts` says what is right. */
export const turnsContract = (shelf: Shelf): void => {
  describe('turns of equal fits', () => {
    // One supplier with many, some with one or two, and some that fit less well: 40 + 12 + 2.
    const mowing = Array.from({ length: 40 }, (_, i) =>
      document({ title: 'Koszenie', supplierSlug: 'wielka', sku: `W${i}` }),
    );
    const others = Array.from({ length: 12 }, (_, i) =>
      document({ title: 'Koszenie', supplierSlug: `mala-${i % 7}`, sku: `M${i}` }),
    );
    const besides = ['mala-1', 'inna'].map((supplierSlug) =>
      document({ title: 'Zieleń', supplierSlug, description: 'Także koszenie' }),
    );
    const all: SearchDocument[] = [...mowing, ...others, ...besides];
    const fitOf = (text: string) => (each: SearchDocument) => (text !== '' && besides.includes(each) ? 0 : 1);

    const expected = (text: string, day: string): string[] =>
      withoutLongRuns(
        inTurns(
          [...all]
            .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
            .map((each) => ({ id: each.id, supplier: each.supplierSlug, fit: fitOf(text)(each) })),
          day,
        ),
        true,
      ).map(({ id }) => id);

    const paged = async (given: Partial<SearchQuery>): Promise<string[]> => {
      const seen: string[] = [];
      for (let page = 1; page <= 8; page++) {
        const { ids, total } = await shelf.index.search(query({ ...given, page, perPage: 7 }));
        expect(total).toBe(all.length);
        seen.push(...ids);
      }
      return seen;
    };

    beforeAll(() => shelf.fill(...all));

    it.each(['koszenie', ''])(
      'are by the rule over all pages of a day, and others the next: “%s”',
      async (text) => {
        const [first, second] = ['2026-11-27', '2026-11-28'];
        expect(await paged({ text, day: first })).toEqual(expected(text, first!));
        expect(await paged({ text, day: second })).toEqual(expected(text, second!));
        expect(expected(text, first!)).not.toEqual(expected(text, second!));
      },
    );

    it('let nobody stand more than three times in a row while others are left', async () => {
      const suppliers = new Map(all.map(({ id, supplierSlug }) => [id, supplierSlug]));
      const row = (await paged({ text: 'koszenie' })).map((id) => suppliers.get(id)!);
      const last = row.findLastIndex((supplier) => supplier !== 'wielka');
      const longest = row.slice(0, last).reduce(
        ({ run, most }, each, i) => {
          const now = each === row[i - 1] ? run + 1 : 1;
          return { run: now, most: Math.max(most, now) };
        },
        { run: 0, most: 0 },
      ).most;
      expect(longest).toBeLessThanOrEqual(3);
      expect(row.indexOf('inna')).toBeGreaterThan(row.lastIndexOf('mala-0'));
    });
  });
};
