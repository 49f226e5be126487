import 'reflect-metadata';
import { CapacityLedgers, ListingIndexing } from '../../src/modules/catalog/index.js';
import { Engine } from '../../src/modules/search/meilisearch/engine.js';
import { MeilisearchIndex } from '../../src/modules/search/meilisearch/meilisearch-index.js';
import { EngineReport } from '../../src/modules/search/meilisearch/report.js';
import { Metrics } from '../../src/platform/observability/metrics.js';
import { PostgresSearchIndex } from '../../src/modules/search/postgres/postgres-search-index.js';
import type { SearchIndex } from '../../src/modules/search/index.js';
import { entities } from '../../src/entities.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { SystemClock } from '../../src/platform/clock/clock.js';
import { Db } from '../../src/platform/database/db.js';
import { newId } from '../../src/shared/ids.js';
import { openBenchDatabase } from '../database.js';
import { exampleDocuments } from './examples.js';
import { offersTheSame } from './same-service.js';
import { judge, table } from './score.js';

const say = (line: string) => console.log(line);
const examples = exampleDocuments();
const skus = new Map(examples.map(({ id, sku }) => [id, sku ?? '']));

/** Asks all the queries of an index as it stands; `titles`: of the generated listings in it. */
const measure = async (title: string, index: SearchIndex, titles: ReadonlyMap<string, string>) => {
  const times: { text: string; ms: number }[] = [];
  const judged = await judge(
    async (text) => {
      const begun = performance.now();
      const { ids } = await index.search({
        text,
        sort: 'relevance',
        page: 1,
        perPage: 24,
        day: '2026-11-27',
      });
      times.push({ text, ms: performance.now() - begun });
      return ids;
    },
    (id, { right }) => right.includes(skus.get(id) ?? '') || offersTheSame(titles.get(id) ?? '', right),
  );
  times.sort((a, b) => a.ms - b.ms);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.ms.toFixed(0);
  say(
    `\n${table(title, judged)}\nOne after another: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms (${times.at(-1)!.text})`,
  );
};

const database = await openBenchDatabase(say);
const source = await makeDataSource(database.app, entities, { poolSize: 4 }).initialize();
const engine = process.env['MEILI_URL']
  ? new Engine({ url: process.env['MEILI_URL'], key: process.env['MEILI_KEY'] ?? null })
  : null;
const uid = `bench-${newId()}`;
try {
  const db = new Db(source, () => []);
  const own = new PostgresSearchIndex(db);
  const rows = await db.public.query<{ id: string; title: string }>('select id, title from listing');
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  const among = `the examples among ${rows.length} others`;
  await own.put(examples);
  await measure(`PostgreSQL, ${among}`, own, titles);
  if (engine) {
    const meili = new MeilisearchIndex(db, engine, new EngineReport(new Metrics()), { uid });
    await new ListingIndexing(db, meili, new CapacityLedgers(db, new SystemClock())).reindex();
    await meili.put(examples);
    await measure(`Meilisearch, ${among}`, meili, titles);
  }
  const index = engine ? new MeilisearchIndex(db, engine, new EngineReport(new Metrics()), { uid }) : own;
  await index.rebuild(
    (async function* () {
      yield await Promise.resolve(examples);
    })(),
  );
  await measure('PostgreSQL, the examples alone', own, new Map());
  if (engine) await measure('Meilisearch, the examples alone', index, new Map());
  else say('\nMeilisearch was not asked: MEILI_URL is not set.');
} finally {
  if (engine) for (const name of await engine.indexesNamed(uid)) await engine.deleteIndex(name);
  await source.destroy();
  await database.stop();
}
