import { readFile } from 'node:fs/promises';
import { Module } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Config, type MeiliConfig } from '../../platform/config/config.js';
import { StartError } from '../../platform/config/start-error.js';
import { Db } from '../../platform/database/db.js';
import { Metrics } from '../../platform/observability/metrics.js';
import { DemandLog } from './demand-log.js';
import { Engine } from './meilisearch/engine.js';
import { TellSynonyms } from './jobs/tell-synonyms.js';
import { MeilisearchIndex } from './meilisearch/meilisearch-index.js';
import { HeldIndex } from './memory/held-index.js';
import { EngineReport } from './meilisearch/report.js';
import { PostgresSearchIndex } from './postgres/postgres-search-index.js';
import { SearchIndex } from './search-index.js';
import { SynonymGroupsController } from './synonyms.controller.js';
import { SynonymGroups } from './synonyms.service.js';
import { TextMatching } from './text-matching.js';
import { SynonymPages } from './web/synonyms.pages.js';

/** Meilisearch where one is configured, otherwise the site's own database. */
const makeSearchIndex = async ({ meili, role }: Config, db: Db, metrics: Metrics): Promise<SearchIndex> => {
  if (!meili) return new PostgresSearchIndex(db, role === 'worker' ? null : heldIndex(db, metrics));
  const engine = new Engine({ url: meili.url, key: await keyOf(meili) });
  return new MeilisearchIndex(db, engine, new EngineReport(metrics), { mends: role !== 'web' });
};

const heldIndex = (db: Db, { registry }: Metrics): HeldIndex => {
  const held = new HeldIndex(db.public);
  new Gauge({
    name: 'search_held_documents',
    help: 'Documents of the index that this process holds in memory; 0: PostgreSQL answers',
    registers: [registry],
    collect() {
      this.set(held.size);
    },
  });
  return held;
};

const keyOf = async ({ key, keyFile }: MeiliConfig): Promise<string | null> => {
  if (key || !keyFile) return key?.reveal() ?? null;
  const read = await readFile(keyFile, 'utf8').catch((cause: Error) => {
    throw new StartError(`MEILI_KEY_FILE: cannot be read: ${cause.message}`, { cause });
  });
  if (read.trim() === '') throw new StartError(`MEILI_KEY_FILE: ${keyFile} is empty`);
  return read.trim();
};

@Module({
  controllers: [SynonymGroupsController, SynonymPages],
  providers: [
    DemandLog,
    SynonymGroups,
    TellSynonyms,
    TextMatching,
    { provide: SearchIndex, useFactory: makeSearchIndex, inject: [Config, Db, Metrics] },
  ],
  exports: [SearchIndex, DemandLog, TextMatching],
})
export class SearchModule {}
