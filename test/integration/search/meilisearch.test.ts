import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Engine } from '../../../src/modules/search/meilisearch/engine.js';
import { MeilisearchIndex } from '../../../src/modules/search/meilisearch/meilisearch-index.js';
import { EngineReport } from '../../../src/modules/search/meilisearch/report.js';
import type { SearchQuery, SearchResult } from '../../../src/modules/search/index.js';
import { Metrics } from '../../../src/platform/observability/metrics.js';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import { newId } from '../../../src/shared/ids.js';
import { testDatabase } from '../../support/database.js';
import { batches, document } from './documents.js';
import { relevanceOfExamples } from './relevance.js';
import { searchIndexContract } from './search-index.contract.js';

describe('a rebuild that the engine did not take', () => {
  it('leaves the index outdated, so that the job does it again', async () => {
    const { db } = await testDatabase();
    const own = new PostgresSearchIndex(db);
    const silent = new Engine({ url: 'http://127.0.0.1:9', key: null });
    const index = new MeilisearchIndex(db, silent, new EngineReport(new Metrics()));
    await expect(index.rebuild(batches([document({ title: 'Mycie okien' })]))).rejects.toThrow();
    expect(await index.outdated()).toBe(true);
    await own.rebuild(batches([]));
    expect(await index.outdated()).toBe(false);
  });
});

/** Refuses the help that the database's own index would give: each answer is to be the engine's. */
class Unhelped extends MeilisearchIndex {
  override async search(asked: SearchQuery): Promise<SearchResult> {
    const found = await super.search(asked);
    if (found.standby) throw new Error(`The engine did not answer "${asked.text}"`);
    return found;
  }
}

const madeKey = async (engineUrl: string, master: string): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'wr-key-'));
  const file = join(folder, 'search.key');
  await promisify(execFile)(process.execPath, ['docker/make-search-key.mjs'], {
    env: { ...process.env, MEILI_URL: engineUrl, MEILI_MASTER_KEY: master, MEILI_KEY_FILE: file },
  });
  const key = (await readFile(file, 'utf8')).trim();
  await rm(folder, { recursive: true });
  return key;
};

const url = process.env['MEILI_URL'];

if (url) {
  // With a master key a server lets a lesser one be made, and that has to do.
  const master = process.env['MEILI_MASTER_KEY'];
  let engine: Engine;
  beforeAll(async () => {
    engine = new Engine({
      url,
      key: master ? await madeKey(url, master) : (process.env['MEILI_KEY'] ?? null),
    });
  });
  const made: string[] = [];
  const make = async () => {
    const { db } = await testDatabase();
    const uid = `documents-test-${newId()}`;
    made.push(uid);
    const index = new Unhelped(db, engine, new EngineReport(new Metrics()), { uid });
    await index.rebuild(batches([]));
    return { index, db };
  };
  afterAll(async () => {
    for (const uid of made) {
      for (const name of await engine.indexesNamed(uid)) await engine.deleteIndex(name);
    }
  });
  describe.runIf(master)('the key that is made for the site', () => {
    it('opens the indexes of the search and nothing else, and is made once', async () => {
      const key = await madeKey(url, master!);
      expect(await madeKey(url, master!)).toBe(key);
      const ask = async (path: string, init?: RequestInit) =>
        (await fetch(url + path, { ...init, headers: { authorization: `Bearer ${key}` } })).status;
      expect(await ask('/keys')).toBe(403);
      expect(await ask('/indexes/others/documents')).toBe(403);
      expect(await ask('/dumps', { method: 'POST' })).toBe(403);
      expect(await ask('/indexes?limit=1')).toBe(200);
    });
  });
  searchIndexContract('Meilisearch', make);
  relevanceOfExamples('Meilisearch', make);
} else {
  describe('search index on Meilisearch', () => {
    it.skip('not run: set MEILI_URL (and MEILI_KEY, or MEILI_MASTER_KEY) to a Meilisearch that tests may fill', () =>
      undefined);
  });
}
