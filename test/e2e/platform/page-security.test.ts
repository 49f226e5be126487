import { beforeAll, describe, expect, it } from 'vitest';
import { href } from '../../../src/platform/i18n/paths.js';
import { inlineCodeIn, tagsIn } from '../../support/hostile/page-forms.js';
import { hostileScene, type HostileScene } from '../../support/hostile/scene.js';
import { routesOf } from '../../support/routes.js';

let scene: HostileScene;
type Page = { readonly key: string; readonly path: string };
type Read = Page & {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
};
/** Every page that somebody may read. */
let pages: readonly Page[];
/** Each of them in both languages, as it is sent to them. */
let read: readonly Read[];

beforeAll(async () => {
  scene = await hostileScene();
  const found: Page[] = [];
  for (const { key, method, path } of routesOf(scene.app)) {
    if (method !== 'GET' || path.startsWith('/api/') || path.startsWith('/assets/')) continue;
    const ids = [...(await scene.idsFor(key))];
    found.push({ key, path: path.replace(/:\w+/g, () => ids.shift() ?? 'x') });
  }
  pages = found;
  // When all there is has been made, so that lists show something.
  const answers: Read[] = [];
  for (const { key, path } of pages) {
    for (const address of [path, href('en', path)]) {
      const { status, text, headers } = await get(key, address);
      answers.push({ key, path: address, status, text, headers: headers as Record<string, string> });
    }
  }
  read = answers;
}, 240_000);

const get = (key: string, path: string, headers: Readonly<Record<string, string>> = {}) =>
  scene.app
    .api(scene.callerOf(key))
    .get(path)
    .redirects(0)
    .set({ 'sec-fetch-site': 'none', ...headers });

const policyOf = (header: string | undefined) =>
  new Map(
    (header ?? '').split(';').map((part) => {
      const [name = '', ...sources] = part.trim().split(/\s+/);
      return [name, sources] as const;
    }),
  );

const leading = ['href', 'src', 'action', 'formaction', 'poster', 'data', 'srcset'];

/** Addresses in a page that a browser would load, follow or send to by itself or by a click. */
const addressesIn = (html: string): readonly [what: string, address: string][] =>
  tagsIn(html).flatMap(({ name, attributes }) =>
    Object.entries(attributes).flatMap(([attribute, address]): [string, string][] =>
      leading.includes(attribute) ? [[`${name}[${attribute}]`, address]] : [],
    ),
  );

/** A mail as its reader sees it, with the styles that mail programs need: shut in, and without a script of its own. */
const mailsAsPages = ['GET /koordynator/newsletter/:id/podglad'];

describe('every page', () => {
  it('runs and shows nothing inline, loads nothing from elsewhere, and says so in its policy', () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const { key, path: address, status, text, headers } of read) {
      if (status >= 500) wrong.push(`${address}: ${status}`);
      // Forms alone may lead to one other place: where a buyer pays online.
      const said = String(headers['content-security-policy'] ?? '').replace(
        `form-action 'self' ${scene.app.stripe.env.STRIPE_API_URL};`,
        "form-action 'self';",
      );
      const policy = policyOf(said);
      if (policy.get('default-src')?.join() !== "'none'") wrong.push(`${address}: default-src`);
      if (mailsAsPages.includes(key)) {
        const shut = ['default-src', 'base-uri', 'form-action', 'frame-ancestors'];
        const open = [...policy].filter(
          ([name, sources]) => shut.includes(name) && sources.join() === "'none'",
        );
        if (open.length !== shut.length || policy.get('sandbox')?.length !== 0 || policy.has('script-src'))
          wrong.push(`${address}: ${headers['content-security-policy']}`);
        if (/<script|\son\w+=/i.test(text)) wrong.push(`${address}: a script`);
        continue;
      }
      if (/unsafe|\*|https?:|data:|blob:/.test(said)) wrong.push(`${address}: ${said}`);
      if (headers['x-content-type-options'] !== 'nosniff') wrong.push(`${address}: nosniff`);
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      seen += 1;
      for (const name of ['frame-ancestors', 'base-uri'])
        if (policy.get(name)?.join() !== "'none'") wrong.push(`${address}: ${name}`);
      for (const name of ['script-src', 'style-src', 'form-action', 'connect-src'])
        if (policy.get(name)?.join() !== "'self'") wrong.push(`${address}: ${name}`);
      wrong.push(...inlineCodeIn(text).map((code) => `${address}: inline ${code}`));
      for (const [what, to] of addressesIn(text)) {
        const local =
          /^([/#?](?!\/)|$)/.test(to) || to.startsWith('http://localhost:3000/') || /^(mailto|tel):/.test(to);
        if (!local && !what.startsWith('a[')) wrong.push(`${address}: ${what} ${to}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(80);
  }, 120_000);

  it('that is for signed-in people is kept by no cache', () => {
    const wrong: string[] = [];
    for (const { key, path, headers } of read) {
      if (!scene.callerOf(key)) continue;
      if (
        !/no-store/.test(String(headers['cache-control'])) ||
        /public/.test(String(headers['cache-control']))
      )
        wrong.push(`${path}: ${headers['cache-control']}`);
    }
    expect(wrong).toEqual([]);
  });

  it('believes nothing of what a request says of its host', async () => {
    const wrong: string[] = [];
    const lies = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'gopher',
      'x-forwarded-port': '6666',
      forwarded: 'host=evil.example',
      'x-original-url': '/koordynator',
      'x-rewrite-url': '/koordynator',
      'x-host': 'evil.example',
    };
    for (const { key, path } of pages) {
      const { text, headers, status } = await get(key, path, lies);
      if (/evil\.example|gopher|6666/.test(text + JSON.stringify(headers))) wrong.push(path);
      if (status >= 500) wrong.push(`${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('every refusal', () => {
  const paths = [
    '/nie-ma',
    '/en/there-is-none',
    '/%',
    '/oferty/x',
    '/panel/oferty/x/edytuj',
    `/${'a'.repeat(300)}`,
  ];

  it.each(paths)('%s is as strict as the page that it stands for', async (path) => {
    const { status, text, headers } = await scene.app.api(scene.supplier.token).get(path).redirects(0);
    expect([400, 404, 414]).toContain(status);
    expect(headers['content-type']).toContain('text/html');
    expect(policyOf(headers['content-security-policy']).get('default-src')).toEqual(["'none'"]);
    expect(inlineCodeIn(text)).toEqual([]);
    expect(text).toContain(path.startsWith('/en/') ? '<html lang="en">' : '<html lang="pl">');
  });

  it('puts no word of the request into a header', async () => {
    const injected = '%0d%0aSet-Cookie:%20session=stolen%0d%0aX-Mark:%201';
    for (const path of [
      `/logowanie?next=/panel${injected}`,
      `/panel?x=${injected}`,
      `/panel/oferty?state=draft${injected}`,
      `/katalog?q=${injected}`,
      `/en/panel${injected}`,
      `/czlonkowie/${injected}`,
    ]) {
      for (const token of [undefined, scene.supplier.token]) {
        const { headers, status } = await scene.app.api(token).get(path).redirects(0);
        expect([path, status < 500, headers['x-mark']]).toEqual([path, true, undefined]);
        expect([headers['set-cookie'] ?? []].flat().join()).not.toContain('stolen');
        if (headers['location']) expect(headers['location']).toMatch(/^\/[^/\\]/);
      }
    }
  });
});
