import { afterAll, describe, it } from 'vitest';
import { Engine } from '../../../src/modules/search/meilisearch/engine.js';
import { MeilisearchIndex } from '../../../src/modules/search/meilisearch/meilisearch-index.js';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import { newId } from '../../../src/shared/ids.js';
import { testDatabase } from '../../support/database.js';
import { relevanceOfExamples } from './relevance.js';
import { searchIndexContract } from './search-index.contract.js';

const url = process.env['MEILI_URL'];

if (url) {
  const engine = new Engine({ url, key: process.env['MEILI_KEY'] ?? null });
  const made: string[] = [];
  const make = async () => {
    const { db } = await testDatabase();
    const uid = `test-${newId()}`;
    made.push(uid);
    const index = new MeilisearchIndex(db.public, new PostgresSearchIndex(db), engine, uid);
    await index.put([]);
    return index;
  };
  afterAll(async () => {
    for (const uid of made) {
      for (const name of await engine.indexesNamed(uid)) await engine.deleteIndex(name);
    }
  });
  searchIndexContract('Meilisearch', make);
  relevanceOfExamples('Meilisearch', make);
} else {
  describe('search index on Meilisearch', () => {
    it.skip('not run: set MEILI_URL (and MEILI_KEY) to a Meilisearch that tests may fill', () => undefined);
  });
}
