import { beforeAll, describe, expect, it } from 'vitest';
import { demoAccounts, demoPassword } from '../../../seeds/demo-accounts.js';
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
