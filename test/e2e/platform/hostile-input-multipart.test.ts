import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { rawRequest } from '../../support/raw-socket.js';

let app: TestApp;

beforeAll(async () => {
  app = await testApp();
});

const post = (path: string, type: string, body: string, length = Buffer.byteLength(body, 'latin1')) =>
  rawRequest(
    app.origin,
    `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n` +
      `Content-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n${body}`,
  );

const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const part = (headers: string, value: string) => `--x\r\n${headers}\r\n\r\n${value}\r\n`;
const field = (name: string, value: string) => part(`Content-Disposition: form-data; name="${name}"`, value);
const form = 'multipart/form-data; boundary=x';

/** Each with the status that the sender deserves: their mistake, never ours. */
const broken: readonly [what: string, type: string, body: string, status: number][] = [
  ['no boundary', 'multipart/form-data', field('email', 'a@b.example'), 400],
  ['an empty boundary', 'multipart/form-data; boundary=', field('email', 'a@b.example'), 400],
  [
    'another boundary than the one named',
    'multipart/form-data; boundary=y',
    `${field('email', 'a')}--x--`,
    400,
  ],
  ['cut short', form, field('email', 'a@b.example').slice(0, -8), 400],
  ['no headers in a part', form, '--x\r\n\r\nvalue\r\n--x--\r\n', 422],
  ['garbage', form, '\u0000\u0001\u0002'.repeat(100), 400],
  [
    'a part that says it is JSON',
    form,
    `${part('Content-Disposition: form-data; name="email"\r\nContent-Type: application/json', '{"toString":1}')}--x--\r\n`,
    400,
  ],
  ['a prototype for a name', form, `${field('__proto__', 'x')}--x--\r\n`, 400],
  ['a longer text than any field holds', form, `${field('email', 'x'.repeat(400_000))}--x--\r\n`, 413],
  [
    'six hundred fields',
    form,
    `${Array.from({ length: 600 }, (_, at) => field(`f${at}`, 'x')).join('')}--x--\r\n`,
    413,
  ],
];

describe('a multipart form', () => {
  it.each(broken)('with %s is refused as the sender’s mistake', async (_, type, body, status) => {
    for (const path of ['/haslo', '/api/v1/password-resets']) {
      const answer = await post(path, type, body);
      const expected = path.startsWith('/api') && status === 422 ? 400 : status;
      expect([path, statusOf(answer)]).toEqual([path, expected]);
      expect(answer).not.toMatch(/node_modules|boundary not found|Unexpected end/i);
    }
  });
});

describe('a page', () => {
  it.each(['application/json', 'application/json; charset=utf-8', 'application/vnd.api+json'])(
    'takes forms and no %s, whose values might be anything but texts',
    async (type) => {
      const answer = await post('/logowanie', type, '{"next":{"toString":1},"email":{"toString":1}}');
      expect(statusOf(answer)).toBe(415);
      expect(answer).toContain('text/html');
    },
  );

  it('survives a form whose names collide with those of every object', async () => {
    const names = [
      '__proto__',
      'constructor',
      'toString',
      'valueOf',
      'hasOwnProperty',
      '__proto__.x',
      'a.__proto__.b',
      'toString.x',
      '0',
      '.',
      '..',
      'a..b',
      'a.b.c.d.e.f.g.h.i',
    ];
    for (const path of ['/logowanie', '/haslo', '/nowe-haslo', '/rejestracja', '/potwierdzenie']) {
      for (const name of names) {
        const encoded = encodeURIComponent(name);
        const answer = await post(path, 'application/x-www-form-urlencoded', `${encoded}=x&${encoded}=y`);
        expect([path, name, statusOf(answer)]).toEqual([path, name, name === '__proto__' ? 400 : 422]);
      }
    }
  });

  it('survives a form that is no form', async () => {
    for (const body of [
      '%',
      '%zz=%zz',
      '&&&===',
      '=',
      'a=%ED%A0%80',
      'a=%00',
      `a=${'%'.repeat(999)}`,
      'x'.repeat(900_000),
    ]) {
      const answer = await post('/haslo', 'application/x-www-form-urlencoded', body);
      expect([body.slice(0, 20), statusOf(answer)]).toEqual([body.slice(0, 20), 422]);
    }
    const tooMuch = await post(
      '/haslo',
      'application/x-www-form-urlencoded',
      `email=${'x'.repeat(1_100_000)}`,
    );
    expect(statusOf(tooMuch)).toBe(413);
  });
});
