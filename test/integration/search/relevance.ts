import { describe, expect, it } from 'vitest';
import type { SearchIndex } from '../../../src/modules/search/index.js';
import { exampleDocuments } from './examples.js';
import { lines, queries } from './labelled-queries.js';
import { batches, query } from './documents.js';

/** Kinds of queries that the language alone answers. */
const spelling = ['dokładne', 'odmiana', 'brak-diakr'];

/**
 * Holds the share of labelled queries with a right answer among the first three results at `floor` or above,
 * and at all of them where only form or spelling differs.
 */
export const relevanceOfExamples = (
  engine: string,
  floor: number,
  make: () => Promise<SearchIndex>,
): void => {
  describe(`relevance on ${engine}`, () => {
    it('answers the labelled queries on the forty examples', async () => {
      const index = await make();
      const documents = exampleDocuments();
      const skus = new Map(documents.map(({ id, sku }) => [id, sku ?? '']));
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
