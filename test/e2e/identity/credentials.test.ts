import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, prove, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const NEW_PASSWORD = 'cztery inne slowa 88';
const problem = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const signInAs = (email: string, password = PASSWORD) =>
  app.api().post('/api/v1/session').send({ email, password });
const subjectsTo = async (email: string) => (await app.mail.sentTo(email)).map(({ subject }) => subject);

describe('a change of password', () => {
  it('signs out the other devices, ends mailed links, tells by mail and keeps this session', async () => {
    const anna = await someOrganisation(app);
    const elsewhere = await signedIn(app, anna);
    await app.api().post('/api/v1/password-resets').send({ email: anna.email }).expect(202);
    await app.runJobs();
    const link = new URL(await app.mail.lastLink(anna.email), app.origin).searchParams.get('token');

    const api = app.api(anna.token);
    await api.post('/api/v1/account/password').send({ password: NEW_PASSWORD }).expect(204);
    await api.get('/api/v1/account/safety').expect(200);
    await elsewhere.get('/konto').expect(303);
    await signInAs(anna.email).expect(422);
    await signInAs(anna.email, NEW_PASSWORD).expect(201);
    await app.api().post('/api/v1/password-resets/use').send({ token: link, password: PASSWORD }).expect(410);
    await app.runJobs();
    expect(await subjectsTo(anna.email)).toContain('Hasło zostało zmienione');
  });

  it('goes by the page after a proof, and never shows a password again', async () => {
    const anna = await someOrganisation(app);
    const browser = await signedIn(app, anna);
    await app.clock.advance({ minutes: 11 });
    expect((await browser.get('/konto/haslo')).headers['location']).toBe(
      '/konto/potwierdz?next=%2Fkonto%2Fhaslo',
    );
    const parked = await browser.post('/konto/haslo', { password: NEW_PASSWORD }).expect(403);
    expect(parked.text).not.toContain(NEW_PASSWORD);
    await browser.post('/konto/potwierdz', { password: PASSWORD }).expect(303);
    const weak = await browser.post('/konto/haslo', { password: 'Example12345' }).expect(422);
    expect(weak.text).not.toContain('Example12345');
    await browser.post('/konto/haslo', { password: NEW_PASSWORD }).expect(303);
    await signInAs(anna.email, NEW_PASSWORD).expect(201);
  });

  it.each([['haslo12345'], ['Example12345'], ['Osoba 12345'], ['1234567890'], ['krotkie']])(
    'refuses %s',
    async (password) => {
      const anna = await someOrganisation(app);
      const answer = await app.api(anna.token).post('/api/v1/account/password').send({ password });
      expect([400, 422]).toContain(answer.status);
      await signInAs(anna.email).expect(201);
    },
  );
});

describe('a change of address', () => {
  const requested = async (anna: CastMember, email: string) => {
    await prove(app, anna);
    await app.api(anna.token).post('/api/v1/account/email-changes').send({ email }).expect(202);
    await app.runJobs();
    const linkTo = async (address: string) =>
      new URL(await app.mail.lastLink(address), app.origin).searchParams.get('token') ?? '';
    return { old: await linkTo(anna.email), new: await linkTo(email) };
  };
  const confirm = (token: string) => app.api().post('/api/v1/email-changes/confirm').send({ token });
  let count = 0;
  const someAddress = () => `nowy${(count += 1)}@skrzynka.example`;

  it.each([
    ['the old mailbox first', ['old', 'new'] as const],
    ['the new mailbox first', ['new', 'old'] as const],
  ])('is done when both have confirmed, %s', async (_, [first, second]) => {
    const anna = await someOrganisation(app);
    const email = someAddress();
    const links = await requested(anna, email);
    expect((await confirm(links[first]).expect(200)).body).toEqual({ done: false });
    await signInAs(email).expect(422);
    expect((await confirm(links[second]).expect(200)).body).toEqual({ done: true });
    await signInAs(email).expect(201);
    await signInAs(anna.email).expect(422);
    await app.runJobs();
    expect((await subjectsTo(anna.email)).at(-1)).toBe('Adres konta został zmieniony');
    expect((await subjectsTo(email)).at(-1)).toBe('Adres konta został zmieniony');
    for (const link of [links.old, links.new]) await confirm(link).expect(410);
  });

  it('goes by pages: a GET shows and changes nothing, a POST acts', async () => {
    const anna = await someOrganisation(app);
    const browser = await signedIn(app, anna);
    const email = someAddress();
    await browser.post('/konto/adres', { email }).expect(303);
    await app.runJobs();
    const waiting = await browser.get('/konto/bezpieczenstwo').expect(200);
    expect(waiting.text).toContain(`Zmiana adresu na ${email} czeka na potwierdzenie`);
    const [old, fresh] = [await app.mail.lastLink(anna.email), await app.mail.lastLink(email)];
    const stranger = visitor(app.origin);
    const oldPage = await stranger.get(old).expect(200);
    expect(oldPage.text).toContain('Zatrzymaj zmianę');
    const newPage = await stranger.get(fresh).expect(200);
    expect(newPage.text).not.toContain('Zatrzymaj zmianę');
    expect(newPage.text).not.toContain(anna.email);
    for (let scan = 0; scan < 3; scan += 1) {
      await stranger.get(old).expect(200);
      await stranger.get(fresh).expect(200);
    }
    const tokenIn = (link: string) => new URL(link, app.origin).searchParams.get('token')!;
    await stranger.post('/zmiana-adresu', { token: tokenIn(fresh) }).expect(303);
    expect((await browser.get('/konto/bezpieczenstwo')).text).toContain('Potwierdzono ją w nowej skrzynce');
    await stranger.post('/zmiana-adresu', { token: tokenIn(old) }).expect(303);
    expect((await browser.get('/konto')).text).toContain(email);
  });

  it('is stopped by the old mailbox, even after it has confirmed, and never by the new one', async () => {
    const anna = await someOrganisation(app);
    const email = someAddress();
    const links = await requested(anna, email);
    await confirm(links.old).expect(200);
    const stop = (token: string) => app.api().post('/api/v1/email-changes/stop').send({ token });
    await stop(links.new).expect(410);
    await stop(links.old).expect(204);
    await confirm(links.new).expect(410);
    await signInAs(anna.email).expect(201);
    await app.runJobs();
    expect((await subjectsTo(anna.email)).at(-1)).toBe('Zmiana adresu konta została zatrzymana');
  });

  it('is dropped by the person, by a later change, and by time', async () => {
    const anna = await someOrganisation(app);
    const dropped = await requested(anna, someAddress());
    await app.api(anna.token).delete('/api/v1/account/email-changes').expect(204);
    await confirm(dropped.new).expect(410);
    const earlier = await requested(anna, someAddress());
    const later = await requested(anna, someAddress());
    await confirm(earlier.old).expect(410);
    await confirm(later.old).expect(200);
    await app.clock.advance({ days: 3 });
    await confirm(later.new).expect(410);
  });

  it('answers alike for an address that has an account, tells only its mailbox, and comes to nothing', async () => {
    const [anna, ewa] = [await someOrganisation(app), await someOrganisation(app)];
    const api = app.api(anna.token);
    const free = await api.post('/api/v1/account/email-changes').send({ email: someAddress() });
    const taken = await api.post('/api/v1/account/email-changes').send({ email: ewa.email });
    expect([taken.status, taken.body]).toEqual([free.status, free.body]);
    await app.runJobs();
    const told = (await app.mail.sentTo(ewa.email)).at(-1)!;
    expect(told.subject).toBe('Ten adres ma już konto w serwisie Wspólny Rynek');
    expect(told.text).not.toContain(anna.email);
    expect(told.text).not.toContain('zmiana-adresu');
    const old = new URL(await app.mail.lastLink(anna.email), app.origin).searchParams.get('token')!;
    expect((await confirm(old).expect(200)).body).toEqual({ done: false });
    await signInAs(ewa.email).expect(201);
  });

  it('fails when somebody opens an account at the new address meanwhile', async () => {
    const anna = await someOrganisation(app);
    const email = someAddress();
    const links = await requested(anna, email);
    await confirm(links.old).expect(200);
    await app.ownerPool.query(
      `insert into account (id, email, name, lang, confirmed_at, created_at)
       values (gen_random_uuid(), $1, 'Ktoś', 'pl', now(), now())`,
      [email],
    );
    await confirm(links.new).expect(410);
    await signInAs(anna.email).expect(201);
  });

  it('lets an unconfirmed account at the new address block nothing', async () => {
    const anna = await someOrganisation(app);
    const email = someAddress();
    await app.ownerPool.query(
      `insert into account (id, email, name, lang, created_at) values (gen_random_uuid(), $1, 'Ktoś', 'pl', now())`,
      [email],
    );
    const links = await requested(anna, email);
    await confirm(links.new).expect(200);
    expect((await confirm(links.old).expect(200)).body).toEqual({ done: true });
  });

  it('is done once, however many confirm at the same moment', async () => {
    const anna = await someOrganisation(app);
    const links = await requested(anna, someAddress());
    const answers = await Promise.all(
      [links.old, links.new, links.old, links.new].map((link) => confirm(link)),
    );
    const done = answers.filter(({ body }) => (body as { done?: boolean }).done);
    expect(done.length).toBe(1);
    expect(answers.every(({ status }) => status === 200 || status === 410)).toBe(true);
  });

  it('needs a proof, another address than the present one, and one that can be an address', async () => {
    const anna = await someOrganisation(app);
    const api = app.api(anna.token);
    const same = await api.post('/api/v1/account/email-changes').send({ email: anna.email.toUpperCase() });
    expect(problem(same)).toBe('identity/same-address');
    await api.post('/api/v1/account/email-changes').send({ email: 'bez malpy' }).expect(400);
    await app.clock.advance({ minutes: 10 });
    await api.post('/api/v1/account/email-changes').send({ email: someAddress() }).expect(403);
  });

  it.each(['', 'undefined', 'null', '0'])('has no link called %j', async (token) => {
    expect([400, 410]).toContain((await confirm(token)).status);
    await visitor(app.origin).post('/zmiana-adresu', { token }).expect(410);
    await visitor(app.origin).get(`/zmiana-adresu?token=${token}`).expect(410);
  });
});

describe('devices', () => {
  it('are listed, signed out one by one and all at once', async () => {
    const anna = await someOrganisation(app);
    const [phone, laptop] = [await signedIn(app, anna), await signedIn(app, anna)];
    const api = app.api(anna.token);
    const { items } = (await api.get('/api/v1/sessions').expect(200)).body as {
      items: { id: string; current: boolean }[];
    };
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }) => current)).toHaveLength(1);

    const page = await laptop.get('/konto/bezpieczenstwo').expect(200);
    const others = [...page.text.matchAll(/action="(\/konto\/sesje\/[\w-]{36}\/wyloguj)"/g)];
    expect(others).toHaveLength(2);
    for (const [, action] of others) await laptop.post(action!).expect(303);
    await phone.get('/konto').expect(303);
    await api.get('/api/v1/sessions').expect(401);
    await laptop.get('/konto').expect(200);

    const again = await signedIn(app, anna);
    const out = await laptop.post('/konto/sesje/wyloguj').expect(303);
    expect(String(out.headers['set-cookie'])).toMatch(/session=;/);
    await laptop.get('/konto').expect(303);
    await again.get('/konto').expect(303);
  });

  it('of somebody else are not there', async () => {
    const [anna, ewa] = [await someOrganisation(app), await someOrganisation(app)];
    const { items } = (await app.api(ewa.token).get('/api/v1/sessions')).body as { items: { id: string }[] };
    await app.api(anna.token).delete(`/api/v1/sessions/${items[0]!.id}`).expect(404);
    await app.api(ewa.token).get('/api/v1/sessions').expect(200);
  });

  it('are no business of a machine key, nor is anything else of the account', async () => {
    const anna = await someOrganisation(app);
    const made = await app.api(anna.token).post('/api/v1/tokens').send({ name: 'Program', role: 'editor' });
    const machine = app.api((made.body as { token: string }).token);
    await machine.get('/api/v1/organisation').expect(200);
    for (const path of ['/api/v1/sessions', '/api/v1/account/sign-ins', '/api/v1/account/safety'])
      expect(problem(await machine.get(path).expect(403))).toBe('access/person-only');
    await machine.delete('/api/v1/sessions').expect(403);
    await machine.post('/api/v1/account/password').send({ password: NEW_PASSWORD }).expect(403);
  });
});
