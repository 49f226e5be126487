import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../src/shared/ids.js';
import { guestDraftRoutes } from '../../architecture/guest-draft-routes.js';
import { testApp, type TestApp } from '../../support/app.js';
import { PASSWORD, someOrganisation } from '../../support/cast.js';

let app: TestApp;

beforeAll(async () => {
  // A proxy of ours stands before it, so that a test may come from any address.
  app = await testApp({ RATE_LIMITS: 'on', TRUSTED_PROXIES: '127.0.0.1' });
});

let last = 0;
/** An address that nobody used before. */
const freshAddress = () => `198.51.${100 + Math.floor((last += 1) / 250)}.${last % 250}`;

const signIn = (email: string, password: string, from: string) =>
  app.api().post('/api/v1/session').set('x-forwarded-for', from).send({ email, password });

const times = async (count: number, attempt: () => PromiseLike<{ status: number }>) => {
  const statuses: number[] = [];
  for (let at = 0; at < count; at += 1) statuses.push((await attempt()).status);
  return statuses;
};

describe('guessing a password', () => {
  it('of one account ends after ten attempts, from wherever they come, and says when to try again', async () => {
    const { email } = await someOrganisation(app);
    expect(await times(10, () => signIn(email, 'zle haslo 123', freshAddress()))).toEqual(
      Array(10).fill(422),
    );
    const refused = await signIn(email, 'zle haslo 123', freshAddress());
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ code: 'http/too-many', title: 'Za dużo prób w krótkim czasie' });
    // The right one is not told apart either, else the limit would be an answer to guesses.
    expect((await signIn(email, PASSWORD, freshAddress())).status).toBe(429);
    const other = await someOrganisation(app);
    expect((await signIn(other.email, PASSWORD, freshAddress())).status).toBe(201);
  });

  it('of an account that does not exist ends the same', async () => {
    const statuses = await times(11, () => signIn('nikt@nigdzie.example', 'zle haslo 123', freshAddress()));
    expect(statuses).toEqual([...Array(10).fill(422), 429]);
  });

  it('of many accounts from one address ends after twenty', async () => {
    const from = freshAddress();
    let at = 0;
    const guess = () => signIn(`osoba${(at += 1)}@nigdzie.example`, 'zle haslo 123', from);
    expect(await times(21, guess)).toEqual([...Array(20).fill(422), 429]);
  });

  it('is forgotten once the right one came', async () => {
    const { email } = await someOrganisation(app);
    await times(9, () => signIn(email, 'zle haslo 123', freshAddress()));
    expect((await signIn(email, PASSWORD, freshAddress())).status).toBe(201);
    expect(await times(9, () => signIn(email, 'zle haslo 123', freshAddress()))).toEqual(Array(9).fill(422));
  });

  it('on the page keeps the address that was typed and says in words when to come back', async () => {
    const { email } = await someOrganisation(app);
    await times(10, () => signIn(email, 'zle haslo 123', freshAddress()));
    const page = await app
      .api()
      .post('/logowanie')
      .type('form')
      .set('sec-fetch-site', 'same-origin')
      .set('x-forwarded-for', freshAddress())
      .send({ email, password: PASSWORD });
    expect(page.status).toBe(422);
    expect(page.text).toContain(email);
    expect(page.text).toContain('Za dużo prób w krótkim czasie. Spróbuj ponownie za 15 min.');
    expect(page.headers['set-cookie']).toBeUndefined();
  });

  it('from one network of IPv6, which one customer holds whole, counts as one address', async () => {
    let at = 0;
    const guess = () =>
      signIn(`v6${(at += 1)}@nigdzie.example`, 'zle haslo 123', `2001:db8:1:2::${at.toString(16)}`);
    expect((await times(21, guess)).at(-1)).toBe(429);
    expect((await signIn('v6@nigdzie.example', 'zle haslo 123', '2001:db8:1:3::1')).status).toBe(422);
  });
});

describe('an address that a stranger claims', () => {
  it('counts for nothing unless a proxy of ours says it', async () => {
    const open = await testApp({ RATE_LIMITS: 'on' });
    let at = 0;
    const statuses = await times(21, () =>
      open
        .api()
        .post('/api/v1/session')
        .set('x-forwarded-for', freshAddress())
        .set('forwarded', `for=${freshAddress()}`)
        .set('x-real-ip', freshAddress())
        .send({ email: `x${(at += 1)}@nigdzie.example`, password: 'zle haslo 123' }),
    );
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('a draft behind a private link', () => {
  it('is not guessed, read, filled or begun without end: every way to one is counted', async () => {
    const from = freshAddress();
    const ask = (method: string, path: string, body: object) => {
      const verb = method === 'GET' ? 'get' : method === 'PUT' ? 'put' : 'post';
      const request = app
        .api()
        [verb](path.replace(':id', newId()))
        .set({ 'x-forwarded-for': from, 'sec-fetch-site': 'same-origin' });
      if (method === 'GET') return request;
      return path.startsWith('/api') ? request.send(body) : request.type('form').send(body);
    };
    const guess = () => ask('POST', '/api/v1/inquiry-drafts/read', { token: 'x' });
    const guesses = await Promise.all(Array.from({ length: 121 }, guess));
    expect(guesses.map(({ status }) => status).filter((status) => status === 404)).toHaveLength(120);
    expect((await times(21, () => ask('POST', '/api/v1/procedure-drafts', {}))).at(-1)).toBe(429);
    const open = Object.entries(guestDraftRoutes).filter(([, { level }]) => level === 'public');
    const answers = await Promise.all(
      open.map(async ([key]) => {
        const [method = '', path = ''] = key.split(' ');
        return `${(await ask(method, path, {})).status} ${key}`;
      }),
    );
    // The form by which one begins holds nothing.
    expect(answers.filter((answer) => !answer.startsWith('429'))).toEqual([
      '200 GET /zapytania-ofertowe/nowe',
    ]);
  });
});

describe('mails that anybody can cause', () => {
  it('go to one mailbox eight times an hour at most, whoever asks and whether or not it has an account', async () => {
    const { email } = await someOrganisation(app);
    const before = (await app.mail.sentTo(email)).length;
    const ask = (to: string) => () =>
      app.api().post('/api/v1/password-resets').set('x-forwarded-for', freshAddress()).send({ email: to });
    // One of the eight was the registration.
    expect(await times(8, ask(email))).toEqual([...Array(7).fill(202), 429]);
    expect(await times(9, ask('pusty@nigdzie.example'))).toEqual([...Array(8).fill(202), 429]);
    await app.runJobs();
    expect((await app.mail.sentTo(email)).length).toBe(before + 7);
  });

  it('of the newsletter neither, and from one address no more than twenty an hour', async () => {
    const ask = (from: () => string, to: () => string) => () =>
      app
        .api()
        .post('/api/v1/newsletter/subscriptions')
        .set('x-forwarded-for', from())
        .send({ email: to(), consent: true });
    const one = () => 'jeden@osoba.example';
    expect(await times(9, ask(freshAddress, one))).toEqual([...Array(8).fill(202), 429]);
    const from = freshAddress();
    let at = 0;
    const another = () => `kolejny${(at += 1)}@osoba.example`;
    expect(
      await times(
        21,
        ask(() => from, another),
      ),
    ).toEqual([...Array(20).fill(202), 429]);
  });

  it('are not to be had by inviting a stranger again and again', async () => {
    const inviter = await someOrganisation(app);
    const invite = () =>
      app
        .api(inviter.token)
        .post('/api/v1/organisation/invitations')
        .send({ email: 'obcy@osoba.example', role: 'viewer' });
    expect((await times(9, invite)).at(-1)).toBe(429);
  });
});
