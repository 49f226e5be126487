import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { fill, fillWithKills, rowCounts } from './scene.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
  await fill(app, 'live');
});

describe('the live set', () => {
  it('is the 19 founders, claimed by nobody and without tax numbers', async () => {
    const members = await app.db.public.query(
      'select number, slug, claimed, joined_on as "joinedOn" from active_member order by number',
    );
    expect(members).toHaveLength(19);
    expect(members[0]).toEqual({ number: 1, slug: 'apropos', claimed: false, joinedOn: '2014-11-21' });
    const numbered = await app.db.public.query('select from organisation where nip is not null');
    expect(numbered).toHaveLength(0);
  });

  it('has no listings and nobody who could sign in', async () => {
    const counts = await rowCounts(app);
    expect(counts).toMatchObject({ organisation: 19, account: 0, organisation_person: 0, listing: 0 });
  });

  it('is filled once', async () => {
    const before = await rowCounts(app);
    await fill(app, 'live');
    expect(await rowCounts(app)).toEqual(before);
  });

  it('refuses the demonstration afterwards', async () => {
    await expect(fill(app, 'demo')).rejects.toThrow('SEED: this database holds the live set');
  });

  it('recovers from being cut off', async () => {
    const other = await testApp();
    expect(await fillWithKills(other, 'live', 1)).toBeGreaterThan(0);
    expect(await rowCounts(other)).toEqual(await rowCounts(app));
  });
});
