import { beforeAll, describe, expect, it } from 'vitest';
import { codeAt } from '../../../src/modules/identity/domain/one-time-codes.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { PASSWORD, signedIn, someOrganisation } from '../../support/cast.js';
import { VirtualPasskey } from '../../support/virtual-passkey.js';

let app: TestApp;
/** The address that the site is told it has. */
const site = { origin: 'http://localhost:3000', rpId: 'localhost' };

beforeAll(async () => {
  app = await testApp();
});

type Options = { challenge: string; allowCredentials?: { id: string }[] };
const problem = (answer: { body: unknown }) => (answer.body as { code: string }).code;

const optionsToAdd = async (token: string) =>
  (await app.api(token).post('/api/v1/account/passkeys/options').expect(200)).body as Options;
const add = (token: string, passkey: unknown, name = 'Telefon') =>
  app.api(token).post('/api/v1/account/passkeys').send({ name, passkey });

/** A person with a passkey, in the session that added it. */
const withPasskey = async () => {
  const anna = await someOrganisation(app);
  const device = new VirtualPasskey(site);
  const made = await add(anna.token, device.create(await optionsToAdd(anna.token))).expect(201);
  return { ...anna, device, recoveryCodes: (made.body as { recoveryCodes: string[] }).recoveryCodes };
};
const challenged = async (email: string) => {
  const answer = await app.api().post('/api/v1/session').send({ email, password: PASSWORD }).expect(202);
  return answer.body as { challenge: string; passkey: Options };
};
const secondStep = (challenge: string, passkey: unknown) =>
  app.api().post('/api/v1/session/second-step').send({ challenge, passkey });

describe('a passkey', () => {
  it('is added, gives recovery codes as the first factor, opens the second step, and is removed', async () => {
    const anna = await withPasskey();
    expect(anna.recoveryCodes).toHaveLength(10);
    const { challenge, passkey } = await challenged(anna.email);
    const answer = anna.device.get(passkey);
    expect(passkey.allowCredentials?.map(({ id }) => id)).toEqual([answer.id]);
    const opened = await secondStep(challenge, answer).expect(201);

    const api = app.api((opened.body as { token: string }).token);
    const { body } = await api.get('/api/v1/account/safety').expect(200);
    const [key] = (body as { passkeys: { id: string; lastUsedAt: string | null }[] }).passkeys;
    expect(key?.lastUsedAt).not.toBeNull();
    await api.delete(`/api/v1/account/passkeys/${key!.id}`).expect(204);
    await app.api().post('/api/v1/session').send({ email: anna.email, password: PASSWORD }).expect(201);
    await app.runJobs();
    const subjects = (await app.mail.sentTo(anna.email)).map(({ subject }) => subject);
    expect(subjects).toEqual(expect.arrayContaining(['Dodano klucz dostępu', 'Usunięto klucz dostępu']));
  });

  it('goes by forms: added on its page, used in the second step and before a sensitive act', async () => {
    const anna = await someOrganisation(app);
    const browser = await signedIn(app, anna);
    const optionsIn = (html: string) =>
      JSON.parse(/data-passkey-options="([^"]*)"/.exec(html)![1]!.replaceAll('&quot;', '"')) as Options;
    const device = new VirtualPasskey(site);
    const form = await browser.get('/konto/bezpieczenstwo/klucze-dostepu').expect(200);
    expect(form.text).toContain('Ta przeglądarka nie obsługuje kluczy dostępu');
    const passkey = JSON.stringify(device.create(optionsIn(form.text)));
    const missing = await browser.post('/konto/bezpieczenstwo/klucze-dostepu', { name: '', passkey });
    expect(missing.status).toBe(422);
    const again = JSON.stringify(device.create(optionsIn(missing.text)));
    await browser
      .post('/konto/bezpieczenstwo/klucze-dostepu', { name: 'Laptop <b>', passkey: again })
      .expect(200);
    expect((await browser.get('/konto/bezpieczenstwo')).text).toContain('Laptop &lt;b');

    const fresh = visitor(app.origin);
    const first = await fresh.post('/logowanie', { email: anna.email, password: PASSWORD }).expect(303);
    const second = await fresh.get(first.headers['location'] as string).expect(200);
    const answer = JSON.stringify(device.get(optionsIn(second.text)));
    await fresh.post('/logowanie/drugi-krok', { passkey: answer }).expect(303);

    await app.clock.advance({ minutes: 11 });
    const asked = await fresh.get('/konto/potwierdz?next=/konto/bezpieczenstwo/aplikacja').expect(200);
    const proof = JSON.stringify(device.get(optionsIn(asked.text)));
    await fresh
      .post('/konto/potwierdz', { passkey: proof, next: '/konto/bezpieczenstwo/aplikacja' })
      .expect(303);
    await fresh.get('/konto/bezpieczenstwo/aplikacja').expect(200);
  });

  it('is one of several factors: the last one to go turns the second step off', async () => {
    const anna = await withPasskey();
    const api = app.api(anna.token);
    const options = await api.post('/api/v1/session/proof/passkey-options').expect(200);
    const passkey = anna.device.get(options.body as Options);
    await api.post('/api/v1/session/proof').send({ passkey }).expect(204);
    const begun = await api.post('/api/v1/account/authenticator-app/setup').expect(200);
    const { setup, secret } = begun.body as { setup: string; secret: string };
    const code = codeAt(secret, app.clock.now());
    const made = await api.post('/api/v1/account/authenticator-app').send({ setup, code }).expect(201);
    expect((made.body as { recoveryCodes: unknown }).recoveryCodes).toBeNull();
    await api.delete('/api/v1/account/authenticator-app').expect(204);
    await app.api().post('/api/v1/session').send({ email: anna.email, password: PASSWORD }).expect(202);
  });

  it('is not offered where the site has a numeric address', async () => {
    const numeric = await testApp({ PUBLIC_URL: 'http://127.0.0.1:3000' });
    const anna = await someOrganisation(numeric);
    await numeric.api(anna.token).post('/api/v1/account/passkeys/options').expect(409);
    const browser = await signedIn(numeric, anna);
    expect((await browser.get('/konto/bezpieczenstwo')).text).not.toContain('klucze-dostepu');
  });
});

describe('a passkey is refused', () => {
  const elsewhere = { origin: 'https://rynek.evil.example', rpId: 'rynek.evil.example' };

  it.each([
    ['from another origin', { ...site, origin: 'https://evil.example' }],
    ['from another port', { ...site, origin: 'http://localhost:3001' }],
    ['for another relying party', { ...site, rpId: 'evil.example' }],
    ['from another site altogether', elsewhere],
  ])('%s, when added and when used', async (_, wrong) => {
    const anna = await withPasskey();
    const { challenge, passkey } = await challenged(anna.email);
    expect(problem(await secondStep(challenge, anna.device.get(passkey, wrong)))).toBe(
      'identity/wrong-passkey',
    );

    const ewa = await someOrganisation(app);
    const device = new VirtualPasskey(site);
    await add(ewa.token, device.create(await optionsToAdd(ewa.token), wrong)).expect(422);
    await add(ewa.token, device.create(await optionsToAdd(ewa.token))).expect(201);
  });

  it('when replayed, even within the same second step', async () => {
    const anna = await withPasskey();
    const first = await challenged(anna.email);
    const answer = anna.device.get(first.passkey);
    await secondStep(first.challenge, answer).expect(201);
    await secondStep((await challenged(anna.email)).challenge, answer).expect(422);

    const made = anna.device.create(await optionsToAdd(anna.token));
    await add(anna.token, made).expect(422); // the same key is there already
    await add(anna.token, made).expect(422);
  });

  it('when its challenge was asked in another sign-in, in another session, for another purpose or too long ago', async () => {
    const anna = await withPasskey();
    const [one, two] = [await challenged(anna.email), await challenged(anna.email)];
    await secondStep(one.challenge, anna.device.get(two.passkey)).expect(422);

    const asked = await app.api(anna.token).post('/api/v1/session/proof/passkey-options').expect(200);
    await secondStep(one.challenge, anna.device.get(asked.body as Options)).expect(422);
    await secondStep(one.challenge, anna.device.get(await optionsToAdd(anna.token))).expect(422);

    const late = await challenged(anna.email);
    await app.clock.advance({ minutes: 10 });
    expect([410, 422]).toContain((await secondStep(late.challenge, anna.device.get(late.passkey))).status);
  });

  it("when it is somebody else's, whoever asked for the challenge", async () => {
    const [anna, mallory] = [await withPasskey(), await withPasskey()];
    const { challenge, passkey } = await challenged(anna.email);
    await secondStep(challenge, mallory.device.get(passkey)).expect(422);
    const own = await challenged(mallory.email);
    await secondStep(challenge, mallory.device.get(own.passkey)).expect(422);
    await secondStep(own.challenge, mallory.device.get((await challenged(mallory.email)).passkey)).expect(
      422,
    );
  });

  it('when its signature, its data or its count is not right', async () => {
    const anna = await withPasskey();
    const flip = (text: string) => {
      const bytes = Buffer.from(text, 'base64url');
      bytes[bytes.length - 1]! ^= 1;
      return bytes.toString('base64url');
    };
    for (const part of ['signature', 'authenticatorData'] as const) {
      const { challenge, passkey } = await challenged(anna.email);
      const answer = anna.device.get(passkey);
      const changed = { ...answer, response: { ...answer.response, [part]: flip(answer.response[part]) } };
      await secondStep(challenge, changed).expect(422);
      // Its challenge is used up by that.
      await secondStep(challenge, answer).expect(422);
    }
    const good = await challenged(anna.email);
    await secondStep(good.challenge, anna.device.get(good.passkey)).expect(201);
    anna.device.rewind();
    const copied = await challenged(anna.email);
    await secondStep(copied.challenge, anna.device.get(copied.passkey)).expect(422);
  });

  it.each([undefined, null, '', '{}', '[]', 'null', 7, { id: 'x' }, { id: 'a'.repeat(5000) }])(
    'when it is %j',
    async (passkey) => {
      const anna = await withPasskey();
      const { challenge } = await challenged(anna.email);
      await secondStep(challenge, passkey).expect(400);
      await add(anna.token, passkey).expect(400);
    },
  );
});
