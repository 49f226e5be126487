import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { Metrics } from '../../../src/platform/observability/metrics.js';
import { Engine } from '../../../src/modules/search/meilisearch/engine.js';
import { MeilisearchIndex } from '../../../src/modules/search/meilisearch/meilisearch-index.js';
import { EngineReport } from '../../../src/modules/search/meilisearch/report.js';
import type { SearchResult } from '../../../src/modules/search/index.js';
import { newId } from '../../../src/shared/ids.js';
import { atEnd } from '../../support/at-end.js';
import { testDatabase } from '../../support/database.js';
import { FakeMeilisearch } from '../../support/meilisearch/fake.js';
import { FaultProxy, faults, type Fault } from '../../support/meilisearch/fault-proxy.js';
import { batches, document, query } from './documents.js';

/** Within this an engine that is well again answers again. */
const RECOVERY_MS = 5_000;

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
// Each takes a second of waiting, and the others more.
const tried: readonly Fault[] = thorough ? faults : ['refuses', 'says 500', 'garbage', 'wrong shape'];

// On a real server where there is one: the faults are the proxy's.
const real = process.env['MEILI_URL'];
const uid = `faults-${newId()}`;
const fake = new FakeMeilisearch();
const metrics = new Metrics();
let proxy: FaultProxy;
let straight: Engine;
let index: MeilisearchIndex;
let owed: () => Promise<number>;
const kept = document({ title: 'Mycie okien' });

beforeAll(async () => {
  const { db } = await testDatabase();
  const target = real ?? (await fake.start());
  const key = real ? (process.env['MEILI_KEY'] ?? null) : null;
  proxy = new FaultProxy(target);
  straight = new Engine({ url: target, key });
  index = new MeilisearchIndex(db, new Engine({ url: await proxy.start(), key }), new EngineReport(metrics), {
    uid,
  });
  owed = async () =>
    (await db.public.query<{ n: number }>('select count(*)::integer as n from search_debt'))[0]!.n;
  atEnd(async () => {
    await index.onApplicationShutdown();
    for (const name of await straight.indexesNamed(uid)) await straight.deleteIndex(name);
    await proxy.stop();
    if (!real) await fake.stop();
  });
  await index.rebuild(batches([kept]));
  index.start();
  await byEngine('mycie', 60_000);
}, 90_000);

const ask = (text: string): Promise<SearchResult> => index.search(query({ text }));

/** The result once the engine gives it. */
const byEngine = async (text: string, within = RECOVERY_MS): Promise<SearchResult> => {
  const until = performance.now() + within;
  for (;;) {
    const found = await ask(text);
    if (!found.standby && found.total > 0) return found;
    if (performance.now() > until) throw new Error(`"${text}" was not answered by the engine in time`);
    await pause(50);
  }
};

describe(`a search engine (${real ? 'a real Meilisearch' : 'an imitation'} behind a proxy)`, () => {
  it.each(tried)(
    'that %s is replaced at once, and asked again when it is well',
    async (fault) => {
      proxy.fault = fault;
      const begun = performance.now();
      expect(await ask('mycie')).toMatchObject({ ids: [kept.id], total: 1, standby: true });
      expect(await index.suggest('myc', 5)).toEqual([
        { kind: 'document', text: 'Mycie okien', ids: [kept.id] },
      ]);
      expect(performance.now() - begun).toBeLessThan(2_500);

      const late = document({ title: `Szycie ${fault === 'no hits' ? 'bluz' : 'toreb'}` });
      await index.put([late]);
      expect((await ask('szycie')).ids).toContain(late.id);
      await index.remove([{ id: late.id, version: 2 }]);
      expect((await ask('szycie')).ids).not.toContain(late.id);
      const later = document({ title: 'Haft' });
      await index.put([later, later]);

      proxy.fault = null;
      expect((await byEngine('haft')).ids).toEqual([later.id]);
      expect(await owed()).toBe(0);
      await index.remove([{ id: later.id, version: 2 }]);
      expect((await byEngine('mycie')).ids).toEqual([kept.id]);
      expect((await straight.stamps(uid)).size).toBe(1);
    },
    20_000,
  );

  it('that lost its index or its documents is filled again', async () => {
    await straight.deleteIndex(uid);
    expect(await ask('mycie')).toMatchObject({ ids: [kept.id], standby: true });
    expect((await byEngine('mycie')).ids).toEqual([kept.id]);
    expect(await straight.stamps(uid)).toEqual(new Map([[kept.id, expect.any(String)]]));

    await straight.write(uid, [], [kept.id]);
    expect(await ask('mycie')).toMatchObject({ ids: [kept.id], standby: true });
    expect((await byEngine('mycie')).ids).toEqual([kept.id]);
    expect(await metrics.registry.getSingleMetricAsString('search_engine_drift_total')).toMatch(
      /_total [1-9]/,
    );
  }, 20_000);

  it.runIf(!real && thorough)(
    'of a version that is too old is not asked',
    async () => {
      proxy.fault = 'says 500';
      await ask('mycie');
      fake.version = '1.49.2';
      proxy.fault = null;
      await pause(1_500);
      expect(await ask('mycie')).toMatchObject({ ids: [kept.id], standby: true });
      fake.version = '1.50.1';
      expect((await byEngine('mycie')).ids).toEqual([kept.id]);
    },
    20_000,
  );
});
