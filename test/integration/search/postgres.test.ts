import { describe, expect, it } from 'vitest';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import type { Db } from '../../../src/platform/database/db.js';
import { testDatabase } from '../../support/database.js';
import { batches, document, query } from './documents.js';
import { relevanceOfExamples } from './relevance.js';
import { searchIndexContract } from './search-index.contract.js';

const make = async () => {
  const { db } = await testDatabase();
  return { index: new PostgresSearchIndex(db), db };
};

searchIndexContract('PostgreSQL', make);
relevanceOfExamples('PostgreSQL', make);

describe('counts of the whole content', () => {
  it('follow what another process writes, removes and rebuilds', async () => {
    const { db } = await testDatabase();
    const [mine, others] = [new PostgresSearchIndex(db), new PostgresSearchIndex(db)];
    const counted = async (category?: string) => {
      const { total, facets } = await mine.search(query(category === undefined ? {} : { category }));
      return [total, Object.fromEntries(facets.category.map(({ value, count }) => [value, count]))];
    };
    const first = document({ title: 'Mycie okien' });
    await others.put([
      first,
      document({ title: 'Mycie aut' }),
      document({ title: 'Szycie', category: 'szycie' }),
    ]);
    expect(await counted()).toEqual([3, { sprzatanie: 2, szycie: 1 }]);
    expect(await counted('szycie')).toEqual([1, { sprzatanie: 2, szycie: 1 }]);
    await others.put([{ ...first, version: 2, category: 'szycie' }]);
    expect(await counted('szycie')).toEqual([2, { sprzatanie: 1, szycie: 2 }]);
    await others.remove([{ id: first.id, version: 3 }]);
    expect(await counted()).toEqual([2, { sprzatanie: 1, szycie: 1 }]);
    await others.rebuild(batches([document({ title: 'Haft', category: 'szycie' })]));
    expect(await counted()).toEqual([1, { szycie: 1 }]);
  });

  it('are right for searches of before and after a write that overlap', async () => {
    const { db } = await testDatabase();
    const index = new PostgresSearchIndex(db);
    const writing = (async () => {
      for (let i = 0; i < 20; i += 1) await index.put([document({ title: `Mycie ${i}` })]);
    })();
    let before = 0;
    for (let round = 0; round < 30; round += 1) {
      const found = await Promise.all(Array.from({ length: 5 }, () => index.search(query({ perPage: 60 }))));
      for (const { ids, total, facets } of found) {
        expect(total).toBe(ids.length);
        expect(facets.kind[0]?.count ?? 0).toBe(total);
      }
      const least = Math.min(...found.map(({ total }) => total));
      expect(least).toBeGreaterThanOrEqual(before);
      before = Math.max(before, least);
    }
    await writing;
    expect((await index.search(query())).total).toBe(20);
  });
});

it('an order in turns is made once of each content', async () => {
  const { db } = await testDatabase();
  const sent: number[] = [];
  const watched = Object.assign(Object.create(db) as Db, {
    public: {
      query: async <Row>(sql: string, params?: readonly unknown[]): Promise<Row[]> => {
        const rows = await db.public.query<Row & { ids?: string[] }>(sql, params);
        if (rows[0]?.ids) sent.push(rows[0].ids.length);
        return rows;
      },
    },
  });
  const index = new PostgresSearchIndex(watched);
  for (const expected of [1, 2]) {
    await index.put([document({ title: 'Mycie' })]);
    for (let again = 0; again < 3; again += 1) {
      expect((await index.search(query())).ids).toHaveLength(expected);
    }
  }
  expect(sent).toEqual([1, 0, 0, 2, 0, 0]);
});
