import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { SearchIndex } from '../../../src/modules/search/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { atEnd } from '../../support/at-end.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { FakeMeilisearch } from '../../support/meilisearch/fake.js';
import { FaultProxy, faults, type Fault } from '../../support/meilisearch/fault-proxy.js';

/** Within this the note is gone once the engine is well again. */
const RECOVERY_MS = 5_000;

const thorough = ['full', 'long'].includes(process.env['TEST_LANE'] ?? '');
// Each takes a second of waiting.
const tried: readonly Fault[] = thorough ? faults : ['refuses', 'garbage'];
/** As long as it takes until the engine is tried as seldom as it ever is. */
const outage = thorough ? 4_500 : 0;

const notes = { '/katalog': 'w trybie zapasowym', '/en/catalogue': 'in its stand-by mode' } as const;

let app: TestApp;
let proxy: FaultProxy;
let windows: string[];

beforeAll(async () => {
  const fake = new FakeMeilisearch();
  proxy = new FaultProxy(await fake.start());
  app = await testApp({ MEILI_URL: await proxy.start() });
  atEnd(async () => {
    await proxy.stop();
    await fake.stop();
  });
  const supplier = await someSupplier(app, 'Spółdzielnia Socjalna Szyba');
  windows = [
    await publishedListing(app, supplier, { title: 'Mycie okien', sku: 'S-1' }),
    await publishedListing(app, supplier, { title: 'Mycie okien na wysokości', sku: 'S-2' }),
  ].sort();
  await publishedListing(app, supplier, { title: 'Koszenie trawników', description: 'Kosimy.', sku: 'S-3' });
  await app.runJobs();
  app.app.get(SearchIndex, { strict: false }).start();
  await untilNoNote();
}, 90_000);

const page = async (path: keyof typeof notes) =>
  (await app.api().get(path).query({ q: 'mycie' }).expect(200)).text;
const noted = async (path: keyof typeof notes) => (await page(path)).includes(notes[path]);

/** Milliseconds until the catalogue says no more that another search answers. */
const untilNoNote = async (): Promise<number> => {
  const begun = performance.now();
  while ((await noted('/katalog')) || (await noted('/en/catalogue'))) {
    if (performance.now() - begun > 2 * RECOVERY_MS) throw new Error('The engine is not asked again');
    await pause(50);
  }
  return performance.now() - begun;
};

/** What everybody is shown, whichever engine answers. */
const shown = async () => {
  const api = async (path: string, q: string) =>
    (await app.api().get(`/api/v1/listings${path}`).query({ q }).expect(200)).body as {
      items: { id: string; text: string }[];
    };
  const linked = (html: string) => windows.filter((id) => html.includes(id));
  return {
    api: (await api('', 'mycie')).items.map(({ id }) => id).sort(),
    pl: linked(await page('/katalog')),
    en: linked(await page('/en/catalogue')),
    suggested: (await api('/suggestions', 'myc')).items.map(({ text }) => text).sort(),
  };
};

describe('the catalogue with a search engine behind a proxy', () => {
  it.each(tried)(
    'that %s answers with the same from PostgreSQL, says so, and no more once it is well',
    async (fault) => {
      const before = await shown();
      expect(before).toMatchObject({ api: windows, pl: windows, en: windows });
      expect(before.suggested).toContain('Mycie okien na wysokości');
      expect([await noted('/katalog'), await noted('/en/catalogue')]).toEqual([false, false]);

      proxy.fault = fault;
      expect(await shown()).toEqual(before);
      await pause(outage);
      expect([await noted('/katalog'), await noted('/en/catalogue')]).toEqual([true, true]);
      expect(await shown()).toEqual(before);

      proxy.fault = null;
      expect(await untilNoNote()).toBeLessThan(RECOVERY_MS);
      expect(await shown()).toEqual(before);
    },
    40_000,
  );
});
