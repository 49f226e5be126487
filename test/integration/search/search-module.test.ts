import { Global, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/platform/clock/clock.js';
import { Config } from '../../../src/platform/config/config.js';
import { Db } from '../../../src/platform/database/db.js';
import { Metrics } from '../../../src/platform/observability/metrics.js';
import { PageSlots } from '../../../src/ui/page/page-slots.js';
import { DemandLog, SearchIndex, SearchModule } from '../../../src/modules/search/index.js';
import { MeilisearchIndex } from '../../../src/modules/search/meilisearch/meilisearch-index.js';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';

const indexUnder = async (config: Pick<Config, 'meili'>) => {
  const db = { public: { query: () => Promise.resolve([]) } };
  @Global()
  @Module({
    providers: [
      { provide: Config, useValue: { role: 'all', ...config } },
      Metrics,
      { provide: Db, useValue: db },
      { provide: Clock, useValue: { now: () => new Date() } },
      PageSlots,
    ],
    exports: [Clock, Config, Db, Metrics, PageSlots],
  })
  class Platform {}
  const app = await Test.createTestingModule({ imports: [Platform, SearchModule] }).compile();
  expect(app.get(DemandLog)).toBeInstanceOf(DemandLog);
  return app.get(SearchIndex);
};

describe('the search module', () => {
  it('searches in the database unless a Meilisearch is configured', async () => {
    expect(await indexUnder({ meili: null })).toBeInstanceOf(PostgresSearchIndex);
    const meili = { url: 'http://127.0.0.1:9', key: null, keyFile: null };
    expect(await indexUnder({ meili })).toBeInstanceOf(MeilisearchIndex);
  });

  it('does not start without the key that it is told of, and says which', async () => {
    const meili = { url: 'http://127.0.0.1:9', key: null };
    await expect(indexUnder({ meili: { ...meili, keyFile: '/nowhere/search.key' } })).rejects.toThrow(
      /^MEILI_KEY_FILE: cannot be read: ENOENT/,
    );
    await expect(indexUnder({ meili: { ...meili, keyFile: '/dev/null' } })).rejects.toThrow(/is empty$/);
  });

  it('is not ready while the engine does not answer', async () => {
    expect(
      await (await indexUnder({ meili: { url: 'http://127.0.0.1:9', key: null, keyFile: null } })).ready(),
    ).toBe(false);
    expect(await (await indexUnder({ meili: null })).ready()).toBe(false);
  });
});
