import { beforeAll, describe, expect, it } from 'vitest';
import { DemandLog, type SearchQuery } from '../../../src/modules/search/index.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { query } from './documents.js';

const found = (total: number) => ({ total, partial: false, category: null });

describe('the demand log', () => {
  let database: TestDatabase;
  let log: DemandLog;
  const counts = () =>
    database.db.public.query(
      `select query, filters, likely_category as likely, searches, zero_results as zero, nearest, opened,
         bit_count(hours::bit(24))::int as hours from search_demand
       where day = (now() at time zone 'Europe/Warsaw')::date order by query, filters`,
    );

  beforeAll(async () => {
    database = await testDatabase();
    log = new DemandLog(database.db);
  });

  it('adds up searches of a day in base forms, and what they came to', async () => {
    const here = { area: '2862' };
    log.recordDemand(query({ text: 'Sprzątanie biur', ...here }), { ...found(4), category: 'porzadki' });
    log.recordDemand(query({ text: 'biura sprzatanie', ...here, sort: 'price' }), found(0));
    log.recordDemand(query({ text: '' }), found(40));
    log.recordDemand(query({ text: 'Jan Kowalski' }), found(0));
    await log.flush();
    log.recordDemand(query({ text: 'sprzątanie biur', ...here }), { ...found(2), partial: true });
    log.recordOpened(query({ text: 'sprzątanie biura', ...here }), 'czystosc');
    await Promise.all([log.flush(), log.flush()]);
    expect(await counts()).toEqual([
      {
        ...{ query: 'biuro sprzątanie', filters: here, likely: 'czystosc' },
        ...{ searches: 3, zero: 1, nearest: 1, opened: 1, hours: expect.any(Number) },
      },
    ]);
  });

  it('counts a search once however it is sorted on the way through the pages', async () => {
    const asked = query({ text: 'koszenie boisk' });
    log.recordDemand(asked, found(0));
    log.recordDemand({ ...asked, text: 'KOSZENIE boiska' }, found(0), asked);
    log.recordDemand({ ...asked, area: '2862' }, found(0), asked);
    await log.flush();
    const rows = (await counts()) as { query: string; filters: object; searches: number; hours: number }[];
    const mown = rows.filter(({ query: words }) => words === 'boisko koszenie');
    expect(mown.map(({ filters, searches, hours }) => ({ filters, searches, hours }))).toEqual([
      { filters: {}, searches: 1, hours: 1 },
      { filters: { area: '2862' }, searches: 1, hours: 1 },
    ]);
  });

  it('holds on to no more than its bound, and survives any text', async () => {
    const hostile: SearchQuery[] = [`'; drop table search_demand; --`, '\0\ud800', '🧹'].map((text) =>
      query({ text }),
    );
    for (const each of hostile) log.recordDemand(each, found(0));
    const letters = 'abcdefghijklmnopqrst';
    for (let i = 0; i < 3_000; i++) {
      const text = [...String(i).padStart(4, '0')].map((digit) => letters[Number(digit)]).join('');
      log.recordDemand(query({ text }), found(0));
    }
    await log.flush();
    const rows = await counts();
    expect(rows.length).toBeGreaterThan(900);
    expect(rows.length).toBeLessThanOrEqual(1_003);
  });

  it('fails no page when the database does not answer', async () => {
    const broken = {
      tx: () => Promise.reject(new Error('connection lost')),
    } as unknown as TestDatabase['db'];
    const deaf = new DemandLog(broken);
    deaf.recordDemand(query({ text: 'katering' }), found(0));
    await expect(deaf.flush()).resolves.toBeUndefined();
  });
});
