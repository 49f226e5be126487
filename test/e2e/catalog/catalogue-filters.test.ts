import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Capacity } from '../../../src/modules/catalog/index.js';
import { decimal } from '../../../src/shared/decimal.js';
import { newId } from '../../../src/shared/ids.js';
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

/** What the first way to begin a procedure sends. */
const sentBy = (page: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...parseHTML(page)
        .document.querySelector('form.post-button:has([name=subject])')!
        .querySelectorAll('input'),
    ].map((each) => [each.getAttribute('name')!, each.getAttribute('value')!]),
  );

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

describe('counts of what has no values of its own', () => {
  const countsOf = async (query: string, facet: string) =>
    Object.fromEntries((await search(query)).facets[facet]!.map(({ value, count }) => [value, count]));

  it('are what choosing each would show', async () => {
    for (const query of [
      '',
      `month=${scene.month(1)}&capacity=501`,
      'q=catering',
      'leadMax=10&priceMax=100',
    ]) {
      const { facets } = await search(query);
      const chosen: [facet: string, of: (value: string) => string][] = [
        ['price', (value) => `priceMin=${value.split('-')[0]}&priceMax=${value.split('-')[1]}`],
        ['leadMax', (value) => `leadMax=${value}`],
        ['month', (value) => `month=${value}`],
        ['new', () => 'new=1'],
      ];
      for (const [facet, address] of chosen) {
        for (const { value, count } of facets[facet]!.filter((each) => each.count > 0)) {
          const asked = new URLSearchParams(query);
          for (const [name, one] of new URLSearchParams(address(value))) {
            if (one === '') asked.delete(name);
            else asked.set(name, one);
          }
          if (facet === 'price' && value.startsWith('-')) asked.delete('priceMin');
          expect([facet, value, (await search(asked.toString())).total]).toEqual([facet, value, count]);
        }
      }
    }
    expect(Object.values(await countsOf('', 'month'))).toEqual([0, 2, 1, ...Array<number>(9).fill(0)]);
  });

  it('stand on the page, and the asked month on the cards', async () => {
    const page = await at(`/katalog?month=${scene.month(1)}`);
    const months = [...page.querySelectorAll('#filter-month option')].map((each) => each.textContent);
    expect(months[2]).toMatch(/\(2\)$/);
    const cards = [...page.querySelectorAll('.card')].map((each) => each.textContent);
    expect(cards.filter((each) => /Wolne moce, \S+\s\d{4}: 500 \(porcja\)/.test(each))).toHaveLength(1);
    expect(cards.filter((each) => /Wolne moce, \S+\s\d{4}: [a-ząćęłńóśźż ]+/.test(each))).toHaveLength(1);
    const { items } = await search(`month=${scene.month(1)}&capacity=500`);
    const free = items.map((each) => (each as unknown as { free: { free: string | null } }).free.free);
    expect(free.sort()).toEqual(['500', null]);
    expect((await search('')).items[0]).toMatchObject({ free: null });
  });

  it('follow what the owner writes and an award takes', async () => {
    const own = await scene.kept({ 5: '70' }, 'exact');
    await scene.app.runJobs();
    expect((await countsOf('', 'month'))[scene.month(5)]).toBe(1);
    const capacity = scene.app.app.get(Capacity, { strict: false });
    const day = scene.dayIn(5);
    const lines = [{ quantity: decimal('70'), unit: 'porcja' }];
    const demand = { listingId: own, asked: null, lines, from: day, to: day };
    await scene.db.tx('system', (tx) => capacity.reserve(tx, newId(), [demand]));
    await scene.app.runJobs();
    expect((await countsOf('', 'month'))[scene.month(5)]).toBe(0);
  });
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
    expect(facets['category']).toEqual([
      expect.objectContaining({ value: 'jedzenie', count: 2 }),
      expect.objectContaining({ value: 'catering', count: 2, depth: 1 }),
    ]);
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
    const { facets } = await search('');
    const counts = new Map(facets['category']!.map(({ value, count }) => [value, count]));
    expect(counts.get('jedzenie')).toBe(counts.get('catering')! + counts.get('zywnosc')!);
    expect(await found('category=jedzenie')).toEqual(['exact', 'proved', 'rough', 'silent']);
    const tree = (await scene.app.api().get('/api/v1/categories').expect(200)).body as {
      items: { slug: string; parent: string | null; listings: number }[];
    };
    const of = (slug: string) => tree.items.find((each) => each.slug === slug);
    expect(of('catering')).toMatchObject({ parent: 'jedzenie', listings: counts.get('catering') });
    expect(of('jedzenie')).toMatchObject({ parent: null, listings: counts.get('jedzenie') });
  });

  it('that is a group finds, and nothing is filed in it', async () => {
    const page = await at('/katalog?category=jedzenie');
    expect(page.querySelector('.chip')?.textContent).toContain('Jedzenie');
    expect(page.querySelectorAll('.filter-option--below [value=catering]')).toHaveLength(1);
    const supplier = await someSupplier(scene.app, 'Spółdzielnia Socjalna Grupa');
    const { body } = await scene.app
      .api(supplier.token)
      .post('/api/v1/listings')
      .send({ title: 'Bankiet', category: 'jedzenie' })
      .expect(422);
    expect(body).toMatchObject({ errors: [expect.objectContaining({ pointer: '/category' })] });
    const buyer = await signedIn(scene.app, scene.buyer);
    const begin = await buyer.get('/panel/postepowania/nowe?subject=Obiady&category=jedzenie').expect(200);
    const made = await buyer.post('/panel/postepowania/nowe', sentBy(begin.text)).expect(303);
    const form = parseHTML((await buyer.get(made.headers['location'] as string).expect(200)).text).document;
    const ticked = [...form.querySelectorAll('[name=categories][checked]')];
    expect(ticked.map((each) => each.getAttribute('value'))).toEqual(['catering', 'zywnosc']);
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
    const sent = sentBy((await buyer.get(ask).expect(200)).text);
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
