import { describe, expect, it } from 'vitest';
import { judge, shareOf, table } from '../../../bench/relevance/score.js';
import type { SearchIndex } from '../../../src/modules/search/index.js';
import { exampleDocuments } from './examples.js';
import { batches, query } from './documents.js';

/** Kinds of queries that the language alone answers. */
const ofLanguage: readonly string[] = ['exact', 'inflected', 'no-diacritics'];

/** At least so many of the labelled queries have a right answer among the first three results. */
const FLOOR = 0.95;

/** Holds the labelled queries on the forty examples to the floor, and to all where only form or spelling differs. */
export const relevanceOfExamples = (engine: string, make: () => Promise<SearchIndex>): void => {
  describe(`relevance on ${engine}`, () => {
    it('answers the labelled queries on the forty examples', async () => {
      const index = await make();
      const documents = exampleDocuments();
      const skus = new Map(documents.map(({ id, sku }) => [id, sku ?? '']));
      await index.rebuild(batches(documents));
      const judged = await judge(
        async (text) => (await index.search(query({ text, perPage: 3 }))).ids,
        (id, { right }) => right.includes(skus.get(id) ?? ''),
      );
      const note = table(engine, judged);
      expect(shareOf(judged), note).toBeGreaterThanOrEqual(FLOOR);
      expect(shareOf(judged.filter(({ kind }) => ofLanguage.includes(kind))), note).toBe(1);
    });
  });
};
