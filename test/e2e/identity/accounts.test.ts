import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { someNip } from '../../support/nip.js';

let app: TestApp;
let firm: CastMember;

beforeAll(async () => {
  app = await testApp();
  firm = await someOrganisation(app, { name: 'Firma Stolarska' });
});

const registration = (email: string, nip = someNip()) => ({
  kind: 'firm',
  organisationName: 'Nowa Firma',
  nip,
  town: 'Olsztyn',
  name: 'Jan Kowalski',
  email,
  password: PASSWORD,
  acceptTerms: 'on',
});

describe('registration', () => {
  it('leads from the form through the mail into the panel', async () => {
    const browser = visitor(app.origin);
    await browser.post('/rejestracja', registration('jan@nowa.example')).expect(303);
    await app.runJobs();
    const link = await app.mail.lastLink('jan@nowa.example');
    await browser.get(link).expect(200);
    const token = new URL(link, app.origin).searchParams.get('token')!;
    const confirmed = await browser.post('/potwierdzenie', { token, password: PASSWORD }).expect(303);
    expect(confirmed.headers['location']).toBe('/panel');
    const account = await browser.get('/konto').expect(200);
    expect(account.text).toContain('Nowa Firma');
  });

  it('says exactly what is wrong with a NIP and keeps what was typed', async () => {
    const answer = await visitor(app.origin)
      .post('/rejestracja', {
        ...registration('x@y.example', '123-456-78'),
        organisationName: 'Zażółć "gęślą" <b>',
      })
      .expect(422);
    expect(answer.text).toContain('NIP ma 10 cyfr, a tu jest 8.');
    expect(answer.text).toContain('Zażółć &quot;gęślą&quot; &lt;b');
    expect(answer.text).not.toContain(PASSWORD);
  });

  it('refuses a NIP that has an account', async () => {
    const answer = await visitor(app.origin)
      .post('/rejestracja', registration('z@z.example', firm.nip))
      .expect(422);
    expect(answer.text).toContain('Organizacja z tym NIP ma już konto');
  });

  it('answers the same for an address that has an account, changes nothing and tells its owner', async () => {
    const before = await app.ownerPool.query('select name, password_hash from account where email = $1', [
      firm.email,
    ]);
    await visitor(app.origin).post('/rejestracja', registration(firm.email)).expect(303);
    await app.runJobs();
    const after = await app.ownerPool.query('select name, password_hash from account where email = $1', [
      firm.email,
    ]);
    expect(after.rows).toEqual(before.rows);
    expect((await app.mail.sentTo(firm.email)).at(-1)?.subject).toBe(
      'Masz już konto w serwisie Wspólny Rynek',
    );
  });

  it('a stranger who registered the address first gains nothing from its owner confirming', async () => {
    const email = 'ofiara@gmina.example';
    await visitor(app.origin).post('/rejestracja', registration(email)).expect(303);
    await app.runJobs();
    const token = new URL(await app.mail.lastLink(email), app.origin).searchParams.get('token')!;
    const answer = await visitor(app.origin).post('/potwierdzenie', {
      token,
      password: 'haslo wlascicielki 5',
    });
    expect(answer.status).toBe(422);
    await visitor(app.origin).post('/logowanie', { email, password: PASSWORD }).expect(422);
  });
});

describe('signing in', () => {
  it('gives a cookie that scripts cannot read and a new secret each time', async () => {
    const browser = visitor(app.origin);
    const first = await browser.post('/logowanie', { email: firm.email, password: PASSWORD }).expect(303);
    const cookie = String(first.headers['set-cookie']);
    expect(cookie).toMatch(/session=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    const second = await visitor(app.origin).post('/logowanie', { email: firm.email, password: PASSWORD });
    expect(String(second.headers['set-cookie'])).not.toBe(cookie);
  });

  it('answers the same for a wrong password and for nobody', async () => {
    const strip = (text: string) => text.replaceAll(firm.email, 'x').replaceAll('nikt@nigdzie.example', 'x');
    const wrong = await visitor(app.origin).post('/logowanie', {
      email: firm.email,
      password: 'zle haslo 123',
    });
    const nobody = await visitor(app.origin).post('/logowanie', {
      email: 'nikt@nigdzie.example',
      password: 'zle haslo 123',
    });
    expect(wrong.status).toBe(422);
    expect(strip(wrong.text)).toBe(strip(nobody.text));
  });

  it('leads to local pages only', async () => {
    for (const next of ['//evil.example', 'https://evil.example/x', '/\\evil.example', '/\t/evil.example']) {
      const answer = await visitor(app.origin).post('/logowanie', {
        email: firm.email,
        password: PASSWORD,
        next,
      });
      expect(answer.headers['location']).toBe('/panel');
    }
  });

  it('keeps a form whose session has ended, and sends it after signing in', async () => {
    const browser = await signedIn(app, firm);
    await app.ownerPool.query('delete from session');
    const late = await browser.post('/panel/organizacja', {
      organisationName: 'Firma po przerwie',
      town: 'Olsztyn',
      version: '1',
    });
    expect(late.status).toBe(401);
    const parked = /name="parked" value="([^"]*)"/.exec(late.text)?.[1]?.replaceAll('&quot;', '"') ?? '';
    expect(parked).toContain('Firma po przerwie');
    const resumed = await browser
      .post('/logowanie', { email: firm.email, password: PASSWORD, parked })
      .expect(200);
    expect(resumed.text).toContain('value="Firma po przerwie"');
    expect(resumed.text).toContain('action="/panel/organizacja"');
    await browser
      .post('/panel/organizacja', { organisationName: 'Firma po przerwie', town: 'Olsztyn', version: '1' })
      .expect(303);
  });

  it('ends every session when the password is reset by mail', async () => {
    const browser = await signedIn(app, firm);
    await visitor(app.origin).post('/haslo', { email: firm.email }).expect(200);
    await app.runJobs();
    const link = await app.mail.lastLink(firm.email);
    const token = new URL(link, app.origin).searchParams.get('token')!;
    await visitor(app.origin).post('/nowe-haslo', { token, password: PASSWORD }).expect(303);
    await browser.get('/konto').expect(303);
    const used = await visitor(app.origin).post('/nowe-haslo', { token, password: PASSWORD }).expect(410);
    // A link that is used, or was cut off in the mail, leads to where a new one can be had.
    const cut = await visitor(app.origin).get('/nowe-haslo').expect(200);
    for (const { text } of [used, cut])
      expect(text).toMatch(/Poproś tu o nowy.*action="\/haslo"|action="\/haslo".*Poproś tu o nowy/s);
  });
});

describe('people of an organisation', () => {
  it('are invited by mail, join with a new account, change roles and leave', async () => {
    const owner = await signedIn(app, firm);
    await owner.post('/panel/ludzie/zaproszenia', { email: 'ewa@firma.example', role: 'editor' }).expect(303);
    await app.runJobs();
    const link = await app.mail.lastLink('ewa@firma.example');
    const token = new URL(link, app.origin).searchParams.get('token')!;
    const ewa = visitor(app.origin);
    expect((await ewa.get(link).expect(200)).text).toContain('Firma');
    await ewa
      .post('/zaproszenie', { token, name: 'Ewa Nowak', password: PASSWORD, acceptTerms: 'on' })
      .expect(303);
    expect((await ewa.get('/panel/ludzie').expect(200)).text).toContain('Ewa Nowak');
    await ewa.post('/panel/ludzie/zaproszenia', { email: 'x@x.example', role: 'owner' }).expect(403);

    const people = await app.api(firm.token).get('/api/v1/organisation/people');
    expect(people.status).toBe(401); // the reset above ended that session
    const fresh = await app
      .api()
      .post('/api/v1/session')
      .send({ email: firm.email, password: PASSWORD })
      .expect(201);
    const api = app.api(fresh.body.token);
    const { items } = (await api.get('/api/v1/organisation/people').expect(200)).body;
    const ewaId = items.find((person: { email: string }) => person.email === 'ewa@firma.example').accountId;
    const ownerId = items.find((person: { email: string }) => person.email === firm.email).accountId;
    await api.patch(`/api/v1/organisation/people/${ownerId}`).send({ role: 'viewer' }).expect(409);
    await api.patch(`/api/v1/organisation/people/${ewaId}`).send({ role: 'owner' }).expect(204);
    await api.delete(`/api/v1/organisation/people/${ewaId}`).expect(204);
    expect((await ewa.get('/panel/ludzie')).status).toBe(403);
  });
});

describe('requests from elsewhere', () => {
  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ origin: 'https://evil.example' }],
    [{ cookie: 'session=abc' }],
  ])('with %j cannot act', async (headers) => {
    const request = app.api().post('/logowanie').type('form');
    for (const [name, value] of Object.entries(headers)) request.set(name, value as string);
    await request.send({ email: firm.email, password: PASSWORD }).expect(403);
  });
});
