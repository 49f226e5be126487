import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/modules/search/index.js';
import { lines, listings, queries } from './labelled-queries.js';
import { batches, document, query } from './documents.js';

/** Kinds of queries that differ from a listing's words by nothing but spelling. */
const spelling = ['dokładne', 'brak-diakr', 'literówka'];

/**
 * Holds the share of labelled queries with a right answer among the first three results at `floor` or above,
 * and at all of them where only spelling differs. Other forms and other words wait for lemmas and synonyms.
 */
export const relevanceOfExamples = (
  engine: string,
  floor: number,
  make: () => Promise<SearchIndex>,
): void => {
  describe(`relevance on ${engine}`, () => {
    it('answers the labelled queries on the forty examples', async () => {
      const index = await make();
      const skus = new Map<string, string>();
      const documents = lines(listings).map(([sku, title = '', categoryName, supplierName, cpv]) =>
        document({ sku, title, categoryName, supplierName, cpv }),
      );
      for (const { id, sku } of documents) skus.set(id, sku ?? '');
      await index.rebuild(batches(documents));
      const answers: { kind: string; hit: boolean; text: string }[] = [];
      for (const [text = '', kind = '', right = ''] of lines(queries)) {
        const { ids } = await index.search(query({ text }));
        const first = ids.slice(0, 3).map((id) => skus.get(id) ?? '');
        answers.push({ kind, text, hit: first.some((sku) => right.split(' ').includes(sku)) });
      }
      const share = (some: typeof answers) => some.filter(({ hit }) => hit).length / some.length;
      const missed = answers.filter(({ hit }) => !hit).map(({ text }) => text);
      const note = `hit@3 on ${engine}: ${(share(answers) * 100).toFixed(0)} %; missed: ${missed.join(', ')}`;
      expect(share(answers), note).toBeGreaterThanOrEqual(floor);
      expect(share(answers.filter(({ kind }) => spelling.includes(kind))), note).toBe(1);
    });
  });
};
