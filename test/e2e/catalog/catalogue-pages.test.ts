import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { Organisations } from '../../../src/modules/organisations/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/browser-form.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, somePhoto, someSupplier } from '../../support/catalog-scene.js';

let app: TestApp;
let supplier: CastMember & { slug: string };
let owner: Visitor;
let coordinator: Visitor;

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna Arka');
  owner = await signedIn(app, supplier);
  const body = await someOrganisation(app, { kind: 'support-body' });
  await app.app.get(Organisations, { strict: false }).assignCoordinator(body.organisationId, '2014-11-21');
  coordinator = await signedIn(app, body);
});

const form = {
  title: 'Koszenie trawników i żywopłotów',
  category: 'zielen',
  kind: 'service',
  description: 'Kosimy i grabimy.\r\n\r\nWłasny sprzęt.',
  'price.kind': 'from',
  'price.min': '0,25',
  'price.max': '',
  'price.unit': 'm²',
  'price.vat': '8',
  minOrder: '1000 m²',
  minQuantity: '1 000',
  leadDays: '3',
  areas: ['2809', '2862'],
  cpv: '77310000-6',
  sku: '',
  titleEn: 'Lawn mowing',
  descriptionEn: '',
};

const at = (html: string) => parseHTML(html).document;

describe('a cooperative', () => {
  it('writes a listing, publishes it, and buyers find it without diacritics', async () => {
    const made = await owner.post('/panel/oferty', form).expect(303);
    const edit = made.headers['location'] as string;
    const id = /oferty\/(.+)\/edytuj/.exec(edit)![1]!;
    const page = at((await owner.get(edit).expect(200)).text);
    expect(page.querySelector('input[name="price.min"]')?.getAttribute('value')).toBe('0,25');
    expect(page.querySelectorAll('input[name=areas][checked]')).toHaveLength(2);
    await owner.get(`/panel/oferty/${id}/podglad`).expect(200);
    const published = await owner.post(`/panel/oferty/${id}/opublikuj`).expect(303);
    const list = at((await owner.get(published.headers['location'] as string).expect(200)).text);
    expect(list.querySelector('[role=status]')?.textContent).toContain('jest opublikowana');
    expect(list.querySelector('[role=status] form')?.getAttribute('action')).toBe(
      `/panel/oferty/${id}/wstrzymaj`,
    );

    await app.runJobs();
    const found = at((await app.api().get('/katalog?q=koszenie+zywoplotow&area=2862').expect(200)).text);
    const card = [...found.querySelectorAll('.card__link')].find((link) => link.textContent === form.title);
    expect(card?.getAttribute('href')).toBe(`/oferty/${id}`);
    expect(found.querySelector('.count-sentence')?.textContent).toMatch(/koszenie zywoplotow”: 1.oferta/);
    const shown = at((await app.api().get(`/oferty/${id}`).expect(200)).text);
    expect(shown.querySelector('h1')?.textContent).toBe(form.title);
    expect(shown.querySelectorAll('.button--primary')).toHaveLength(1);
    expect(shown.querySelector('.button--primary')?.getAttribute('href')).toBe(`/oferty/${id}/zapytaj`);
    const data = [...shown.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent!) as Record<string, unknown>,
    );
    const service = data.find((each) => each['@type'] === 'Service');
    expect(service).toMatchObject({ provider: { name: supplier.name } });
    const english = await app.api().get(`/en/listings/${id}`).expect(200);
    expect(english.text).toContain('Lawn mowing');
    await app.api().get(`/oferty/${id}-koszenie-trawnikow`).expect(200);
    await app.api().get('/oferty/cokolwiek').expect(404);
  });

  it('sees what is wrong beside the field, and everything typed again', async () => {
    const refused = await owner
      .post('/panel/oferty', {
        ...form,
        'price.kind': 'range',
        'price.min': '90',
        'price.max': '5',
        category: 'brak',
      })
      .expect(422);
    const page = at(refused.text);
    expect(page.querySelector('#f-price-max-error')?.textContent).toContain('większa od najniższej');
    expect(page.querySelector('#f-category-error')?.textContent).toContain('Nie ma takiej kategorii');
    expect(page.querySelector('textarea[name=description]')?.textContent).toContain('Własny sprzęt.');
    const english = await owner.post('/en/panel/listings', { ...form, 'price.min': '-1' }).expect(422);
    expect(english.text).toContain('Enter a number that is not below zero.');
  });

  it('learns what a draft lacks when it publishes too early', async () => {
    const made = await owner.post('/panel/oferty', { title: 'Pusta' }).expect(303);
    const base = (made.headers['location'] as string).replace('/edytuj', '');
    const refused = at((await owner.post(`${base}/opublikuj`).expect(422)).text);
    expect(refused.querySelector('.error-summary')?.textContent).toContain('Wybierz kategorię.');
  });

  it('adds a photo; a lying file comes back as a mistake in the form', async () => {
    const made = await owner.post('/panel/oferty', { ...form, title: 'Ze zdjęciem' }).expect(303);
    const base = (made.headers['location'] as string).replace('/edytuj', '');
    const send = (bytes: Buffer) =>
      owner.agent
        .post(`${base}/zdjecia`)
        .set('sec-fetch-site', 'same-origin')
        .redirects(0)
        .field('alt', 'Trawnik przed szkołą')
        .attach('photo', bytes, 'trawnik.jpg');
    await send(await somePhoto()).expect(303);
    const page = at((await owner.get(`${base}/edytuj`)).text);
    expect(page.querySelector('.photo-row img')?.getAttribute('alt')).toBe('Trawnik przed szkołą');
    const refused = at((await send(Buffer.from('%PDF-1.7 nie zdjęcie'))).text);
    expect(refused.querySelector('#f-photo-error')?.textContent).toContain('nie jest zdjęciem');
    expect(refused.querySelector('input[name=alt]')?.getAttribute('value')).toBe('Trawnik przed szkołą');
  });
});

describe('the catalogue', () => {
  it('helps when nothing is found', async () => {
    const page = at((await app.api().get('/katalog?q=lokomotywa&kind=product').expect(200)).text);
    expect(page.querySelector('.empty')?.textContent).toContain('Nie znaleźliśmy takiej oferty');
    const links = [...page.querySelectorAll('.empty a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(
      expect.arrayContaining(['/katalog?kind=product', '/katalog?q=lokomotywa', '/czlonkowie']),
    );
  });

  it('says of a page behind the last one that it is behind, not that there is nothing', async () => {
    const behind = await app.api().get('/katalog?page=99').expect(200);
    expect(behind.text).toContain('Na tej stronie nie ma już wyników');
    expect(behind.text).not.toContain('Katalog dopiero powstaje');
  });

  it('shows the filters in force as chips that remove one each', async () => {
    const page = at((await app.api().get('/katalog?category=zielen&area=2862&priceMax=10').expect(200)).text);
    expect([...page.querySelectorAll('.chip')].map((chip) => chip.getAttribute('href'))).toEqual([
      '/katalog?area=2862&priceMax=10',
      '/katalog?category=zielen&priceMax=10',
      '/katalog?category=zielen&area=2862',
    ]);
  });

  it('is on the home page with the newest listings', async () => {
    const page = at((await app.api().get('/').expect(200)).text);
    expect(page.querySelectorAll('.tile')).toHaveLength(18);
    expect(page.querySelectorAll('.card').length).toBeGreaterThan(0);
    expect((await app.api().get('/en').expect(200)).text).toContain('Buy from the cooperatives');
  });
});

describe('the coordinator', () => {
  it('hides with a reason and restores; the owner learns why', async () => {
    const id = await publishedListing(app, supplier, { sku: 'KO-1' });
    const refused = await coordinator.post(`/koordynator/oferty/${id}/ukryj`, { reason: '' }).expect(422);
    expect(refused.text).toContain('Uzupełnij to pole');
    await coordinator
      .post(`/koordynator/oferty/${id}/ukryj`, { reason: 'Zdjęcie z obcego źródła.' })
      .expect(303);
    await app.api().get(`/oferty/${id}`).expect(404);
    await app.api().get(`/api/v1/listings/${id}`).expect(404);
    expect((await coordinator.get('/koordynator/oferty?show=hidden')).text).toContain(id);
    await app.runJobs();
    expect((await app.mail.sentTo(supplier.email)).at(-1)?.text).toContain('ukrył');
    await coordinator.post(`/koordynator/oferty/${id}/przywroc`, { reason: 'Poprawione.' }).expect(303);
    await app.api().get(`/oferty/${id}`).expect(200);
    await owner.post(`/koordynator/oferty/${id}/ukryj`, { reason: 'x' }).expect(403);
  });

  it('features a listing on the home page for some days, and a hidden one never shows', async () => {
    const id = await publishedListing(app, supplier, { sku: 'KO-2', title: 'Wyróżniona oferta' });
    const today = localDateOf(new Date());
    const feature = {
      listing: `http://localhost:3000/oferty/${id}`,
      startsOn: today,
      endsOn: '2099-01-01',
      reason: 'Sezon.',
    };
    expect((await coordinator.post('/koordynator/wyroznienia', feature).expect(422)).text).toContain(
      'Najdłużej 92 dni',
    );
    const { clock } = app;
    const until = addDays(localDateOf(clock.now()), 5);
    await coordinator.post('/koordynator/wyroznienia', { ...feature, endsOn: until }).expect(303);
    const shelf = async () => at((await app.api().get('/')).text).querySelectorAll('.card--featured').length;
    expect(await shelf()).toBe(1);
    await coordinator.post(`/koordynator/oferty/${id}/ukryj`, { reason: 'Sprawdzamy.' }).expect(303);
    expect(await shelf()).toBe(0);
    await coordinator.post(`/koordynator/oferty/${id}/przywroc`, { reason: 'W porządku.' }).expect(303);
    await clock.advance({ days: 7 });
    expect(await shelf()).toBe(0);
  });
});
