import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { PASSWORD, someOrganisation, type CastMember } from '../../support/cast.js';
import { rawRequest } from '../../support/raw-socket.js';

let app: TestApp;
let firm: CastMember;
let cookie: string;

beforeAll(async () => {
  app = await testApp();
  firm = await someOrganisation(app);
  cookie = `session=${firm.token}`;
});

type Headers = Readonly<Record<string, string>>;

/** A form of some page, as a browser sends it; nothing but the given headers. */
const post = async (headers: Headers, path = '/panel/ludzie/zaproszenia', method = 'POST') => {
  const body = 'email=obcy%40osoba.example&role=owner';
  const lines = Object.entries({
    Host: 'localhost:3000',
    Connection: 'close',
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(body.length),
    ...headers,
  }).map(([name, value]) => `${name}: ${value}\r\n`);
  const answer = await rawRequest(app.origin, `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  const text = Buffer.from(answer, 'latin1').toString('utf8');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]), text };
};

const invitations = async () =>
  (await app.ownerPool.query('select from invitation where organisation_id = $1', [firm.organisationId]))
    .rowCount;

describe('a form that another site sends with the person’s cookie', () => {
  const foreign: readonly [what: string, headers: Headers][] = [
    ['cross-site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['from a sister domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['with a word of its own', { 'Sec-Fetch-Site': 'same-origin, cross-site' }],
    [
      'cross-site, with our origin forged beside it',
      { 'Sec-Fetch-Site': 'cross-site', Origin: 'http://localhost:3000' },
    ],
    ['from an old browser that says its origin only', { Origin: 'https://evil.example' }],
    ['from a sandboxed frame', { Origin: 'null' }],
    ['from our name over another port', { Origin: 'http://localhost:3001' }],
    ['from our name over another scheme', { Origin: 'https://localhost:3000' }],
    ['from a name that begins as ours', { Origin: 'http://localhost:3000.evil.example' }],
    ['from a very old browser that says nothing', {}],
    ['from a very old browser that says whence it came', { Referer: 'https://evil.example/localhost:3000' }],
  ];

  it.each(foreign)('is refused: %s', async (_, headers) => {
    const before = await invitations();
    const { status, text } = await post({ ...headers, Cookie: cookie });
    expect(status).toBe(403);
    expect(text.includes('To żądanie nie przyszło z naszej strony')).toBe(true);
    expect(await invitations()).toBe(before);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is refused as %s too, also under the API', async (method) => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', Cookie: cookie };
    expect((await post(headers, '/api/v1/session', method)).status).toBe(403);
    expect((await post(headers, '/panel', method)).status).toBe(403);
  });

  it('does not slip through as a read by a header or a field that some frameworks obey', async () => {
    const before = await invitations();
    const query = '/panel/ludzie/zaproszenia?_method=POST&email=obcy%40osoba.example&role=owner';
    for (const name of ['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override']) {
      const headers = { [name]: 'POST', 'Sec-Fetch-Site': 'cross-site', Cookie: cookie };
      expect((await post(headers, query, 'GET')).status).toBe(404);
    }
    expect(await invitations()).toBe(before);
  });
});

describe('a form of our own', () => {
  it.each([
    ['by a browser of today', { 'Sec-Fetch-Site': 'same-origin' }],
    ['by an older one', { Origin: 'http://localhost:3000' }],
    ['opened by the person from a bookmark or a mail', { 'Sec-Fetch-Site': 'none' }],
    ['by a very old one that says whence it came', { Referer: 'http://localhost:3000/panel/ludzie' }],
  ] as [string, Headers][])('is taken: %s', async (_, headers) => {
    expect((await post({ ...headers, Cookie: cookie })).status).toBe(303);
  });
});

describe('signing in', () => {
  it('cannot be done by another site for somebody, who would then write into a foreign account', async () => {
    const body = `email=${encodeURIComponent(firm.email)}&password=${encodeURIComponent(PASSWORD)}`;
    const foreignHeaders: readonly Headers[] = [
      { 'Sec-Fetch-Site': 'cross-site' },
      { Origin: 'https://evil.example' },
      { Referer: 'https://evil.example/' },
    ];
    for (const headers of foreignHeaders) {
      const answer = await app.api().post('/logowanie').redirects(0).type('form').set(headers).send(body);
      expect([headers, answer.status]).toEqual([headers, 403]);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
  });
});

describe('another site’s script', () => {
  it('is told nothing: no answer allows it to read, nor to send what a form cannot', async () => {
    for (const path of ['/', '/api/v1/listings', '/api/v1/organisation', '/api/openapi.json', '/nie-ma']) {
      for (const method of ['get', 'options', 'head'] as const) {
        const { headers, status } = await app
          .api(firm.token)
          [method](path)
          .set('origin', 'https://evil.example')
          .set('access-control-request-method', 'POST')
          .set('access-control-request-headers', 'authorization');
        expect([path, method, status < 500]).toEqual([path, method, true]);
        const allowing = Object.keys(headers).filter((name) => name.startsWith('access-control-'));
        expect([path, method, allowing]).toEqual([path, method, []]);
        expect(headers['cross-origin-resource-policy']).toBe('same-origin');
      }
    }
  });

  it('cannot pass as a program: a bearer token beside a cookie changes nothing of the rule', async () => {
    const headers = { 'Sec-Fetch-Site': 'cross-site', Authorization: `Bearer ${firm.token}`, Cookie: cookie };
    expect((await post(headers)).status).toBe(403);
  });
});

describe('the session’s cookie', () => {
  it('over TLS is bound to this host, unreadable for scripts and kept from other sites', async () => {
    const secure = await testApp({ PUBLIC_URL: 'https://localhost:3000' });
    const person = await someOrganisation(secure);
    const answer = await secure
      .api()
      .post('/logowanie')
      .redirects(0)
      .type('form')
      .set('origin', 'https://localhost:3000')
      .send({ email: person.email, password: PASSWORD })
      .expect(303);
    const session = [answer.headers['set-cookie']].flat().find((line) => String(line).includes('session='));
    expect(session).toMatch(/^__Host-session=[\w-]{40,}; /);
    for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(session).toContain(word);
    expect(session).not.toContain('Domain');
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    // A cookie of the name without the prefix, which a neighbour could set, is nobody's.
    await secure.api().get('/panel').redirects(0).set('cookie', `session=${person.token}`).expect(303);
  });
});
