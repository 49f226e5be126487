import { describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { PASSWORD, someOrganisation } from '../../support/cast.js';
import { setUpApp } from '../../support/second-factor.js';

const limited = (env: Record<string, string> = {}) => testApp({ RATE_LIMITS: 'on', ...env });

let count = 0;
/** An address that nobody used before; the limit per account must not decide. */
const nobody = () => `nikt${(count += 1)}@nigdzie.example`;
const attempt = (app: TestApp, forwarded?: string, email = nobody(), password = 'zle haslo 123') => {
  const request = app.api().post('/api/v1/session');
  if (forwarded !== undefined) void request.set('x-forwarded-for', forwarded);
  return request.send({ email, password });
};
const statuses = async (times: number, act: (at: number) => PromiseLike<{ status: number }>) => {
  const all: number[] = [];
  for (let at = 0; at < times; at += 1) all.push((await act(at)).status);
  return all;
};
const refused = (all: number[]) => all.filter((status) => status === 429).length;

describe('the limit per address', () => {
  it('is not fooled by an invented X-Forwarded-For when no proxy is trusted', async () => {
    const app = await limited();
    const all = await statuses(25, (at) => attempt(app, `203.0.113.${at}, 198.51.100.${at}`));
    expect(all.slice(0, 20).every((status) => status === 422)).toBe(true);
    expect(refused(all)).toBe(5);
    const answer = await app
      .api()
      .post('/api/v1/session')
      .set({ 'x-real-ip': '203.0.113.77', forwarded: 'for=203.0.113.77', 'true-client-ip': '203.0.113.77' })
      .send({ email: nobody(), password: PASSWORD });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is not fooled when a proxy is trusted but the request comes from elsewhere', async () => {
    const app = await limited({ TRUSTED_PROXIES: '10.0.0.0/8' });
    expect(refused(await statuses(25, (at) => attempt(app, `203.0.113.${at}`)))).toBe(5);
  });

  it('counts the address that the trusted proxy saw, whatever the client claimed before it', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.0/8' });
    expect(refused(await statuses(25, (at) => attempt(app, `192.0.2.${at}, 203.0.113.7`)))).toBe(5);
    expect((await attempt(app, '192.0.2.1, 203.0.113.8')).status).toBe(422);
    // A chain of trusted proxies is followed to the first address that is none.
    expect((await attempt(app, '203.0.113.9, 127.0.0.5')).status).toBe(422);
    expect((await attempt(app, '203.0.113.8, 203.0.113.7, 127.0.0.5')).status).toBe(429);
  });

  it('counts an IPv6 customer by the network that is theirs', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.1' });
    const inside = (at: number) => attempt(app, `2001:db8:1:2:${at}:ffff:${at}:1`);
    expect(refused(await statuses(25, inside))).toBe(5);
    expect((await attempt(app, '2001:db8:1:3::1')).status).toBe(422);
  });
});

describe('the limit per account', () => {
  it('holds from wherever the guesses come, for accounts that exist and for those that do not', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.1' });
    const [anna, ewa] = [await someOrganisation(app), await someOrganisation(app)];
    const guess = (email: string) => (at: number) => attempt(app, `203.0.113.${at}`, email);
    const known = await statuses(12, guess(anna.email));
    const unknown = await statuses(12, guess('nikt@nigdzie.example'));
    expect(known).toEqual(unknown);
    expect(refused(known)).toBe(2);
    expect((await attempt(app, '198.51.100.1', anna.email, PASSWORD)).status).toBe(429);
    expect((await attempt(app, '198.51.100.1', ewa.email, PASSWORD)).status).toBe(201);
  });

  it('starts again after a sign-in that succeeded', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.1' });
    const anna = await someOrganisation(app);
    for (let round = 0; round < 3; round += 1) {
      const guesses = await statuses(8, (at) => attempt(app, `203.0.113.${round}${at}`, anna.email));
      expect(refused(guesses)).toBe(0);
      expect((await attempt(app, `198.51.100.${round}`, anna.email, PASSWORD)).status).toBe(201);
    }
  });

  it('covers the codes of the second step: ten an hour, over all challenges and addresses', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.1' });
    const [anna, ewa] = [await someOrganisation(app), await someOrganisation(app)];
    const phone = await setUpApp(app, anna);
    const other = await setUpApp(app, ewa);
    const challenged = async (email: string, from: string) =>
      ((await attempt(app, from, email, PASSWORD)).body as { challenge: string }).challenge;
    const secondStep = (challenge: string, code: string, from: string) =>
      app.api().post('/api/v1/session/second-step').set('x-forwarded-for', from).send({ challenge, code });

    const guesses = await statuses(12, async (at) => {
      const from = `203.0.113.${at}`;
      return secondStep(await challenged(anna.email, from), `00000${at % 10}`, from);
    });
    expect(guesses).toEqual([...Array<number>(10).fill(422), 429, 429]);
    const from = '198.51.100.9';
    // Neither the right code nor a recovery code opens now; another account is not touched.
    const challenge = await challenged(anna.email, from);
    expect((await secondStep(challenge, await phone.nextCode(), from)).status).toBe(429);
    expect((await secondStep(challenge, phone.recoveryCodes[0]!, from)).status).toBe(429);
    const own = await challenged(ewa.email, from);
    expect((await secondStep(own, await other.nextCode(), from)).status).toBe(201);
  });

  it('covers the proof before a sensitive act', async () => {
    const app = await limited();
    const anna = await someOrganisation(app);
    const prove = (password: string) => app.api(anna.token).post('/api/v1/session/proof').send({ password });
    const guesses = await statuses(12, () => prove('zle haslo 123'));
    expect(refused(guesses)).toBe(2);
    expect((await prove(PASSWORD)).status).toBe(429);
  });
});

describe('the limit per mailbox', () => {
  it('lets nobody fill a mailbox with links, whichever form they use and wherever they come from', async () => {
    const app = await limited({ TRUSTED_PROXIES: '127.0.0.1' });
    const anna = await someOrganisation(app);
    // The mail of the registration counts too.
    await app.ownerPool.query('delete from rate_limit');
    const before = (await app.mail.sentTo(anna.email)).length;
    const reset = (email: string) => (at: number) =>
      app.api().post('/api/v1/password-resets').set('x-forwarded-for', `203.0.113.${at}`).send({ email });
    const known = await statuses(11, reset(anna.email));
    const unknown = await statuses(11, reset('nikt@nigdzie.example'));
    expect(known).toEqual(unknown);
    await app.runJobs();
    expect((await app.mail.sentTo(anna.email)).length - before).toBe(8);
  });
});
