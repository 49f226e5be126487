import type { Server } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { rawGet, rawRequest } from '../../support/raw-socket.js';

let app: TestApp;
let firm: CastMember;

beforeAll(async () => {
  app = await testApp();
  firm = await someOrganisation(app);
});

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

describe('an answer', () => {
  it('leaves compressed for those who take it, says what it depends on, and is the same text', async () => {
    const asked = (encoding: string) => app.api().get('/').set('accept-encoding', encoding).expect(200);
    const plain = await asked('identity');
    const packed = await asked('gzip, br');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(packed.headers['content-encoding']).toBe('gzip');
    for (const { headers } of [plain, packed]) expect(headers['vary']).toMatch(/cookie, accept-encoding/);
    expect(Number(packed.headers['content-length'])).toBeLessThan(
      Number(plain.headers['content-length']) / 2,
    );
    const shape = (html: string) => html.replace(/value="[^"]{20,}"/g, '');
    expect(shape(packed.text)).toBe(shape(plain.text));
    const head = await app.api().head('/').set('accept-encoding', 'gzip').expect(200);
    expect(head.text ?? '').toBe('');
    const short = await app.api().get('/healthz').set('accept-encoding', 'gzip').expect(200);
    expect(short.headers['content-encoding']).toBeUndefined();
  });
});

describe('broken and hostile requests', () => {
  it.each([
    '/%',
    '/%zz',
    '/api/v1/%E0%A4%A',
    '/%00',
    '/katalog/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../package.json',
    '/assets/%2e%2e%2fpackage.json/x',
    '/assets/x/..%5c..%5cpackage.json',
    '//evil.example/',
    '/en//',
    '/api//v1/organisation',
    `/${'a'.repeat(4000)}`,
    '/?%00=1',
    '/logowanie?next=%00',
  ])('GET %s is answered without a fault of ours', async (path) => {
    const answer = await rawGet(app.origin, path);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(200);
    expect(statusOf(answer)).toBeLessThan(500);
    expect(answer).not.toContain('"dependencies"');
    expect(answer).not.toContain('root:x:0');
  });

  it.each([
    '/API/V1/ORGANISATION',
    '/api/v1/./organisation',
    '/api/v1/organisation/',
    '/api/v1/%6frganisation',
    '/api/v1/organisation;x=1',
    '/api/v1//organisation',
    '/en/api/v1/organisation',
    '/x/../api/v1/organisation',
  ])('no spelling of a guarded path gets past the guard: %s', async (path) => {
    expect([301, 303, 400, 401, 404]).toContain(statusOf(await rawGet(app.origin, path)));
  });

  it.each([
    ['{"email": "a@b.example",', 400],
    ['[]', 400],
    ['null', 400],
    ['"text"', 400],
    ['{"__proto__": {"admin": true}, "email": "a@b.example", "password": "x"}', 400],
    ['{"constructor": {"prototype": {}}, "email": "a@b.example", "password": "x"}', 400],
    [`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 400],
    ['{"email": {"$gt": ""}, "password": "x"}', 400],
    ['{"email": "a@b.example", "password": 7}', 400],
    ['{"email": "a@b.example", "password": "x", "role": "owner"}', 400],
  ])('body %#: a problem, not a fault', async (body, status) => {
    const answer = await app.api().post('/api/v1/session').set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, title: expect.any(String), code: expect.any(String) });
  });

  it('refuses 10 MB of text, compressed bodies and unknown types', async () => {
    const big = JSON.stringify({ email: 'a@b.example', password: 'x'.repeat(10_000_000) });
    await app.api().post('/api/v1/session').set('content-type', 'application/json').send(big).expect(413);
    for (const encoding of ['br', 'gzip', 'deflate', 'zstd']) {
      await app
        .api()
        .post('/api/v1/session')
        .set('content-encoding', encoding)
        .send({ email: 'a@b.example', password: 'x' })
        .expect(415);
    }
    await app.api().post('/api/v1/session').set('content-type', 'application/xml').send('<a/>').expect(415);
    await app.api().post('/logowanie').set('content-type', 'text/plain').send('email=a').expect(415);
  });

  it.each([
    'application/json;charset=utf-8',
    'APPLICATION/JSON',
    'application/json\t',
    'application/json ;a=b',
  ])('validates whatever the spelling of the content type: %j', async (type) => {
    const body = '{"email": 1}';
    const answer = await rawRequest(
      app.origin,
      `POST /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    expect([400, 415]).toContain(statusOf(answer));
  });

  it('answers in the reader’s language', async () => {
    const english = await app
      .api()
      .post('/api/v1/session')
      .set('accept-language', 'en-GB')
      .send({})
      .expect(400);
    expect(english.body.title).toBe('The data have the wrong shape');
    const polish = await app.api().post('/api/v1/session').send({}).expect(400);
    expect(polish.body.errors).toContainEqual({ pointer: '/email', message: 'Uzupełnij to pole.' });
  });
});

describe('every answer', () => {
  it.each(['/', '/logowanie', '/api/v1/organisation', '/nie-ma-takiej', '/healthz'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await app.api().get(path).redirects(0);
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-security-policy']).not.toContain('unsafe');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-powered-by']).toBeUndefined();
      expect(headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('links by PUBLIC_URL, whatever the request claims to be', async () => {
    const answer = await app
      .api()
      .get('/logowanie')
      .set('host', 'evil.example')
      .set('x-forwarded-host', 'evil.example')
      .set('x-forwarded-proto', 'https');
    expect(answer.text).not.toContain('evil.example');
    await app
      .api()
      .post('/haslo')
      .set('host', 'evil.example')
      .set('x-forwarded-host', 'evil.example')
      .set('sec-fetch-site', 'same-origin')
      .type('form')
      .send({ email: firm.email })
      .expect(200);
    await app.runJobs();
    const mail = (await app.mail.sentTo(firm.email)).at(-1)!;
    expect(mail.text).toContain('http://localhost:3000/nowe-haslo');
    expect(mail.text + mail.html).not.toContain('evil.example');
  });
});

describe('the machine’s own pages', () => {
  it('tell health, readiness and figures, the last not through a proxy', async () => {
    await app.api().get('/healthz').expect(200, { status: 'ok' });
    expect((await app.api().get('/readyz').expect(200)).body).toMatchObject({ database: true });
    const metrics = await app.api().get('/metrics').expect(200);
    expect(metrics.text).toContain('http_request_duration_seconds_count{route="/healthz"');
    expect(metrics.text).not.toContain(firm.email);
    await app.api().get('/metrics').set('x-forwarded-for', '203.0.113.9').expect(404);
  });

  it('wait for no slow client for ever', () => {
    const server = app.app.getHttpServer() as Server;
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout, maxRequestsPerSocket } = server;
    for (const limit of [headersTimeout, requestTimeout, keepAliveTimeout, timeout]) {
      expect(limit).toBeGreaterThan(0);
      expect(limit).toBeLessThanOrEqual(120_000);
    }
    // 30 MB of files on a country line of 2 Mbit/s.
    expect(requestTimeout).toBeGreaterThanOrEqual(120_000);
    expect(headersTimeout).toBeLessThan(requestTimeout);
    // The proxy of docker/proxy/nginx.conf lets go after 60 s; who closes first must be the proxy.
    expect(keepAliveTimeout).toBeGreaterThan(60_000);
    expect(timeout).toBeGreaterThan(keepAliveTimeout);
    expect(maxRequestsPerSocket).toBeGreaterThan(0);
  });
});
