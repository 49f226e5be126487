import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishedListing } from '../../support/catalog-scene.js';
import { PASSWORD, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { contractsScene, type ContractsScene } from '../../support/contracts-scene.js';
import { visitor } from '../../support/browser-form.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { applied } from '../../support/members-scene.js';
import { takeSeat } from '../../support/roles.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';

let scene: ContractsScene;
let slug: string;
let listing: string;

beforeAll(async () => {
  scene = await contractsScene();
  slug = (scene.supplier as CastMember & { slug: string }).slug;
  listing = await publishedListing(scene.app, scene.supplier, { title: 'Torby bawełniane z nadrukiem' });
  await publishedListing(scene.app, scene.stranger, { title: 'Torby jutowe' });
  await takeSeat(scene.app, scene.supplier);
  const feature = { listing, startsOn: scene.day(0), endsOn: scene.day(3), reason: 'Sezon' };
  await scene.app.api(scene.coordinator.token).post('/api/v1/features').send(feature).expect(201);
  await scene.app.runJobs();
}, 60_000);

const leave = (body?: Record<string, unknown>) =>
  scene.app.api(scene.supplier.token).post('/api/v1/membership/leave').send(body);
const comeBack = async () => {
  const id = await applied(scene.app, scene.supplier);
  const admitted = await scene.app
    .api(scene.coordinator.token)
    .post(`/api/v1/membership-applications/${id}/admit`)
    .expect(200);
  return admitted.body as { number: number; slug: string };
};
const quoteState = async (id: string, token: string) =>
  (await scene.app.api(token).get(`/api/v1/quotes/${id}`).expect(200)).body.state as string;
const accept = (id: string) =>
  scene.app.api(scene.buyer.token).post(`/api/v1/quotes/${id}/accept`).send({ version: 1 });
const squeezed = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');
const scan = Buffer.from('%PDF-1.4\n% podpisane pismo\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** What the public can read of the member: no job runs between two looks. */
const visible = async () => {
  const { app } = scene;
  const status = async (path: string) => (await app.api().get(path)).status;
  const search = (await app.api().get('/api/v1/listings?q=torby').expect(200)).body as {
    items: { id: string }[];
    total: number;
    facets: Record<'supplier' | 'category', { value: string; count: number }[]>;
  };
  const pages = await Promise.all(
    ['/', '/katalog', '/katalog?q=torby', '/czlonkowie', '/en', '/en/catalogue', '/en/members'].map((path) =>
      app.api().get(path),
    ),
  );
  return {
    statuses: await Promise.all(
      [
        `/api/v1/members/${slug}`,
        `/czlonkowie/${slug}`,
        `/czlonkowie/${slug}/zapytaj`,
        `/api/v1/listings/${listing}`,
        `/oferty/${listing}`,
        `/oferty/${listing}/zapytaj`,
      ].map(status),
    ),
    inSearch: search.items.some(({ id }) => id === listing),
    total: search.total,
    suppliers: search.facets.supplier.map(({ value }) => value).includes(slug),
    // A group counts what its categories hold.
    categories: Math.max(...search.facets.category.map(({ count }) => count)),
    onPages: pages.filter(({ text }) => text.includes('nadrukiem') || text.includes('Smak Warmii')).length,
    seat: (await actorOf(app, scene.supplier)).council,
  };
};

describe('leaving (agreement §4.5), at the instant and with no worker running', () => {
  let kept: string;

  it('takes everything public away, frees the seat and withdraws what the buyer has not decided on', async () => {
    const contract = await scene.conclude();
    const open = await scene.quote();
    expect(await visible()).toMatchObject({
      statuses: [200, 200, 200, 200, 200, 200],
      inSearch: true,
      total: 2,
      suppliers: true,
      categories: 2,
      seat: true,
    });
    await leave({}).expect(200);
    expect(await visible()).toEqual({
      statuses: [404, 404, 404, 404, 404, 404],
      inSearch: false,
      total: 1,
      suppliers: false,
      categories: 1,
      onPages: 0,
      seat: false,
    });
    expect(await quoteState(open, scene.buyer.token)).toBe('withdrawn');
    await accept(open).expect(409);

    // What was agreed, the account and the papers go on.
    await scene.app
      .api(scene.supplier.token)
      .get(`/api/v1/contracts/${contract}/confirmation.pdf`)
      .expect(200);
    await scene.app.api(scene.buyer.token).post(`/api/v1/contracts/${contract}/complete`).expect(204);
    await scene.app
      .api()
      .post('/api/v1/session')
      .send({ email: scene.supplier.email, password: PASSWORD })
      .expect(201);
    await scene.app.api(scene.supplier.token).get('/api/v1/organisation/listings').expect(200);
    const departure = (
      await scene.app.api(scene.supplier.token).get('/api/v1/membership/departure').expect(200)
    ).body;
    expect(departure).toMatchObject({ keepQuotes: false, notice: null });
    expect((departure as { followed: { count: number }[] }).followed.map(({ count }) => count)).toEqual([
      1, 1,
    ]);
  });

  it('leaves quotes standing when the leaver keeps them, and they can still be accepted', async () => {
    const { number, slug: again } = await comeBack();
    expect(again).toBe(slug);
    expect((await visible()).statuses).toEqual([200, 200, 200, 200, 200, 200]);
    expect(number).toBeGreaterThan(0);
    // The seat does not come back by itself.
    expect((await visible()).seat).toBe(false);
    kept = await scene.quote();
    await leave({ keepQuotes: true }).expect(200);
    expect(await quoteState(kept, scene.buyer.token)).toBe('submitted');
    await accept(kept).expect(200);
  });

  it('and an acceptance at the same moment: one of the two is first, and nothing is lost between', async () => {
    for (let round = 0; round < 4; round += 1) {
      await comeBack();
      const id = await scene.quote();
      const [accepted, left] = await Promise.all([accept(id), leave({})]);
      expect(left.status).toBe(200);
      expect([200, 409]).toContain(accepted.status);
      expect(await quoteState(id, scene.buyer.token)).toBe(
        accepted.status === 200 ? 'accepted' : 'withdrawn',
      );
    }
  });
});

describe('the papers of a leaving', () => {
  it('are a notice to sign and a receipt with the time and the digest, both tagged', async () => {
    const api = scene.app.api(scene.supplier.token);
    const departure = (await api.get('/api/v1/membership/departure').expect(200)).body as {
      leftAt: string;
      statement: string;
      sha256: string;
    };
    expect(createHash('sha256').update(departure.statement).digest('hex')).toBe(departure.sha256);
    expect(departure.statement).toContain(departure.leftAt);
    const get = async (path: string) => {
      const answer = await api.get(`/api/v1/membership/${path}`).responseType('blob').expect(200);
      return readPdf(answer.body as Buffer);
    };
    const notice = await get('leaving-notice.pdf');
    expect(notice).toMatchObject({ tagged: true, lang: 'pl' });
    expect(squeezed(notice.pages.join(''))).toContain(squeezed('nie wymaga niczyjej zgody'));
    const before = squeezed((await get('departure/receipt.pdf')).pages.join(''));
    expect(before).toContain(departure.leftAt);
    expect(before).toContain(departure.sha256);

    const sent = (bytes: Buffer, name: string) =>
      api.post('/api/v1/membership/departure/notice').attach('scan', bytes, name);
    await sent(Buffer.from('<script>'), 'pismo.pdf').expect(422);
    await sent(scan, 'pismo.pdf').expect(204);
    const digest = createHash('sha256').update(scan).digest('hex');
    expect(squeezed((await get('departure/receipt.pdf')).pages.join(''))).toContain(digest);
  });

  it('are the leaver’s and the coordinator’s, and nobody else’s', async () => {
    const { items } = (await scene.app.api(scene.coordinator.token).get('/api/v1/departures').expect(200))
      .body as {
      items: { id: string; notice: { sha256: string } | null }[];
    };
    const { id } = items.find(({ notice }) => notice)!;
    const read = await scene.app
      .api(scene.coordinator.token)
      .get(`/api/v1/departures/${id}/notice`)
      .expect(200);
    expect(Buffer.from(read.body as Buffer).equals(scan)).toBe(true);
    const desk = await signedIn(scene.app, scene.coordinator);
    expect((await desk.get('/koordynator/wystapienia').expect(200)).text).toContain('pismo.pdf');
    const outsider = await someOrganisation(scene.app);
    await scene.app.api(outsider.token).get('/api/v1/membership/departure').expect(404);
    await scene.app.api(outsider.token).get('/api/v1/membership/departure/notice').expect(404);
    await scene.app.api(outsider.token).get('/api/v1/membership/departure/receipt.pdf').expect(409);
    await scene.app.api(outsider.token).get(`/api/v1/departures/${id}/notice`).expect(403);
  });

  it('by forms: the button names who leaves, the page then holds the papers', async () => {
    await comeBack();
    const owner = await signedIn(scene.app, scene.supplier);
    expect((await owner.get('/panel/czlonkostwo').expect(200)).text).toContain(
      `Tak, ${scene.supplier.name} występuje`,
    );
    await owner.post('/panel/czlonkostwo/wystapienie', { keepQuotes: 'on' }).expect(303);
    const page = (await owner.get('/panel/czlonkostwo').expect(200)).text;
    expect(page).toContain('Dokumenty wystąpienia');
    expect(page).toContain('SHA-256');
    await owner.get('/panel/czlonkostwo/wystapienie/pokwitowanie.pdf').expect(200);
    expect((await visitor(scene.app.origin).get('/czlonkowie')).text).not.toContain('Smak Warmii');
  });

  it('take a fresh proof of who leaves', async () => {
    await comeBack();
    await scene.app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);
    await scene.app.clock.advance({ minutes: 11 });
    const answer = await leave({});
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([403, 'access/proof-needed']);
    expect((await visible()).statuses).toEqual([200, 200, 200, 200, 200, 200]);
  });
});
