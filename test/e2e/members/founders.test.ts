import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { someCoordinator, someFounder } from '../../support/members-scene.js';
import { someNip } from '../../support/nip.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

/** Sessions end after 14 days, as links do. */
const signInAgain = async () => {
  const { email } = coordinator;
  const answer = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
  coordinator = { ...coordinator, token: (answer.body as { token: string }).token };
};

let count = 0;

/** A founder of its own for each test, with the path of its page on the coordinator's desk. */
const founder = async () => {
  count += 1;
  const slug = `zalozyciel-${count}`;
  const id = await someFounder(app, { number: 100 + count, slug, name: `Spółdzielnia ${count}` });
  const email = `${slug}@osoba.example`;
  return { id, slug, name: `Spółdzielnia ${count}`, email, path: `/koordynator/zalozyciele/${id}` };
};

const invited = async () => {
  const one = await founder();
  await app
    .api(coordinator.token)
    .post(`/api/v1/founders/${one.id}/invite`)
    .send({ name: 'Anna Pierwsza', email: one.email })
    .expect(204);
  await app.runJobs();
  return { ...one, link: await app.mail.lastLink(one.email) };
};

const tokenIn = (link: string) => new URL(link, app.origin).searchParams.get('token')!;
const stateOf = async (id: string) =>
  ((await app.api(coordinator.token).get(`/api/v1/founders/${id}`).expect(200)).body as { state: string })
    .state;
const fields = () => ({ nip: someNip(), street: 'ul. Polna 1', postCode: '11-130', acceptTerms: 'on' });
const text = (html: string) => parseHTML(html).document.querySelector('main')?.textContent ?? '';

describe('a founder’s profile', () => {
  it('is public as unclaimed and not for search engines, until its person claims it by the mailed link', async () => {
    const one = await founder();
    const desk = await signedIn(app, coordinator);
    const publicPage = () => visitor(app.origin).get(`/czlonkowie/${one.slug}`).expect(200);
    expect((await publicPage()).text).toMatch(/name="robots" content="noindex/);
    expect(await stateOf(one.id)).toBe('not-invited');
    expect(text((await desk.get('/koordynator/zalozyciele').expect(200)).text)).toContain('bez zaproszenia');

    const wrong = await desk
      .post(`${one.path}/zapros`, { name: 'Anna Pierwsza', email: 'nie adres' })
      .expect(422);
    expect(wrong.text).toContain('value="Anna Pierwsza"');
    await desk.post(`${one.path}/zapros`, { name: 'Anna Pierwsza', email: one.email }).expect(303);
    await app.runJobs();
    expect(await stateOf(one.id)).toBe('invited');

    const link = await app.mail.lastLink(one.email);
    const browser = visitor(app.origin);
    const form = await browser.get(link).expect(200);
    expect(text(form.text)).toContain(one.name);
    expect(form.text).toContain('value="Anna Pierwsza"');
    const token = tokenIn(link);
    const bad = await browser
      .post('/przejecie', {
        token,
        ...fields(),
        nip: '1234567890',
        name: 'Anna Pierwsza',
        password: PASSWORD,
      })
      .expect(422);
    expect(bad.text).toContain('value="ul. Polna 1"');
    await browser
      .post('/przejecie', { token, ...fields(), name: 'Anna Pierwsza', password: PASSWORD })
      .expect(303);
    expect(text((await browser.get('/panel').expect(200)).text)).toContain('Opisz swoją organizację');
    expect(await stateOf(one.id)).toBe('claimed');
    expect((await publicPage()).text).not.toMatch(/name="robots" content="noindex/);
    expect(text((await desk.get(one.path).expect(200)).text)).toContain('profil przejęty');
  });

  it('is claimed once: the link is used up', async () => {
    const one = await invited();
    const body = {
      token: tokenIn(one.link),
      ...fields(),
      acceptTerms: true,
      name: 'Anna',
      password: PASSWORD,
    };
    await app.api().post('/api/v1/claims').send(body).expect(201);
    await app
      .api()
      .post('/api/v1/claims')
      .send({ ...body, nip: someNip() })
      .expect(410);
    await visitor(app.origin).get(one.link).expect(410);
  });

  it('is claimed by one of two who use the link at the same moment', async () => {
    const one = await invited();
    const use = () =>
      app
        .api()
        .post('/api/v1/claims')
        .send({ token: tokenIn(one.link), ...fields(), acceptTerms: true, name: 'Anna', password: PASSWORD });
    const statuses = (await Promise.all([use(), use(), use()])).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 410, 410]);
    const { rows } = await app.ownerPool.query(
      'select role from organisation_person where organisation_id = $1',
      [one.id],
    );
    expect(rows).toEqual([{ role: 'owner' }]);
  });

  it('is not claimed by a link that was replaced, revoked or has expired, nor by a made-up one', async () => {
    const one = await invited();
    const api = app.api(coordinator.token);
    await api.post(`/api/v1/founders/${one.id}/send-again`).expect(204);
    await app.runJobs();
    const second = await app.mail.lastLink(one.email);
    expect(second).not.toBe(one.link);
    await visitor(app.origin).get(one.link).expect(410);
    await visitor(app.origin).get(second).expect(200);

    await api.post(`/api/v1/founders/${one.id}/revoke`).expect(204);
    expect(await stateOf(one.id)).toBe('revoked');
    await visitor(app.origin).get(second).expect(410);
    await api.post(`/api/v1/founders/${one.id}/send-again`).expect(409);

    const late = await invited();
    await app.clock.advance({ days: 14, minutes: 1 });
    await signInAgain();
    expect(await stateOf(late.id)).toBe('expired');
    await visitor(app.origin).get(late.link).expect(410);
    await visitor(app.origin).get('/przejecie?token=zmyslony').expect(410);
    await visitor(app.origin).get('/przejecie').expect(410);
  });

  it('needs a tax number that nobody else has', async () => {
    const one = await invited();
    const other = await someOrganisation(app);
    const answer = await app
      .api()
      .post('/api/v1/claims')
      .send({
        token: tokenIn(one.link),
        ...fields(),
        nip: other.nip,
        acceptTerms: true,
        name: 'Anna',
        password: PASSWORD,
      })
      .expect(409);
    expect(answer.text).toContain('Inna organizacja z tym NIP');
    expect(await stateOf(one.id)).toBe('invited');
  });

  it('goes to an account that is there already only when that person is signed in', async () => {
    const one = await founder();
    const known = await someOrganisation(app);
    const api = app.api(coordinator.token);
    await api
      .post(`/api/v1/founders/${one.id}/invite`)
      .send({ name: 'Osoba Znana', email: known.email })
      .expect(204);
    await app.runJobs();
    const link = await app.mail.lastLink(known.email);
    const token = tokenIn(link);
    expect(text((await visitor(app.origin).get(link)).text)).toContain('Ten adres ma już konto');
    const body = { token, ...fields(), acceptTerms: true };
    await app
      .api()
      .post('/api/v1/claims')
      .send({ ...body, name: 'Obcy', password: PASSWORD })
      .expect(409);
    const stranger = await someOrganisation(app);
    await app.api(stranger.token).post('/api/v1/claims').send(body).expect(409);
    const browser = await signedIn(app, known);
    await browser.post('/przejecie', { token, ...fields() }).expect(303);
    const panel = await browser.get('/panel/organizacja').expect(200);
    expect(parseHTML(panel.text).document.querySelector('h1')?.textContent).toBe(one.name);
  });

  it('that has its people cannot be given to others', async () => {
    const one = await invited();
    const body = {
      token: tokenIn(one.link),
      ...fields(),
      acceptTerms: true,
      name: 'Anna',
      password: PASSWORD,
    };
    await app.api().post('/api/v1/claims').send(body).expect(201);
    const api = app.api(coordinator.token);
    await api
      .post(`/api/v1/founders/${one.id}/invite`)
      .send({ name: 'Ktoś', email: 'ktos@inny.example' })
      .expect(404);
    const organisation = await someOrganisation(app);
    await api
      .post(`/api/v1/founders/${organisation.organisationId}/invite`)
      .send({ name: 'Ktoś', email: 'ktos@inny.example' })
      .expect(404);
  });

  it('is in no job and no log as a link that works: the queue holds ids alone', async () => {
    const one = await founder();
    await app
      .api(coordinator.token)
      .post(`/api/v1/founders/${one.id}/invite`)
      .send({ name: 'Anna', email: one.email })
      .expect(204);
    const { rows } = await app.ownerPool.query<{ payload: unknown }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'organisations.send-claim-link'`,
    );
    expect(rows.map(({ payload }) => Object.keys(payload as object))).toEqual([['claimId']]);
    await app.runJobs();
    const token = tokenIn(await app.mail.lastLink(one.email));
    const { rows: kept } = await app.ownerPool.query<{ hash: string }>(
      'select secret_hash as hash from claim where organisation_id = $1',
      [one.id],
    );
    expect(kept[0]!.hash).not.toContain(token);
  });
});
