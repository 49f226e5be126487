import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { atEnd } from '../../support/at-end.js';
import { askedOf, bidsScene, writtenBid } from '../../support/bids-scene.js';
import { someOrganisation } from '../../support/cast.js';
import { actorOf } from '../../support/inquiries-scene.js';

// Three whole applications: `npm run test:full`. A key that is lost while the program runs: bid-pages.test.ts.
const full = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');

/** The data folder of a backup; the master key is kept apart from it, and may be lost. */
const restoredFrom = async (from: TestApp, withKey: boolean): Promise<TestApp> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'wr-restored-'));
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  await cp(from.dataDir, dataDir, {
    recursive: true,
    filter: (path) => withKey || !path.startsWith(join(from.dataDir, 'keys')),
  });
  return testApp({}, { from, dataDir });
};

describe.runIf(full)('a restore', () => {
  it('without the master key runs all but what is sealed, and says so; with it opens everything', async () => {
    const scene = await bidsScene();
    const { app, buyer } = scene;
    const one = await scene.bidder();
    const id = await scene.procedure([one]);
    const upload = { field: 'file', name: 'cennik.txt', bytes: Buffer.from('cennik') };
    await scene.files.attach(one.author, id, upload);
    const bidId = await scene.send(one, id);
    const bid = `/panel/zaproszenia/${id}/wycena`;

    const keyless = await restoredFrom(app, false);
    const supplier = keyless.api(one.token);
    const lost = await supplier.get(bid).expect(503);
    expect(lost.text).toContain('Operator musi przywrócić plik klucza');
    for (const path of [
      '/',
      '/katalog',
      '/czlonkowie',
      '/panel',
      '/panel/zapytania',
      '/panel/umowy',
      '/konto',
    ])
      await supplier.get(path).expect(200);
    await supplier.get(`/panel/zaproszenia/${id}`).expect(200);
    await keyless.api(buyer.token).get(`/panel/postepowania/${id}`).expect(200);
    // What is begun from now on is sealed by the new key, and works for who had no keys before.
    const newcomer = await someOrganisation(keyless, { kind: 'social-cooperative' });
    const asker = await actorOf(keyless, buyer);
    const next = await askedOf(keyless, asker, [newcomer.organisationId]);
    const { lines, validUntil } = writtenBid();
    const sending = keyless.api(newcomer.token).post(`/api/v1/procedures/${next}/bids`);
    await sending.send({ lines, validUntil }).expect(201);

    await keyless.clock.advance({ hours: 3 });
    const refused = await keyless.api(buyer.token).post(`/api/v1/procedures/${id}/open`).send({}).expect(503);
    expect(refused.body).toMatchObject({ code: 'bids/key-missing' });
    await keyless.api(buyer.token).post(`/api/v1/procedures/${next}/open`).send({}).expect(204);
    // One that cannot be opened keeps no other from its opening, nor the other jobs from their work.
    await keyless.runJobs();

    const whole = await restoredFrom(app, true);
    await whole.api(one.token).get(bid).expect(200);
    await whole.api(buyer.token).post(`/api/v1/procedures/${id}/open`).send({}).expect(204);
    const opened = (await whole.api(buyer.token).get(`/panel/otwarte-wyceny/${bidId}`).expect(200)).text;
    expect(opened).toContain('21,37');
    const file = new RegExp(`/panel/otwarte-wyceny/${bidId}/pliki/[0-9a-f-]{36}`).exec(opened)![0];
    expect((await whole.api(buyer.token).get(file).expect(200)).text).toBe('cennik');
  }, 300_000);
});
