import { beforeAll, describe, expect, it } from 'vitest';
import { features } from '../../../seeds/data.js';
import { demoAccounts, demoPassword } from '../../../seeds/demo-accounts.js';
import { Features } from '../../../src/modules/campaigns/index.js';
import { seedOnce } from '../../../src/seed-once.js';
import { Config } from '../../../src/platform/config/config.js';
import { testApp, type TestApp } from '../../support/app.js';
import { fill, fillWithKills, rowCounts } from './scene.js';

let app: TestApp;
let took: number;

beforeAll(async () => {
  app = await testApp();
  const begun = performance.now();
  await fill(app, 'demo');
  took = performance.now() - begun;
});

describe('the demonstration', () => {
  it('has 19 members', async () => {
    expect(await app.db.public.query('select from active_member')).toHaveLength(19);
  });

  it('has 40 public listings, all marked as examples', async () => {
    const rows = await app.db.public.query<{ sku: string; example: boolean }>(
      'select sku, example from public_listing order by sku',
    );
    expect(rows).toHaveLength(40);
    expect(rows.every(({ example }) => example)).toBe(true);
  });

  it('has deals that wait for the buyer, for the supplier, and one that is made', async () => {
    const states = await app.db.read('system', (reader) =>
      reader.query('select state, count(*)::int as n from inquiry group by state order by state'),
    );
    expect(states).toEqual([
      { state: 'awarded', n: 1 },
      { state: 'quoted', n: 1 },
      { state: 'sent', n: 2 },
    ]);
  });

  it('shows some listings on the home page', async () => {
    const shown = await app.app.get(Features, { strict: false }).today(10);
    expect(shown.map(({ sku }) => sku).sort()).toEqual(features().map(({ listing }) => listing));
  });

  it('lets its cast sign in', async () => {
    for (const { email } of demoAccounts) {
      await app.api().post('/api/v1/session').send({ email, password: demoPassword }).expect(201);
    }
  });

  it('gives the coordinator its role and nobody else', async () => {
    const roles = await app.db.public.query(
      `select o.name from coordinator_assignment c join organisation o on o.id = c.organisation_id`,
    );
    expect(roles).toEqual([{ name: expect.stringContaining('WAMA-COOP') as string }]);
  });

  it('is there within six seconds', () => {
    expect(took).toBeLessThan(6_000);
  });

  it('is filled once', async () => {
    const before = await rowCounts(app);
    await fill(app, 'demo');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('recovers from being cut off anywhere', async () => {
    const other = await testApp();
    expect(await fillWithKills(other, 'demo', 11)).toBeGreaterThan(0);
    expect(await rowCounts(other)).toEqual(await rowCounts(app));
  });

  it('is never served to others', async () => {
    const config = { ...app.app.get(Config), loopback: false, seed: 'none' as const };
    await expect(seedOnce(app.app, config, () => undefined)).rejects.toThrow('password is public');
  });
});
