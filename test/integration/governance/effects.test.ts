import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { SearchIndex } from '../../../src/modules/search/index.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { councilScene, type CouncilScene, type Member } from '../../support/council-scene.js';
import { actorOf } from '../../support/inquiries-scene.js';

let scene: CouncilScene;
let target: Member;
let listing: string;

beforeAll(async () => {
  scene = await councilScene(5);
  target = scene.members[4]!;
  listing = await publishedListing(scene.app, target, { title: 'Torby bawełniane z nadrukiem' });
  await publishedListing(scene.app, scene.members[3]!, { title: 'Torby jutowe', sku: 'T-1' });
  await scene.app.runJobs();
}, 60_000);

const day = (days: number) => addDays(localDateOf(scene.app.clock.now()), days);
const electors = (except: Member[] = []) => scene.members.filter((member) => !except.includes(member));
const carry = async (id: string, except: Member[] = []) => {
  for (const member of electors(except)) await scene.vote(member, id, 'for');
  expect(await scene.state(id)).toBe('carried');
};
const search = async (query: string) =>
  (await scene.app.api().get(`/api/v1/listings?${query}`).expect(200)).body as {
    items: { id: string }[];
    total: number;
    facets: Record<'supplier' | 'category' | 'area', { value: string; count: number }[]>;
  };

/** Everything that the public can read of the member, with no worker running. */
const visible = async () => {
  const { app } = scene;
  const found = await search('q=torby');
  const pages = await Promise.all(
    ['/', '/katalog', '/katalog?q=torby', '/czlonkowie', '/en/members'].map((path) => app.api().get(path)),
  );
  return {
    profile: (await app.api().get(`/api/v1/members/${target.slug}`)).status,
    profilePage: (await app.api().get(`/czlonkowie/${target.slug}`)).status,
    listing: (await app.api().get(`/api/v1/listings/${listing}`)).status,
    listingPage: (await app.api().get(`/oferty/${listing}`)).status,
    askPage: (await app.api().get(`/oferty/${listing}/zapytaj`)).status,
    inResults: found.items.some(({ id }) => id === listing),
    total: found.total,
    suppliers: found.facets.supplier.map(({ value }) => value).includes(target.slug),
    // A group counts what its categories hold.
    inCategory: Math.max(...found.facets.category.map(({ count }) => count)),
    onPages: pages.some(({ text }) => text.includes('nadrukiem') || text.includes(`>${target.name}<`)),
    seat: (await actorOf(app, target)).council,
  };
};
const gone = {
  profile: 404,
  profilePage: 404,
  listing: 404,
  listingPage: 404,
  askPage: 404,
  inResults: false,
  total: 1,
  suppliers: false,
  inCategory: 1,
  onPages: false,
  seat: false,
};
const there = {
  profile: 200,
  profilePage: 200,
  listing: 200,
  listingPage: 200,
  askPage: 200,
  inResults: true,
  total: 2,
  suppliers: true,
  inCategory: 2,
  onPages: true,
  seat: true,
};

describe('a suspension (agreement §5.1)', () => {
  it('takes a resolution of the council, and then nothing of the member is public from that instant', async () => {
    const feature = { listing, startsOn: day(0), endsOn: day(3), reason: 'Sezon' };
    await scene.app.api(scene.coordinator.token).post('/api/v1/features').send(feature).expect(201);
    expect(await visible()).toEqual(there);

    const id = await scene.put({
      kind: 'suspension',
      organisationId: target.organisationId,
      text: 'Nie realizuje umów.',
    });
    // A vote that is open changes nothing; the member itself has no vote in it.
    expect(await visible()).toEqual(there);
    expect(await scene.vote(target, id, 'against')).toMatchObject({
      status: 409,
      code: 'governance/own-case',
    });
    await carry(id, [target]);
    // No job has run since.
    expect(await visible()).toEqual(gone);
    const index = scene.app.app.get(SearchIndex, { strict: false });
    expect((await index.search({ text: 'torby', sort: 'newest', page: 1, perPage: 9 })).ids).toContain(
      listing,
    );

    const mine = await scene.app.api(target.token).get('/api/v1/membership').expect(200);
    expect(mine.body).toMatchObject({ member: false, leftAt: null });
    await scene.app.api(target.token).post(`/api/v1/listings/${listing}/pause`).expect(200);
    await scene.app.api(target.token).post(`/api/v1/listings/${listing}/resume`).expect(409);
    await scene.app.runJobs();
    const mail = (await scene.app.mail.sentTo(target.email)).find(
      ({ subject }) => subject === 'Rada zawiesiła członkostwo',
    );
    expect(mail?.text).toContain('Nie realizuje umów.');
  });

  it('is lifted by a resolution, and everything is there again', async () => {
    const id = await scene.put({
      kind: 'lifting',
      organisationId: target.organisationId,
      text: 'Umowy zrealizowane.',
    });
    await carry(id, [target]);
    await scene.app.api(target.token).post(`/api/v1/listings/${listing}/resume`).expect(200);
    await scene.app.runJobs();
    expect(await visible()).toEqual(there);
  });

  it('is a question that is put once at a time, about members only', async () => {
    const body = { kind: 'suspension', organisationId: target.organisationId, text: 'Powód.' };
    const put = () => scene.app.api(scene.members[0]!.token).post('/api/v1/motions').send(body);
    const answers = await Promise.all([put(), put(), put()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const about = async (organisationId: string, kind: string) =>
      (
        await scene.app
          .api(scene.members[0]!.token)
          .post('/api/v1/motions')
          .send({ ...body, organisationId, kind })
      ).status;
    expect(await about(scene.coordinator.organisationId, 'suspension')).toBe(422);
    expect(await about(target.organisationId, 'lifting')).toBe(422);
  });

  it('has no other way: no route of anybody’s suspends', async () => {
    const { rows } = await scene.app.ownerPool.query(
      `select count(*)::int as n from activity where action = 'membership-suspended' and account_id is not null`,
    );
    expect(rows[0]).toEqual({ n: 0 });
    await expect(
      scene.app.ownerPool.query('update membership set suspended_at = now() where organisation_id = $1', [
        target.organisationId,
      ]),
    ).rejects.toThrow(/ck_membership_suspension/);
  });
});

describe('the hand-over of the coordination (agreement §3.4)', () => {
  it('takes effect on its day by itself, and stays in the history with its resolution', async () => {
    const successor = scene.members[1]!;
    const effectiveOn = day(9);
    const id = await scene.put({
      kind: 'coordinator-hand-over',
      organisationId: successor.organisationId,
      effectiveOn,
      text: 'Zmiana po konferencji.',
    });
    await carry(id);
    expect((await actorOf(scene.app, successor)).coordinator).toBe(false);
    expect((await actorOf(scene.app, scene.coordinator)).coordinator).toBe(true);
    const history = async () =>
      (await scene.app.api(scene.members[2]!.token).get('/api/v1/council').expect(200)).body.coordinators as {
        name: string;
        validFrom: string;
        validTo: string | null;
        resolution: string | null;
      }[];
    expect((await history())[0]).toMatchObject({
      name: successor.name,
      validFrom: effectiveOn,
      validTo: null,
    });
    expect((await history())[0]?.resolution).toMatch(/^\d+\/\d{4}$/);

    // A later resolution, before that day has come, takes its place.
    const other = scene.members[2]!;
    const again = await scene.put({
      kind: 'coordinator-hand-over',
      organisationId: other.organisationId,
      effectiveOn: day(10),
      text: 'Jednak ktoś inny.',
    });
    await carry(again);
    await scene.app.clock.advance({ days: 11 });
    expect((await actorOf(scene.app, other)).coordinator).toBe(true);
    expect((await actorOf(scene.app, scene.coordinator)).coordinator).toBe(false);
    await scene.app.api(scene.coordinator.token).get('/api/v1/features').expect(403);
    await scene.app.api(other.token).get('/api/v1/features').expect(200);
    const names = (await history()).map(({ name }) => name);
    expect(names).toEqual([other.name, successor.name, 'Koordynator']);
  });

  it('needs a day after the end of the vote', async () => {
    const answer = await scene.app
      .api(scene.members[0]!.token)
      .post('/api/v1/motions')
      .send({
        kind: 'coordinator-hand-over',
        organisationId: scene.members[1]!.organisationId,
        effectiveOn: day(2),
        text: 'Za szybko.',
      })
      .expect(422);
    expect((answer.body as { errors: { pointer: string }[] }).errors[0]?.pointer).toBe('/effectiveOn');
  });
});
