import { beforeAll, describe, expect, it } from 'vitest';
import { DemandLog, type SearchQuery } from '../../../src/modules/search/index.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { query } from './documents.js';

describe('the demand log', () => {
  let database: TestDatabase;
  let log: DemandLog;
  const counts = () =>
    database.db.public.query(
      `select query, filters, searches, zero_results as zero from search_demand
       where day = (now() at time zone 'Europe/Warsaw')::date order by query`,
    );

  beforeAll(async () => {
    database = await testDatabase();
    log = new DemandLog(database.db);
  });

  it('adds up searches of a day, folded, and those in vain', async () => {
    log.recordDemand(query({ text: 'Sprzątanie biur', area: '2862' }), 4);
    log.recordDemand(query({ text: 'sprzatanie  BIUR', area: '2862', page: 2, sort: 'price' }), 0);
    log.recordDemand(query({ text: '' }), 40);
    await log.flush();
    log.recordDemand(query({ text: 'sprzątanie biur', area: '2862' }), 1);
    await Promise.all([log.flush(), log.flush()]);
    expect(await counts()).toEqual([
      { query: 'sprzatanie biur', filters: { area: '2862' }, searches: 3, zero: 1 },
    ]);
  });

  it('holds on to no more than its bound, and survives any text', async () => {
    const hostile: SearchQuery[] = [`'; drop table search_demand; --`, '\0\ud800', '🧹'].map((text) =>
      query({ text }),
    );
    for (const each of hostile) log.recordDemand(each, 0);
    const letters = 'abcdefghijklmnopqrst';
    for (let i = 0; i < 3_000; i++) {
      const text = [...String(i).padStart(4, '0')].map((digit) => letters[Number(digit)]).join('');
      log.recordDemand(query({ text }), 0);
    }
    await log.flush();
    const rows = await counts();
    expect(rows.length).toBeGreaterThan(900);
    expect(rows.length).toBeLessThanOrEqual(1_001);
  });

  it('fails no page when the database does not answer', async () => {
    const broken = {
      tx: () => Promise.reject(new Error('connection lost')),
    } as unknown as TestDatabase['db'];
    const deaf = new DemandLog(broken);
    deaf.recordDemand(query({ text: 'katering' }), 0);
    await expect(deaf.flush()).resolves.toBeUndefined();
  });
});
