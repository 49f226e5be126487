import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { giveGrant, switchTo } from '../../support/grants-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { join } from '../../support/roles.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember;
let buyer: CastMember;
let listing: string;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator, { name: 'Spółdzielnia Wspierana' });
  buyer = await someOrganisation(app, { name: 'Gmina Kupująca' });
  listing = await publishedListing(app, member);
});

const grant = async (scopes: Parameters<typeof giveGrant>[2], change = {}) =>
  ((await giveGrant(app, member, scopes, change)).body as { id: string }).id;
const asCoordinator = () => app.api(coordinator.token);
const patch = () =>
  asCoordinator()
    .get(`/api/v1/organisation/listings/${listing}`)
    .then(({ body }) =>
      asCoordinator()
        .patch(`/api/v1/listings/${listing}`)
        .send({ version: (body as { version: number }).version ?? 1, title: 'Catering poprawiony' }),
    );
type Overview = {
  grants: { id: string; standing: string }[];
  acts: { action: string; person: string; grantId: string }[];
};
const overview = async () =>
  (await app.api(member.token).get('/api/v1/organisation/grants').expect(200)).body as Overview;

describe('a grant (agreement §5.1)', () => {
  it('lets the named person act, in its scopes, on the member’s own things, and shows the member what they did', async () => {
    await switchTo(app, coordinator, member).expect(404);
    const id = await grant(['listings']);
    await switchTo(app, coordinator, member).expect(204);
    expect((await patch()).status).toBe(204);
    const foreign = await publishedListing(app, await someMember(app, await backToCoordinator()), {});
    await switchTo(app, coordinator, member).expect(204);
    await asCoordinator().get(`/api/v1/organisation/listings/${foreign}`).expect(404);
    const { acts } = await overview();
    expect(acts[0]).toMatchObject({ action: 'listing-edited', grantId: id });
    expect(acts[0]?.person).toMatch(/^Osoba/);
    await app.runJobs();
    const told = await app.mail.sentTo(coordinator.email);
    expect(told.map(({ subject }) => subject)).toContain('Udzielono upoważnienia');
  });

  it('is gone with its revocation, for the very next request', async () => {
    const id = await grant(['listings']);
    await switchTo(app, coordinator, member).expect(204);
    await asCoordinator().get('/api/v1/organisation/listings').expect(200);
    await app.api(member.token).post(`/api/v1/organisation/grants/${id}/revoke`).expect(204);
    await asCoordinator().get(`/api/v1/organisation/listings/${listing}`).expect(404);
    expect((await overview()).grants[0]).toMatchObject({ id, standing: 'revoked' });
    await app.api(member.token).post(`/api/v1/organisation/grants/${id}/revoke`).expect(404);
  });

  it('shows inquiries for reading, without quotes and messages, and notes the reading', async () => {
    const asked = await app
      .api(buyer.token)
      .post('/api/v1/inquiries')
      .send({
        supplierId: member.organisationId,
        subject: 'Obiady',
        need: 'Obiady dla szkoły',
        place: 'Olsztyn',
      })
      .expect(201);
    const inquiry = (asked.body as { id: string }).id;
    await app
      .api(member.token)
      .post(`/api/v1/inquiries/${inquiry}/messages`)
      .send({ text: 'Zaproponujemy 20 zł za porcję.' })
      .expect(201);
    await app
      .api(member.token)
      .post(`/api/v1/inquiries/${inquiry}/quotes`)
      .send({
        lines: [{ name: 'Obiad', quantity: '10', unit: 'porcja', unitPrice: '77.13', vat: '8' }],
        validUntil: addDays(localDateOf(app.clock.now()), 30),
        place: 'Olsztyn',
      })
      .expect(201);
    await grant(['inquiries']);
    await switchTo(app, coordinator, member).expect(204);
    const read = await asCoordinator().get(`/api/v1/inquiries/${inquiry}`).expect(200);
    expect(read.body).toMatchObject({ need: 'Obiady dla szkoły', quoteId: null });
    expect(read.text).not.toMatch(/77[.,]13|20 zł/);
    await asCoordinator().get(`/api/v1/inquiries/${inquiry}/messages`).expect(403);
    expect((await overview()).acts[0]).toMatchObject({ action: 'inquiry-read' });
    const ask = <Row>(sql: string) => app.db.read('system', (reader) => reader.query<Row>(sql));
    const [quote] = await ask<{ id: string }>('select id from quote');
    await asCoordinator().get(`/api/v1/quotes/${quote!.id}`).expect(403);
    expect(await ask('select from inquiry_invitation where seen_at is null')).toHaveLength(1);
  });

  it('acts visibly: the panel says for whom, by what right, and offers nothing else', async () => {
    await grant(['listings', 'profile']);
    const person = visitor(app.origin);
    await person.post('/logowanie', { email: coordinator.email, password: PASSWORD }).expect(303);
    const switched = await person.post('/przelacz', { organisation: member.organisationId }).expect(303);
    expect(switched.headers['location']).toBe('/panel/oferty');
    const page = await person.get('/panel/oferty').expect(200);
    expect(page.text).toContain(
      'Działasz w imieniu organizacji Spółdzielnia Wspierana na podstawie upoważnienia do: oferty, profil',
    );
    expect(page.text).not.toContain('href="/panel/umowy"');
    await person.get('/panel').redirects(0).expect(303);
    await person.get('/panel/umowy').expect(403);
    await person.get('/koordynator').expect(403);
    const own = await person.get(`/oferty/${listing}`).expect(200);
    expect(own.text).not.toContain(`/panel/oferty/${listing}/edytuj`);
  });

  it('is in force only from its first day to its last, and only while the person belongs to the coordinator', async () => {
    const tomorrow = addDays(localDateOf(app.clock.now()), 1);
    await grant(['profile'], { validFrom: tomorrow, validTo: tomorrow });
    await switchTo(app, coordinator, member).expect(404);
    await grant(['profile']);
    await switchTo(app, coordinator, member).expect(204);
    await app.ownerPool.query(`update organisation_person set role = 'viewer' where organisation_id = $1`, [
      coordinator.organisationId,
    ]);
    await asCoordinator().get('/api/v1/profile').expect(404);
    await app.ownerPool.query(`update organisation_person set role = 'owner' where organisation_id = $1`, [
      coordinator.organisationId,
    ]);
    await asCoordinator().get('/api/v1/profile').expect(200);
    await app.ownerPool.query('update membership set left_at = now() where organisation_id = $1', [
      member.organisationId,
    ]);
    await asCoordinator().get('/api/v1/profile').expect(404);
    await app.ownerPool.query('update membership set left_at = null where organisation_id = $1', [
      member.organisationId,
    ]);
  });

  it('is given by an owner of a member, to the coordinator’s people, for a year at most', async () => {
    const editor = await join(app, member, 'editor');
    expect((await giveGrant(app, { token: editor }, ['profile'])).status).toBe(403);
    expect((await giveGrant(app, member, ['profile'], { validTo: '2099-01-01' })).body).toMatchObject({
      code: 'organisations/grant-days-wrong',
    });
    expect((await giveGrant(app, buyer, ['profile'], { accountId: crypto.randomUUID() })).status).toBe(409);
    const stranger = await app.ownerPool.query<{ id: string }>('select id from account where email = $1', [
      buyer.email,
    ]);
    expect(
      (await giveGrant(app, member, ['profile'], { accountId: stranger.rows[0]!.id })).body,
    ).toMatchObject({
      code: 'organisations/grantee-not-found',
    });
    expect((await giveGrant(app, member, [])).status).toBe(400);
  });

  it('asks for a fresh proof to be given, and none to be taken back', async () => {
    const id = await grant(['profile']);
    await app.clock.advance({ minutes: 11 });
    expect((await giveGrant(app, member, ['profile'])).body).toMatchObject({ code: 'access/proof-needed' });
    await app.api(member.token).post(`/api/v1/organisation/grants/${id}/revoke`).expect(204);
  });
});

const backToCoordinator = async () => {
  await switchTo(app, coordinator, coordinator).expect(204);
  return coordinator;
};
