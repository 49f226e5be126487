import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { capacityScene, type CapacityScene } from '../../support/capacity-scene.js';
import { signedIn } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';

type Choice = { value: string; label: string; count: number };
type Answer = {
  items: { id: string }[];
  total: number;
  facets: Record<string, Choice[]>;
  nearest: { dropped: string[]; total: number; items: { id: string }[] } | null;
};

let scene: CapacityScene;
const listings: Record<'exact' | 'rough' | 'silent' | 'proved', string> = {
  ...{ exact: '', rough: '', silent: '', proved: '' },
};

const search = async (query: string): Promise<Answer> =>
  (await scene.app.api().get(`/api/v1/listings?perPage=60&${query}`).expect(200)).body as Answer;
const found = async (query: string) => {
  const { items, total } = await search(query);
  expect(total).toBe(items.length);
  const names = Object.entries(listings);
  return items.flatMap(({ id }) => names.find(([, own]) => own === id)?.[0] ?? []).sort();
};
const at = async (path: string) => parseHTML((await scene.app.api().get(path).expect(200)).text).document;

beforeAll(async () => {
  scene = await capacityScene();
  const { app } = scene;
  listings.exact = await scene.kept({ 1: '500' }, 'exact');
  listings.rough = await scene.kept({ 1: '800', 2: '100', 3: '0' }, 'rough');
  listings.silent = await scene.kept({ 1: '900', 2: '900' }, 'none');
  const proved = await someSupplier(app, 'Spółdzielnia Socjalna Dowód');
  listings.proved = await publishedListing(app, proved, {
    ...{ category: 'zywnosc', sku: 'Z-1', title: 'Pierogi', areas: ['28'], leadDays: 20 },
  });
  const evidence: Record<string, string>[] = [
    { kind: 'certificate', title: 'HACCP' },
    { kind: 'reserved-share', share: '52' },
    { kind: 'certificate', title: 'Niesprawdzony' },
  ];
  for (const facts of evidence) {
    const { body } = await app
      .api(proved.token)
      .post('/api/v1/organisation/evidence')
      .field({ ...facts, validFrom: '2026-01-01', disclosure: 'facts' })
      .field('noPersonalData', 'on')
      .attach('scan', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'), 'x.pdf')
      .expect(201);
    if (facts['title'] === 'Niesprawdzony') continue;
    await app
      .api(scene.coordinator.token)
      .post(`/api/v1/evidence/${body.id}/verify`)
      .send({ version: 1 })
      .expect(204);
  }
  await app.runJobs();
});

describe('free capacity as a filter', () => {
  it.each([
    [1, '', ['exact', 'rough']],
    [1, '500', ['exact', 'rough']],
    // Words answer to no amount, so that no amount can be guessed.
    [1, '501', ['rough']],
    [1, '999999', ['rough']],
    [2, '', ['rough']],
    [2, '1', []],
    [3, '', []],
    [4, '', []],
  ])('%i months ahead, at least “%s”: %j', async (ahead, capacity, expected) => {
    const amount = capacity === '' ? '' : `&capacity=${capacity}`;
    expect(await found(`month=${scene.month(ahead)}${amount}`)).toEqual(expected);
  });

  it('never finds by a month that has passed, and its counts follow', async () => {
    expect(await found('month=2020-01')).toEqual([]);
    const { facets } = await search(`month=${scene.month(1)}&capacity=500`);
    expect(facets['category']).toEqual([expect.objectContaining({ value: 'catering', count: 2 })]);
    await scene.app.api().get('/api/v1/listings?month=2026-13').expect(400);
  });
});

describe('what is asked of suppliers', () => {
  it.each([
    ['share=30', ['proved']],
    ['share=75', []],
    ['certificate=haccp', ['proved']],
    ['certificate=haccp&certificate=niesprawdzony', []],
    ['evidence=reserved-share&evidence=certificate', ['proved']],
    ['supplierKind=zaz', []],
    ['leadMax=10&area=2862', ['exact', 'rough', 'silent']],
    ['leadMax=20&area=2801&new=1', ['proved']],
  ])('%s finds %j', async (query, expected) => {
    expect(await found(query)).toEqual(expected);
  });

  it('is counted under the other filters, by what the coordinator has checked', async () => {
    const { facets } = await search('area=2801');
    expect(facets['certificate']).toEqual([{ value: 'haccp', label: 'HACCP', count: 1 }]);
    expect(facets['share']!.map(({ count }) => count)).toEqual([1, 1, 0]);
    expect((await search('category=catering')).facets['share']!.map(({ count }) => count)).toEqual([0, 0, 0]);
  });
});

describe('a category', () => {
  it('has with it those below, in its results and its count', async () => {
    await scene.db.tx('system', async (tx) => {
      await tx.query(
        `insert into category (slug, name_pl, name_en, position, parent) values ('jedzenie', 'Jedzenie', 'Food', 0, null)`,
      );
      await tx.query(`update category set parent = 'jedzenie' where slug in ('catering', 'zywnosc')`);
    });
    const { facets } = await search('');
    const counts = new Map(facets['category']!.map(({ value, count }) => [value, count]));
    expect(counts.get('jedzenie')).toBe(counts.get('catering')! + counts.get('zywnosc')!);
    expect(await found('category=jedzenie')).toEqual(['exact', 'proved', 'rough', 'silent']);
  });
});

describe('the page', () => {
  it('keeps all filters in its address, one chip for each value', async () => {
    const query = `share=30&certificate=HACCP&certificate=ISO&month=${scene.month(1)}&capacity=5`;
    const page = await at(`/katalog?${query}`);
    const chips = [...page.querySelectorAll('.chip')].map((chip) => chip.getAttribute('href')!);
    expect(chips).toHaveLength(4);
    expect(chips).toContain(`/katalog?share=30&certificate=HACCP&certificate=ISO`);
    expect(chips).toContain(`/katalog?month=${scene.month(1)}&capacity=5&share=30&certificate=HACCP`);
    const hidden = [...page.querySelectorAll('form.search--large input[type=hidden]')];
    expect(hidden.filter((each) => each.getAttribute('name') === 'certificate')).toHaveLength(2);
  });

  it('shows what comes nearest where nothing is found, and leads to asking all', async () => {
    const { nearest } = await search('q=pierogi&area=2862&leadMax=3');
    expect(nearest).toMatchObject({ dropped: ['leadMax'], total: 1, items: [{ id: listings.proved }] });
    expect((await search('q=pierogi')).nearest).toBeNull();
    const page = await at('/katalog?q=pierogi&category=zywnosc&area=2862&leadMax=3');
    expect(page.querySelector('.nearest p')?.textContent).toMatch(/Bez warunku: termin do 3.dni/);
    expect(page.querySelector('.nearest .card__link')?.getAttribute('href')).toContain(listings.proved);
    const ask = page.querySelector('.empty .button--primary')!.getAttribute('href')!;
    const buyer = await signedIn(scene.app, scene.buyer);
    const begin = parseHTML((await buyer.get(ask).expect(200)).text).document;
    const sent = Object.fromEntries(
      [...begin.querySelector('form.post-button:has([name=subject])')!.querySelectorAll('input')].map(
        (each) => [each.getAttribute('name')!, each.getAttribute('value')!],
      ),
    );
    expect(sent).toMatchObject({ subject: 'pierogi', category: 'zywnosc', area: '2862' });
    const made = await buyer.post('/panel/postepowania/nowe', sent).expect(303);
    const first = await buyer.get(made.headers['location'] as string).expect(200);
    expect(parseHTML(first.text).document.querySelector('[name=subject]')?.getAttribute('value')).toBe(
      'pierogi',
    );
  });
});

describe('suggestions', () => {
  type Line = { kind: string; text: string; path: string };
  const suggested = async (query: string): Promise<Line[]> =>
    (
      (await scene.app.api().get(`/api/v1/listings/suggestions?${query}`).expect(200)).body as {
        items: Line[];
      }
    ).items;

  it('lead to a category, a supplier, a listing or the search for its title, in both languages', async () => {
    expect(await suggested('q=pier')).toEqual([
      { kind: 'listing', kindName: 'oferta', text: 'Pierogi', path: `/oferty/${listings.proved}` },
    ]);
    const [category, several] = await suggested('q=catering');
    expect(category).toMatchObject({ kind: 'category', path: '/katalog?category=catering' });
    expect(several).toMatchObject({ kind: 'listing', path: expect.stringMatching(/^\/katalog\?q=Catering/) });
    expect((await suggested('q=catering&lang=en'))[0]).toMatchObject({
      ...{ kindName: 'category', path: '/en/catalogue?category=catering' },
    });
    expect((await suggested('q=spółdzielnia+dow'))[0]).toMatchObject({
      ...{ kind: 'supplier', text: 'Spółdzielnia Socjalna Dowód' },
    });
    expect(await suggested('q=x')).toEqual([]);
  });

  it('name nothing that is no longer public, whatever the index still holds', async () => {
    await scene.db.tx('system', (tx) =>
      tx.query('update listing set hidden_at = now() where id = $1', [listings.proved]),
    );
    expect(await suggested('q=pier')).toEqual([]);
  });
});
