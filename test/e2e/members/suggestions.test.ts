import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { giveGrant, switchTo } from '../../support/grants-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { join } from '../../support/roles.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };
let listing: string;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator, { name: 'Spółdzielnia Pisząca' });
  listing = await publishedListing(app, member, { title: 'Katering' });
  await app
    .api(member.token)
    .patch('/api/v1/profile')
    .send({ introPl: 'Gotujemy.', website: 'www.x.example', version: 1 })
    .expect(204);
});

const suggest = (kind: string, id: string, field: string, text: string) =>
  app
    .api(coordinator.token)
    .post(`/api/v1/public-texts/${kind}/${id}/suggestions`)
    .send({ field, text, note: 'Literówka.' });
const suggested = async (...change: Parameters<typeof suggest>) =>
  ((await suggest(...change).expect(201)).body as { id: string }).id;
const mine = (id: string) => app.api(member.token).get(`/api/v1/organisation/suggestions/${id}`);
const answer = (id: string, how: 'accept' | 'decline', body: object = {}) =>
  app.api(member.token).post(`/api/v1/organisation/suggestions/${id}/${how}`).send(body);
const title = async () =>
  ((await app.api().get(`/api/v1/listings/${listing}`).expect(200)).body as { title: string }).title;
const edit = async (change: object) => {
  const own = await app.api(member.token).get(`/api/v1/organisation/listings/${listing}`).expect(200);
  const { version } = own.body as { version: number };
  await app
    .api(member.token)
    .patch(`/api/v1/listings/${listing}`)
    .send({ version, ...change })
    .expect(204);
};

describe('a proposed change of a text (agreement §5.1)', () => {
  it('changes nothing until the member accepts it, which is the member’s own edit', async () => {
    const id = await suggested('listing', listing, 'title', 'Catering');
    expect(await title()).toBe('Katering');
    await app.runJobs();
    const told = (await app.mail.sentTo(member.email)).map(({ subject }) => subject);
    expect(told).toContain('Koordynator proponuje zmianę tekstu: oferta „Katering”');
    expect((await mine(id).expect(200)).body).toMatchObject({
      before: 'Katering',
      after: 'Catering',
      now: 'Katering',
      stale: false,
    });
    await answer(id, 'accept').expect(204);
    expect(await title()).toBe('Catering');
    const { rows } = await app.ownerPool.query<{ organisation_id: string; office: string | null }>(
      `select organisation_id, office from activity where action = 'listing-edited' and subject_id = $1`,
      [listing],
    );
    expect(rows).toEqual([{ organisation_id: member.organisationId, office: null }]);
    await answer(id, 'accept').expect(409);
  });

  it('is taken back by the coordinator while nobody has answered; then the member need not', async () => {
    const id = await suggested('listing', listing, 'description', 'Obiady dla szkół i przedszkoli.');
    const withdraw = (token: string) => app.api(token).post(`/api/v1/suggestions/${id}/withdraw`);
    await withdraw(member.token).expect(403);
    await withdraw(coordinator.token).expect(204);
    await withdraw(coordinator.token).expect(409);
    await answer(id, 'accept').expect(409);
    expect((await mine(id).expect(200)).body).toMatchObject({ state: 'withdrawn' });
    await app.runJobs();
    const told = (await app.mail.sentTo(member.email)).map(({ subject }) => subject);
    expect(told.some((subject) => subject.startsWith('Koordynator wycofał propozycję'))).toBe(true);
    const again = await suggested('listing', listing, 'description', 'Obiady dla szkół i żłobków.');
    await answer(again, 'decline').expect(204);
    await app.api(coordinator.token).post(`/api/v1/suggestions/${again}/withdraw`).expect(409);
  });

  it('to a profile leaves all its other texts as they are', async () => {
    const id = await suggested('profile', member.organisationId, 'introPl', 'Gotujemy dla szkół.');
    await answer(id, 'accept').expect(204);
    const shown = await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
    expect(shown.body).toMatchObject({ introPl: 'Gotujemy dla szkół.', website: 'https://www.x.example/' });
  });

  it('is stale when the text has changed since: it says so and cannot be accepted', async () => {
    const id = await suggested('listing', listing, 'title', 'Catering szkolny');
    await edit({ title: 'Catering biurowy' });
    expect((await mine(id)).body).toMatchObject({ stale: true, now: 'Catering biurowy' });
    expect((await answer(id, 'accept')).body).toMatchObject({ code: 'moderation/suggestion-stale' });
    expect(await title()).toBe('Catering biurowy');
    const person = visitor(app.origin);
    await person.post('/logowanie', { email: member.email, password: PASSWORD }).expect(303);
    const page = await person.get(`/panel/propozycje/${id}`).expect(200);
    expect(page.text).toContain('Tekst zmienił się od czasu propozycji');
    expect(page.text).not.toContain(`/panel/propozycje/${id}/przyjmij`);
    await person.post(`/panel/propozycje/${id}/odrzuc`, { words: 'Nie, dziękujemy.' }).expect(303);
    expect((await mine(id)).body).toMatchObject({ state: 'declined', words: 'Nie, dziękujemy.' });
  });

  it('may be accepted when other texts of the same thing have changed', async () => {
    const id = await suggested('listing', listing, 'title', 'Catering domowy');
    await edit({ description: 'Zupełnie nowy opis.' });
    await answer(id, 'accept').expect(204);
    expect(await title()).toBe('Catering domowy');
  });

  it('is for one field that exists, for another wording, within its limits, one at a time', async () => {
    for (const [field, text] of [
      ['price', '1'],
      ['title', await title()],
      ['title', 'x'.repeat(141)],
      ['title', 'dwa\nwiersze'],
    ] as const)
      expect((await suggest('listing', listing, field, text)).body).toMatchObject({
        code: 'moderation/suggestion-wrong',
      });
    const id = await suggested('listing', listing, 'title', 'A');
    await suggest('listing', listing, 'title', 'B').expect(409);
    await answer(id, 'decline').expect(204);
    await app
      .api(member.token)
      .post(`/api/v1/public-texts/listing/${listing}/suggestions`)
      .send({ field: 'title', text: 'C' })
      .expect(403);
  });

  it('is answered by the member’s editors alone, not by the coordinator, nor by its grant', async () => {
    const id = await suggested('listing', listing, 'title', 'Catering letni');
    const viewer = await join(app, member, 'viewer');
    await app.api(viewer).post(`/api/v1/organisation/suggestions/${id}/accept`).expect(403);
    await app.api(coordinator.token).post(`/api/v1/organisation/suggestions/${id}/accept`).expect(404);
    await giveGrant(app, member, ['listings', 'profile']);
    await switchTo(app, coordinator, member).expect(204);
    await app.api(coordinator.token).post(`/api/v1/organisation/suggestions/${id}/accept`).expect(403);
    await switchTo(app, coordinator, coordinator).expect(204);
    expect(await title()).toBe('Catering domowy');
  });

  it('expires when the member leaves', async () => {
    await app.api(member.token).post('/api/v1/membership/leave').send({}).expect(200);
    const list = await app.api(member.token).get('/api/v1/organisation/suggestions').expect(200);
    const [last] = (list.body as { items: { id: string; state: string }[] }).items;
    expect(last?.state).toBe('expired');
    await answer(last!.id, 'accept').expect(409);
  });
});
