import { beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../../../src/modules/identity/domain/one-time-codes.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation } from '../../support/cast.js';
import { setUpApp } from '../../support/second-factor.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const problem = (answer: { body: unknown }) => (answer.body as { code: string }).code;
const challenged = async (email: string) => {
  const answer = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(202);
  return (answer.body as { challenge: string }).challenge;
};
const secondStep = (challenge: string, code: string) =>
  app.api().post('/api/v1/session/second-step').send({ challenge, code });

describe('an authenticator app', () => {
  it('is set up on a page with a QR code, gives recovery codes, ends other sessions, tells by mail', async () => {
    const anna = await someOrganisation(app);
    const browser = await signedIn(app, anna);
    const page = await browser.get('/konto/bezpieczenstwo/aplikacja').expect(200);
    expect(page.text).toMatch(/<svg class="qr-code"[^>]*role="img"/);
    const setup = /name="setup" value="([^"]*)"/.exec(page.text)![1]!;
    const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(page.text)![1]!.replaceAll(' ', '');

    const wrong = await browser
      .post('/konto/bezpieczenstwo/aplikacja', { setup, code: '000000' })
      .expect(422);
    expect(wrong.text).toContain(`value="${setup}"`);
    expect(wrong.text).toContain('automatyczną godzinę');

    const code = codeAt(secret, app.clock.now());
    const done = await browser.post('/konto/bezpieczenstwo/aplikacja', { setup, code }).expect(200);
    expect(done.text.match(/<code>[a-z2-9]{5}-[a-z2-9]{5}<\/code>/g)).toHaveLength(10);
    expect((await browser.get('/konto/bezpieczenstwo').expect(200)).text).toContain('zostało 10 z 10');
    // The session of the registration had no second factor.
    await app.api(anna.token).get('/api/v1/account/safety').expect(401);
    await app.runJobs();
    expect((await app.mail.sentTo(anna.email)).at(-1)?.subject).toBe('Dodano aplikację z kodami');

    // The code that turned it on is used up.
    await secondStep(await challenged(anna.email), code).expect(422);
  });

  it("takes no setup that was begun for somebody else's account", async () => {
    const [anna, ewa] = [await someOrganisation(app), await someOrganisation(app)];
    const begun = await app.api(anna.token).post('/api/v1/account/authenticator-app/setup').expect(200);
    const { setup, secret } = begun.body as { setup: string; secret: string };
    const code = codeAt(secret, app.clock.now());
    await app.api(ewa.token).post('/api/v1/account/authenticator-app').send({ setup, code }).expect(422);
    await app.api(anna.token).post('/api/v1/account/authenticator-app').send({ setup, code }).expect(201);
  });

  it('is added once, however often the button is pressed', async () => {
    const anna = await someOrganisation(app);
    const api = app.api(anna.token);
    const begun = await api.post('/api/v1/account/authenticator-app/setup').expect(200);
    const { setup, secret } = begun.body as { setup: string; secret: string };
    const body = { setup, code: codeAt(secret, app.clock.now()) };
    const answers = await Promise.all(
      [1, 2, 3].map(() => api.post('/api/v1/account/authenticator-app').send(body)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('leaves neither its secret nor a recovery code readable in the database', async () => {
    const anna = await someOrganisation(app);
    const { secret, recoveryCodes } = await setUpApp(app, anna);
    const client = await app.ownerPool.connect();
    await client.query(`select set_config('app.scope', 'system', false)`);
    const { rows } = await client.query<{ text: string }>(
      `select (select string_agg(a::text, '') from authenticator_app a)
        || (select string_agg(r::text, '') from recovery_code r)
        || (select coalesce(string_agg(j::text, ''), '') from graphile_worker._private_jobs j) as text`,
    );
    client.release(true);
    expect(rows[0]!.text.length).toBeGreaterThan(500);
    for (const hidden of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))])
      expect(rows[0]!.text).not.toContain(hidden);
  });
});

describe('signing in with two steps', () => {
  it('goes through a page of its own and lands where one wanted to go', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const browser = visitor(app.origin);
    const first = await browser
      .post('/logowanie', { email: anna.email, password: PASSWORD, next: '/panel/ludzie' })
      .expect(303);
    expect(first.headers['location']).toBe('/logowanie/drugi-krok?next=%2Fpanel%2Fludzie');
    expect(String(first.headers['set-cookie'])).toMatch(/^sign-in=[\w-]{43};.*HttpOnly.*SameSite=Lax/);
    expect((await browser.get('/panel')).status).toBe(303);
    const page = await browser.get(first.headers['location'] as string).expect(200);
    expect(page.text).toContain('autocomplete="one-time-code"');

    await browser.post('/logowanie/drugi-krok', { code: '000000', next: '/panel/ludzie' }).expect(422);
    const done = await browser
      .post('/logowanie/drugi-krok', { code: await phone.nextCode(), next: '/panel/ludzie' })
      .expect(303);
    expect(done.headers['location']).toBe('/panel/ludzie');
    expect(String(done.headers['set-cookie'])).toMatch(/sign-in=;/);
    const safety = await browser.get('/konto/bezpieczenstwo').expect(200);
    expect(safety.text).toContain('zalogowano hasłem i kodem z aplikacji');
    expect(safety.text).toContain('dobre hasło, zły kod');
  });

  it('keeps a form whose session has ended through both steps', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const parked = JSON.stringify({
      path: '/panel/organizacja',
      fields: { organisationName: 'Po przerwie' },
    });
    const browser = visitor(app.origin);
    const first = await browser.post('/logowanie', { email: anna.email, password: PASSWORD, parked });
    expect(first.status).toBe(200);
    const kept = /name="parked" value="([^"]*)"/.exec(first.text)![1]!.replaceAll('&quot;', '"');
    const done = await browser
      .post('/logowanie/drugi-krok', { code: await phone.nextCode(), parked: kept })
      .expect(200);
    expect(done.text).toContain('value="Po przerwie"');
  });

  it('takes no code twice, and none before the last one', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const earlier = await phone.nextCode();
    const code = await phone.nextCode();
    await secondStep(await challenged(anna.email), code).expect(201);
    expect(problem(await secondStep(await challenged(anna.email), code))).toBe('identity/wrong-code');
    expect(problem(await secondStep(await challenged(anna.email), earlier))).toBe('identity/wrong-code');
    await secondStep(await challenged(anna.email), await phone.nextCode()).expect(201);
  });

  it('lets one of two simultaneous uses of a code or a challenge in', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const code = await phone.nextCode();
    const challenges = await Promise.all([1, 2, 3, 4].map(() => challenged(anna.email)));
    const answers = await Promise.all(challenges.map((challenge) => secondStep(challenge, code)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);

    const challenge = await challenged(anna.email);
    const codes = [await phone.nextCode(), phone.recoveryCodes[0]!, phone.recoveryCodes[1]!];
    const again = await Promise.all(codes.map((one) => secondStep(challenge, one)));
    expect(again.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  });

  it('ends after ten minutes', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const challenge = await challenged(anna.email);
    await app.clock.advance({ minutes: 10 });
    expect(problem(await secondStep(challenge, await phone.nextCode()))).toBe('identity/sign-in-ended');
    const browser = visitor(app.origin);
    await browser.post('/logowanie', { email: anna.email, password: PASSWORD }).expect(303);
    await app.clock.advance({ minutes: 10 });
    const late = await browser.post('/logowanie/drugi-krok', { code: await phone.nextCode() });
    expect(late.text).toContain('na drugi krok jest 10 minut');
    expect((await browser.get('/logowanie/drugi-krok')).headers['location']).toBe('/logowanie');
  });

  it('accepts each recovery code once and tells by mail', async () => {
    const anna = await someOrganisation(app);
    const { recoveryCodes } = await setUpApp(app, anna);
    const code = recoveryCodes[3]!;
    await secondStep(await challenged(anna.email), ` ${code.toUpperCase().replace('-', ' ')}`).expect(201);
    await secondStep(await challenged(anna.email), code).expect(422);
    await app.runJobs();
    expect((await app.mail.sentTo(anna.email)).at(-1)?.subject).toBe('Użyto kodu zapasowego');
  });

  it('drops the old recovery codes when new ones are issued', async () => {
    const anna = await someOrganisation(app);
    const { recoveryCodes } = await setUpApp(app, anna);
    const renewed = await app.api(anna.token).post('/api/v1/account/recovery-codes').expect(201);
    await secondStep(await challenged(anna.email), recoveryCodes[0]!).expect(422);
    const fresh = (renewed.body as { recoveryCodes: string[] }).recoveryCodes[0]!;
    await secondStep(await challenged(anna.email), fresh).expect(201);
  });

  it('is asked for after a reset of the password too, which ends what was begun before', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const begun = await challenged(anna.email);
    await app.api().post('/api/v1/password-resets').send({ email: anna.email }).expect(202);
    await app.runJobs();
    const token = new URL(await app.mail.lastLink(anna.email), app.origin).searchParams.get('token');
    await app.api().post('/api/v1/password-resets/use').send({ token, password: PASSWORD }).expect(200);
    await secondStep(begun, await phone.nextCode()).expect(410);
    await secondStep(await challenged(anna.email), await phone.nextCode()).expect(201);
  });

  it('goes back to one step when the app is removed', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const answer = await secondStep(await challenged(anna.email), await phone.nextCode()).expect(201);
    const api = app.api((answer.body as { token: string }).token);
    await api.delete('/api/v1/account/authenticator-app').expect(204);
    await app.api().post('/api/v1/session').send({ email: anna.email, password: PASSWORD }).expect(201);
    await api.post('/api/v1/account/recovery-codes').expect(404);
  });
});

describe('an attacker', () => {
  it("cannot finish another account's sign-in, with their own code or by naming the account", async () => {
    const [anna, mallory] = [await someOrganisation(app), await someOrganisation(app)];
    await setUpApp(app, anna);
    const own = await setUpApp(app, mallory);
    const challenge = await challenged(anna.email);
    await secondStep(challenge, await own.nextCode()).expect(422);
    await secondStep(challenge, own.recoveryCodes[0]!).expect(422);
    await app
      .api()
      .post('/api/v1/session/second-step')
      .send({ challenge, code: await own.nextCode(), email: mallory.email })
      .expect(400);
    // Mallory's own recovery code was not used up by that.
    await secondStep(await challenged(mallory.email), own.recoveryCodes[0]!).expect(201);
  });

  it('cannot enter with the secret between the steps, nor choose a session for somebody', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const challenge = await challenged(anna.email);
    await app.api(challenge).get('/api/v1/organisation').expect(401);
    const browser = visitor(app.origin);
    const chosen = 'a'.repeat(43);
    const planted = await browser.agent
      .post('/logowanie')
      .type('form')
      .set('sec-fetch-site', 'same-origin')
      .set('cookie', `session=${chosen}; sign-in=${chosen}`)
      .redirects(0)
      .send({ email: anna.email, password: PASSWORD });
    expect(String(planted.headers['set-cookie'])).not.toContain(chosen);
    const done = await browser.post('/logowanie/drugi-krok', { code: await phone.nextCode() }).expect(303);
    expect(String(done.headers['set-cookie'])).toMatch(/session=[\w-]{43}/);
    expect(String(done.headers['set-cookie'])).not.toContain(chosen);
    await app.api(chosen).get('/api/v1/organisation').expect(401);
  });

  it.each(['', '0', 'null', 'undefined', '[]', ' '])(
    'gets nowhere with the code or challenge %j',
    async (bad) => {
      const anna = await someOrganisation(app);
      await setUpApp(app, anna);
      for (const body of [
        { challenge: await challenged(anna.email), code: bad },
        { challenge: bad, code: '123456' },
      ]) {
        const answer = await app.api().post('/api/v1/session/second-step').send(body);
        expect([400, 410, 422]).toContain(answer.status);
      }
    },
  );
});

describe('a sensitive act of somebody with two steps', () => {
  it('takes a code; the password alone is not enough', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    await app.clock.advance({ minutes: 11 });
    const api = app.api(anna.token);
    const refused = await api.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(422);
    expect(problem(refused)).toBe('identity/code-needed');
    await api.delete('/api/v1/account/authenticator-app').expect(403);
    await api
      .post('/api/v1/session/proof')
      .send({ code: await phone.nextCode() })
      .expect(204);
    await api.delete('/api/v1/account/authenticator-app').expect(204);
  });

  it('asks for the code on the page', async () => {
    const anna = await someOrganisation(app);
    const phone = await setUpApp(app, anna);
    const browser = visitor(app.origin);
    await browser.post('/logowanie', { email: anna.email, password: PASSWORD });
    await browser.post('/logowanie/drugi-krok', { code: await phone.nextCode() }).expect(303);
    await app.clock.advance({ minutes: 11 });
    const asked = await browser.get('/konto/bezpieczenstwo/aplikacja').expect(303);
    expect(asked.headers['location']).toBe('/konto/potwierdz?next=%2Fkonto%2Fbezpieczenstwo%2Faplikacja');
    const page = await browser.get(asked.headers['location'] as string).expect(200);
    expect(page.text).toContain('name="code"');
    expect(page.text).not.toContain('name="password"');
    await browser.post('/konto/potwierdz', { code: '', next: '/konto/bezpieczenstwo' }).expect(422);
    await browser
      .post('/konto/potwierdz', { code: await phone.nextCode(), next: '/konto/bezpieczenstwo' })
      .expect(303);
  });
});
