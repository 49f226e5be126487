import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { href } from '../../src/platform/i18n/paths.js';
import { langs, type Lang } from '../../src/shared/lang.js';
import { testApp, type TestApp } from '../support/app.js';
import {
  accessibilityFaults,
  desk,
  overflows,
  person,
  signIn,
  startBrowser,
  watchFaults,
} from '../support/browser.js';
import { furnishedDemo, readers, type Reader } from '../support/demo-scene.js';
import { keyboardFaults } from '../support/keyboard.js';
import { readableRoutes, siteMapOf, type FoundPage } from '../support/site-map.js';

/** Routes that show no page here: they lead on. */
const onlyOnward = [
  'GET /k/:code',
  'GET /logowanie/drugi-krok',
  'GET /panel/naleznosci/online/powrot',
  'GET /panel/naleznosci/online/stripe',
  'GET /panel/powiadomienia/:id',
];

/** Those who look at every page that they can reach; the other readers add what only they can. */
const thorough: readonly Reader[] = ['visitor', 'buyer', 'cooperative', 'coordinator'];

const everything = process.env['TEST_LANE'] === 'full' || process.env['TEST_LANE'] === 'long';
/** In the default lane one page in so many is looked at, in one language. */
const SAMPLE = 15;

/** The narrowest phone that nothing may be wider than. */
const narrow = { width: 360, height: 740 };

let app: TestApp;
let browser: Browser;
const found = new Map<Reader, readonly FoundPage[]>();
/** Routes that led elsewhere, and those that gave a file, whoever asked. */
const onward = new Set<string>();
const files = new Set<string>();
const broken: string[] = [];

beforeAll(async () => {
  app = await testApp();
  const privateAddresses = await furnishedDemo(app);
  for (const [reader, account] of Object.entries(readers) as [Reader, (typeof readers)[Reader]][]) {
    const map = await siteMapOf(app, account, privateAddresses);
    found.set(reader, map.pages);
    for (const key of map.onward) onward.add(key);
    for (const key of map.files) files.add(key);
    broken.push(...map.broken.map((line) => `${reader}: ${line}`));
  }
  browser = await startBrowser();
}, 300_000);

/** Each page once, by the first reader who comes to it. */
const onceEach = (): { reader: Reader; page: FoundPage }[] => {
  const taken = new Set<string>();
  return [...found].flatMap(([reader, pages]) =>
    pages.flatMap((page) => {
      if (taken.has(page.route)) return [];
      taken.add(page.route);
      return [{ reader, page }];
    }),
  );
};

const looksOf = (reader: Reader): { page: FoundPage; lang: Lang }[] => {
  const pages = found.get(reader) ?? [];
  const once = onceEach();
  if (!everything) {
    return once.flatMap(({ reader: by, page }, at) =>
      by === reader && at % SAMPLE === 0 ? [{ page, lang: langs[at % 2]! }] : [],
    );
  }
  const own = once.flatMap(({ reader: by, page }) => (by === reader ? [page] : []));
  return (thorough.includes(reader) ? pages : own).flatMap((page) => langs.map((lang) => ({ page, lang })));
};

/** What is wrong with the page as it stands, in a phone's width and in a desk's. */
const faultsOf = async (page: Page, path: string, byKeyboard: boolean): Promise<string[]> => {
  const answer = await page.goto(app.origin + path);
  const faults = answer?.ok() ? [] : [`${path}: ${answer?.status()}`];
  if (await overflows(page)) faults.push(`${path}: wider than ${narrow.width} px`);
  faults.push(...(await accessibilityFaults(page)));
  const headings = await page.locator('h1').count();
  if (headings !== 1) faults.push(`${path}: ${headings} first headings`);
  if (byKeyboard) {
    faults.push(...(await keyboardFaults(page)).map((fault) => `${path}: ${fault}`));
  }
  await page.setViewportSize(desk);
  if (await overflows(page)) faults.push(`${path}: wider than ${desk.width} px`);
  await page.setViewportSize(narrow);
  return faults;
};

describe('every page', () => {
  it('can be come to by links, and no link is broken', () => {
    const shown = new Set(onceEach().map(({ page }) => page.route));
    const pageless = readableRoutes(app)
      .map(({ key }) => key)
      .filter((key) => !shown.has(key) && !files.has(key));
    expect(pageless).toEqual(onlyOnward);
    expect(onlyOnward.filter((key) => !onward.has(key))).toEqual([]);
    expect(broken).toEqual([]);
  });

  it('is at most 60 KB as it is sent, with its styles and scripts', async () => {
    const home = await app.api().get('/');
    const parts = [...new Set(home.text.match(/\/assets\/[0-9a-f]+\/[\w.-]+\.(css|js)/g))];
    expect(parts).toHaveLength(4);
    const sent = await Promise.all(
      parts.map(async (path) => Number((await app.api().get(path)).headers['content-length'])),
    );
    const common = sent.reduce((sum, bytes) => sum + bytes, 0);
    const heavy = [...found.values()]
      .flat()
      .filter(({ bytes }) => !(common + bytes <= 60 * 1024))
      .map(({ path, bytes }) => `${path}: ${common} + ${bytes}`);
    expect(heavy).toEqual([]);
  });

  it.each(Object.keys(readers) as Reader[])(
    'is sound for the %s: accessible, by the keyboard alone, as narrow as a phone, nothing failing',
    async (reader) => {
      const account = readers[reader];
      const faults: string[] = [];
      for (const dark of everything ? [false, true] : [false]) {
        const context = await person(browser, { viewport: narrow, dark });
        const page = await context.newPage();
        // What has the focus is in its place at once.
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const unseen = watchFaults(page);
        page.on('requestfailed', (request) =>
          faults.push(`${page.url()}: ${request.url()} ${request.failure()?.errorText}`),
        );
        if (account) await signIn(page, app.origin, account.email, account.password);
        for (const { page: place, lang } of looksOf(reader)) {
          // Colours do not depend on the language, nor does the keyboard on either.
          if (dark && lang !== 'pl') continue;
          faults.push(
            ...(await faultsOf(page, href(lang, place.path), !dark && (lang === 'pl' || !everything))),
          );
        }
        faults.push(...unseen);
        await context.close();
      }
      expect(faults).toEqual([]);
    },
    everything ? 1_800_000 : 120_000,
  );
});
