import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { importCpv } from '../../../src/import-cpv.js';
import { CompareIndex, ListingIndexing, ListingReading } from '../../../src/modules/catalog/index.js';
import { SearchIndex } from '../../../src/modules/search/index.js';
import { makePool } from '../../../src/platform/database/data-source.js';
import { taskListOf } from '../../../src/platform/jobs/task-list.js';
import { Worker } from '../../../src/platform/jobs/worker.js';
import { Metrics } from '../../../src/platform/observability/metrics.js';
import { newId } from '../../../src/shared/ids.js';
import { schedules, subscriptions } from '../../../src/subscriptions.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator } from '../../support/members-scene.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';

let app: TestApp;
let supplier: CastMember & { slug: string };
let id: string;

const search = async (text: string) => {
  const index = app.app.get(SearchIndex, { strict: false });
  return (await index.search({ text, sort: 'relevance', page: 1, perPage: 20 })).ids;
};
const api = async (query: string) =>
  (await app.api().get(`/api/v1/listings?${query}`).expect(200)).body as {
    items: { id: string }[];
    total: number;
    facets: Record<string, { value: string; count: number }[]>;
  };

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna Ptaszarnia');
  id = await publishedListing(app, supplier, { title: 'Torby bawełniane z nadrukiem' });
  await app.runJobs();
});

/** As leaving does, with nobody working the queue: only the predicate can hide the listing. */
const leave = () =>
  app.ownerPool.query('update membership set left_at = now() where organisation_id = $1', [
    supplier.organisationId,
  ]);
const comeBack = () =>
  app.ownerPool.query('update membership set left_at = null where organisation_id = $1', [
    supplier.organisationId,
  ]);

describe('a leaver (agreement §4.5)', () => {
  it('is out of every public read at once, while no worker runs and the index still knows the listing', async () => {
    // What this process keeps of the whole content, it keeps from now on.
    expect((await api('')).total).toBe(1);
    await leave();
    try {
      expect(await api('')).toMatchObject({
        ...{ items: [], total: 0 },
        facets: { supplier: [], category: [], kind: [{ count: 0 }, { count: 0 }] },
      });
      expect(await search('torby')).toEqual([id]);
      const found = await api('q=torby');
      expect(found.items).toEqual([]);
      expect(found.total).toBe(0);
      expect(found.facets.supplier).toEqual([]);
      await app.api().get(`/api/v1/listings/${id}`).expect(404);
      await app.api().get(`/oferty/${id}`).expect(404);
      for (const path of ['/', '/katalog', '/katalog?q=torby', '/en/catalogue']) {
        const page = await app.api().get(path).expect(200);
        expect(page.text, path).not.toContain(id);
        expect(page.text, path).not.toContain('Ptaszarnia');
      }
      expect(await app.app.get(ListingReading, { strict: false }).cards([id])).toEqual([]);
      const categories = await app.api().get('/api/v1/categories');
      expect(
        (categories.body as { items: { listings: number }[] }).items.every(({ listings }) => listings === 0),
      ).toBe(true);
    } finally {
      await comeBack();
    }
    expect((await api('q=torby')).total).toBe(1);
    expect((await api('')).facets.supplier).toHaveLength(1);
  });

  it('cannot resume or publish, but keeps its listings', async () => {
    const token = app.api(supplier.token);
    await token.post(`/api/v1/listings/${id}/pause`).expect(200);
    await leave();
    await token.post(`/api/v1/listings/${id}/resume`).expect(409);
    await token.get(`/api/v1/organisation/listings/${id}`).expect(200);
    await comeBack();
    await token.post(`/api/v1/listings/${id}/resume`).expect(200);
    await app.runJobs();
  });
});

describe('a listing that is paused or hidden', () => {
  it('is neither found nor counted from the next read on, before any worker knows', async () => {
    const coordinator = await someCoordinator(app);
    const owner = app.api(supplier.token);
    const deciding = app.api(coordinator.token);
    const bags = await publishedListing(app, supplier, { sku: 'X-0', title: 'Torby lniane' });
    await app.runJobs();
    const reason = { reason: 'Cena bez VAT.' };
    for (const [away, back] of [
      [() => owner.post(`/api/v1/listings/${bags}/pause`).expect(200), `/api/v1/listings/${bags}/resume`],
      [() => deciding.post(`/api/v1/listings/${bags}/hide`).send(reason).expect(204), null],
    ] as const) {
      const known = [await api(''), await api('q=torby')];
      expect(known.map(({ total }) => total)).toEqual([2, 2]);
      await away();
      for (const query of ['', 'q=torby', 'perPage=1', 'q=torby&perPage=1']) {
        const { items, total, facets } = await api(query);
        expect([items.map((each) => each.id), total], query).toEqual([[id], 1]);
        const counts = Object.values(facets).flatMap((values) => values.map(({ count }) => count));
        expect(Math.max(...counts), query).toBe(1);
      }
      if (back) await owner.post(back).expect(200);
      await app.runJobs();
    }
    expect((await api('')).total).toBe(1);
    await deciding.post(`/api/v1/listings/${bags}/unhide`).send(reason).expect(204);
    await app.runJobs();
    expect((await api('')).total).toBe(2);
    await owner.post(`/api/v1/listings/${bags}/archive`).expect(200);
    expect(await search('torby')).toEqual([id]);
    await app.runJobs();
  });
});

describe('the index', () => {
  it('follows membership by its event', async () => {
    const indexing = app.app.get(ListingIndexing, { strict: false });
    await leave();
    await indexing.indexOrganisation(supplier.organisationId);
    expect(await search('torby')).toEqual([]);
    await comeBack();
    await indexing.indexOrganisation(supplier.organisationId);
    expect(await search('torby')).toEqual([id]);
  });

  it('ends with the last state, however many jobs run at once', async () => {
    const indexing = app.app.get(ListingIndexing, { strict: false });
    const token = app.api(supplier.token);
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([
        indexing.indexListing(id),
        token.post(`/api/v1/listings/${id}/pause`).expect(200),
        indexing.indexListing(id),
        indexing.indexListing(id),
      ]);
      await app.runJobs();
      expect(await search('torby')).toEqual([]);
      await Promise.all([
        token.post(`/api/v1/listings/${id}/resume`).expect(200),
        indexing.indexListing(id),
        indexing.indexListing(id),
      ]);
      await app.runJobs();
      expect(await search('torby')).toEqual([id]);
    }
  });

  it('is built anew with the public listings only', async () => {
    await publishedListing(app, supplier, { sku: 'X-1', title: 'Worek lniany' });
    const hidden = await publishedListing(app, supplier, { sku: 'X-2', title: 'Worek jutowy' });
    await app.api(supplier.token).post(`/api/v1/listings/${hidden}/pause`).expect(200);
    expect(await app.app.get(ListingIndexing, { strict: false }).reindex()).toBe(2);
    expect(await search('worek')).toHaveLength(1);
  });

  it('is built anew by a job at the start of a program whose rules are newer, once', async () => {
    const indexing = app.app.get(ListingIndexing, { strict: false });
    const found = async () => {
      await indexing.askRenewal();
      await app.runJobs();
      return search('bawełniane');
    };
    await indexing.reindex();
    const forgetWords = (rules: string) =>
      app.ownerPool.query(
        `with older as (update search_generation set rules = ${rules})
         update search_document set words = '', title_words = '', name_words = ''`,
      );
    await forgetWords('rules');
    expect(await found()).toEqual([]);
    await forgetWords('rules - 1');
    expect(await found()).toEqual([id]);
    await forgetWords('rules');
    expect(await found()).toEqual([]);
    await indexing.reindex();
  });
});

describe('the comparison at night', () => {
  it('mends what was lost, kept or changed in the index, and tells how much it was', async () => {
    const indexing = app.app.get(ListingIndexing, { strict: false });
    const job = app.app.get(CompareIndex, { strict: false });
    const told = () =>
      app.app.get(Metrics, { strict: false }).registry.getSingleMetricAsString('search_index_drift_total');
    const lost = await publishedListing(app, supplier, { sku: 'X-5', title: 'Piórnik' });
    const changed = await publishedListing(app, supplier, { sku: 'X-6', title: 'Plecak' });
    await app.runJobs();
    expect(await indexing.compare()).toBe(0);
    await app.ownerPool.query('delete from search_document where id = $1', [lost]);
    await app.ownerPool.query(
      `update search_document set words = to_tsvector('simple', 'kufer') where id = $1`,
      [changed],
    );
    const orphan = newId();
    await app.ownerPool.query(
      `insert into search_document select (jsonb_populate_record(d, jsonb_build_object('id', $1::text))).*
       from search_document d where id = $2`,
      [orphan, changed],
    );
    expect(new Set(await search('kufer'))).toEqual(new Set([changed, orphan]));
    const unused = async () =>
      (
        await app.ownerPool.query<{ count: number }>(
          `select count(*)::int as count from search_facet f
           where not exists (select from search_document d where d.facet = f.key)`,
        )
      ).rows[0]!.count;
    await app.api(supplier.token).patch(`/api/v1/listings/${lost}`).send({ version: 1, leadDays: 6 });
    await app.runJobs();
    await app.ownerPool.query('delete from search_document where id = $1', [lost]);
    expect(await unused()).toBeGreaterThan(0);
    await job.handle();
    expect(await unused()).toBe(0);
    expect(await told()).toMatch(/ 3$/m);
    expect(await search('kufer')).toEqual([]);
    expect(await search('piórnik')).toEqual([lost]);
    expect(await search('plecak')).toEqual([changed]);
    expect(await indexing.compare()).toBe(0);
  });
});

describe('a worker that runs as on a site', () => {
  // The promise is of the program: a machine that is held up may try again.
  it('makes a listing found within two seconds of its publishing', { retry: 2 }, async () => {
    const pool = makePool(app.connection, 6);
    const worker = new Worker(
      pool,
      taskListOf(app.app, subscriptions, schedules),
      schedules,
      () => undefined,
    );
    await worker.start();
    try {
      const kite = await publishedListing(app, supplier, { sku: newId(), title: 'Latawiec' });
      const published = performance.now();
      const found = async () => (await api('q=latawiec')).items.some((each) => each.id === kite);
      while (!(await found()) && performance.now() - published < 5_000) await pause(20);
      expect(performance.now() - published).toBeLessThan(2_000);
    } finally {
      await worker.stop();
      await pool.end();
    }
  });
});

describe('the CPV codes of a file', () => {
  const importing = async (text: string) => {
    const file = join(app.dataDir, 'codes.tsv');
    await writeFile(file, text);
    const said: string[] = [];
    await importCpv(app.app, file, (line) => said.push(line));
    return said;
  };
  const codes = () => app.ownerPool.query<{ code: string }>('select code, name_pl from cpv order by code');

  it('are added and renamed, and listings are found by the new names', async () => {
    const bags = await publishedListing(app, supplier, { sku: 'X-3', title: 'Siatka', cpv: '18936000-9' });
    const before = (await codes()).rows.length;
    const said = await importing('\uFEFFCODE\tEN\tPL\n18936000-9\tBags\tTobołki\n99999999-9\tNew\tNowe\n');
    expect(said[0]).toBe('2 codes written.');
    expect((await codes()).rows).toHaveLength(before + 1);
    expect(await search('tobołek')).toEqual([bags]);
  });

  it('stay as they were when a line is wrong or there is no file', async () => {
    const { rows } = await codes();
    await expect(importing('CODE\tEN\tPL\n88888888-8\tA\tB\n1\tA\tB\n')).rejects.toThrow('line 3');
    await expect(importCpv(app.app, join(app.dataDir, 'none.tsv'), () => undefined)).rejects.toThrow(
      'none.tsv',
    );
    expect((await codes()).rows).toEqual(rows);
  });
});

describe('two edits of one version', () => {
  it('of which one wins and the other is told', async () => {
    const edit = (minOrder: string) =>
      app.api(supplier.token).patch(`/api/v1/listings/${id}`).send({ version: 1, minOrder });
    const statuses = (await Promise.all([edit('1 szt.'), edit('2 szt.')])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 409]);
  });
});
