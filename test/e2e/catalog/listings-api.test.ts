import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { catering, publishedListing, somePhoto, someSupplier } from '../../support/catalog-scene.js';

let app: TestApp;
let supplier: CastMember & { slug: string };
let stranger: CastMember;

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna Babiniec');
  stranger = await someOrganisation(app);
});

type Refusal = { errors: { pointer: string; message: string }[]; code: string };

describe('the API of listings', () => {
  it('takes a draft to the catalogue and out of it again', async () => {
    const api = app.api(supplier.token);
    const made = await api.post('/api/v1/listings').send({ title: 'Szkic' }).expect(201);
    const { id } = made.body as { id: string };
    const refused = await api.post(`/api/v1/listings/${id}/publish`).expect(422);
    expect((refused.body as Refusal).errors.map(({ pointer }) => pointer)).toEqual([
      '/category',
      '/description',
      '/areas',
    ]);
    await api
      .patch(`/api/v1/listings/${id}`)
      .send({ ...catering, sku: 'S-1', version: 1 })
      .expect(204);
    await api.post(`/api/v1/listings/${id}/publish`).expect(200, { state: 'published' });
    await app.runJobs();

    const shown = await app.api().get(`/api/v1/listings/${id}`).expect(200);
    expect(shown.body).toMatchObject({
      id,
      sku: 'S-1',
      title: catering.title,
      supplier: { name: supplier.name, slug: supplier.slug },
      category: 'catering',
      kind: 'service',
      price: { kind: 'range', min: '35', max: '85.5', unit: 'osoba', vat: '8' },
      leadDays: 5,
      areas: ['2862', '2814'],
    });
    const found = await app
      .api()
      .get('/api/v1/listings')
      .query({ q: 'konferencyjny', area: '2814' })
      .expect(200);
    expect((found.body as { items: { id: string }[] }).items.map((item) => item.id)).toContain(id);

    await api.post(`/api/v1/listings/${id}/pause`).expect(200, { state: 'paused' });
    await app.api().get(`/api/v1/listings/${id}`).expect(404);
    await api.post(`/api/v1/listings/${id}/archive`).expect(200);
    await api.post(`/api/v1/listings/${id}/publish`).expect(409);
  });

  it('refuses an edit of a stale version and one that would leave a public listing incomplete', async () => {
    const id = await publishedListing(app, supplier, { sku: 'S-2' });
    const api = app.api(supplier.token);
    await api.patch(`/api/v1/listings/${id}`).send({ version: 1, minOrder: '20 osób' }).expect(204);
    await api.patch(`/api/v1/listings/${id}`).send({ version: 1, minOrder: '30 osób' }).expect(409);
    const refused = await api
      .patch(`/api/v1/listings/${id}`)
      .send({ version: 2, category: null })
      .expect(422);
    expect((refused.body as Refusal).errors[0]).toMatchObject({ pointer: '/category' });
  });

  it('creates once per idempotency key', async () => {
    const api = app.api(supplier.token);
    const send = () =>
      api.post('/api/v1/listings').set('idempotency-key', 'klucz-0001').send({ title: 'Raz' });
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.body).toEqual(second.body);
  });

  it('answers a stranger byte for byte as if the listing were not there', async () => {
    const id = await publishedListing(app, supplier, { sku: 'S-3' });
    const nobody = '0190c1de-0000-7000-8000-000000000000';
    const api = app.api(stranger.token);
    const before = await app.ownerPool.query('select * from listing where id = $1', [id]);
    for (const call of [
      (of: string) => api.patch(`/api/v1/listings/${of}`).send({ version: 1, title: 'Moja' }),
      (of: string) => api.post(`/api/v1/listings/${of}/pause`),
      (of: string) => api.post(`/api/v1/listings/${of}/copies`),
      (of: string) => api.get(`/api/v1/organisation/listings/${of}`),
    ]) {
      const [foreign, absent] = [await call(id), await call(nobody)];
      expect(foreign.status).toBe(404);
      expect(foreign.text).toBe(absent.text);
    }
    expect((await app.ownerPool.query('select * from listing where id = $1', [id])).rows).toEqual(
      before.rows,
    );
  });

  it('publishes for members only', async () => {
    const api = app.api(stranger.token);
    const made = await api.post('/api/v1/listings').send(catering).expect(201);
    const refused = await api
      .post(`/api/v1/listings/${(made.body as { id: string }).id}/publish`)
      .expect(409);
    expect((refused.body as Refusal).code).toBe('catalog/members-only');
  });

  it('lists categories with how many listings each has', async () => {
    const answer = await app.api().get('/api/v1/categories').set('accept-language', 'en').expect(200);
    type Category = { slug: string; name: string; parent: string | null; listings: number };
    const { items } = answer.body as { items: Category[] };
    const below = Map.groupBy(items, ({ parent }) => parent);
    const groups = below.get(null)!;
    expect([groups.length, items.length]).toEqual([6, 24]);
    expect(items).toContainEqual(
      expect.objectContaining({ slug: 'catering', name: 'Catering and meals', parent: 'jedzenie' }),
    );
    const sumBelow = (group: string) => below.get(group)!.reduce((sum, { listings }) => sum + listings, 0);
    expect(sumBelow('jedzenie')).toBeGreaterThan(0);
    for (const { slug, listings } of groups) expect([slug, listings]).toEqual([slug, sumBelow(slug)]);
  });
});

describe('photos', () => {
  it('are drawn anew, shown with a public listing and with no other', async () => {
    const api = app.api(supplier.token);
    const made = await api
      .post('/api/v1/listings')
      .send({ ...catering, sku: 'S-4' })
      .expect(201);
    const { id } = made.body as { id: string };
    const added = await api
      .post(`/api/v1/listings/${id}/photos`)
      .field('alt', 'Bufet z kanapkami')
      .attach('photo', await somePhoto(), 'bufet.jpg')
      .expect(201);
    const { card } = added.body as { card: string };
    await app.api().get(card).expect(404);
    const preview = await api.get(card).expect(200);
    expect(preview.headers['cache-control']).toBe('private, no-store');
    await api.post(`/api/v1/listings/${id}/publish`).expect(200);
    const shown = await app.api().get(card).expect(200);
    expect(shown.headers['content-type']).toBe('image/webp');
    expect(shown.headers['cache-control']).toBe('private, max-age=3600');
    expect(shown.headers['content-security-policy']).toContain('sandbox');
  });

  it('that lie about their type are refused in words', async () => {
    const id = await publishedListing(app, supplier, { sku: 'S-5' });
    const page = Buffer.from('<!doctype html><script>alert(1)</script>');
    const refused = await app
      .api(supplier.token)
      .post(`/api/v1/listings/${id}/photos`)
      .field('alt', 'x')
      .attach('photo', page, { filename: 'zdjecie.png', contentType: 'image/png' })
      .expect(415);
    expect(refused.text).toContain('zdjecie.png');
    const rows = await app.ownerPool.query('select from listing_photo where listing_id = $1', [id]);
    expect(rows.rows).toEqual([]);
  });
});

describe('hostile values', () => {
  const evil = `'; drop table listing; -- <script>alert(1)</script> "><img src=x onerror=alert(1)>`;

  it.each([
    ['negative price', { price: { ...catering.price, min: '-5' } }],
    ['huge price', { price: { ...catering.price, min: 1e300 } }],
    ['inverted range', { price: { ...catering.price, min: '90' } }],
    ['unknown category', { category: 'nie-ma-takiej' }],
    ['unknown CPV', { cpv: '99999999-9' }],
    ['unknown area', { areas: ['9999'] }],
    ['wrong type', { title: { a: 1 } }],
    ['extra field', { organisationId: '0190c1de-0000-7000-8000-000000000000' }],
    ['impossible lead time', { leadDays: -1 }],
    ['NUL in the title', { title: 'a\u0000b' }],
    ['NUL in the description', { description: 'a\u0000b' }],
    ['NUL in the unit', { price: { ...catering.price, unit: 'a\u0000b' } }],
  ])('%s is refused with a message at its field', async (_, fields) => {
    const answer = await app
      .api(supplier.token)
      .post('/api/v1/listings')
      .send({ ...catering, sku: 'S-6', ...fields });
    expect([400, 422]).toContain(answer.status);
    const { errors } = answer.body as Refusal;
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) expect(message).toMatch(/^[A-ZŻŹĆĄŚĘŁÓŃ].+\.$/);
  });

  it('1e309 as a JSON number is refused', async () => {
    const answer = await app
      .api(supplier.token)
      .post('/api/v1/listings')
      .set('content-type', 'application/json')
      .send('{"title":"x","price":{"kind":"fixed","min":1e309,"unit":"szt.","vat":"23"}}')
      .expect(400);
    expect((answer.body as Refusal).errors[0]).toMatchObject({ pointer: '/price/min' });
  });

  it('ten megabytes are too much', async () => {
    await app
      .api(supplier.token)
      .post('/api/v1/listings')
      .send({ ...catering, description: 'x'.repeat(10_000_000) })
      .expect(413);
  });

  it('HTML and SQL are kept as words', async () => {
    const id = await publishedListing(app, supplier, {
      sku: 'S-7',
      title: evil,
      description: evil,
      minOrder: evil.slice(0, 60),
    });
    await app.runJobs();
    const page = await app.api().get(`/oferty/${id}`).expect(200);
    expect(page.text).not.toContain('<script>alert(1)');
    expect(page.text).not.toContain('<img src=x');
    const shown = await app.api().get(`/api/v1/listings/${id}`).expect(200);
    expect((shown.body as { title: string }).title).toBe(evil);
  });

  it.each([
    'q=%00',
    'q=%F0%9F%A5%9F',
    `q=${encodeURIComponent(evil)}`,
    'q=' + 'a'.repeat(900),
    'q[]=a&q[]=b',
    'q=%25%25',
    'q=\'"\\',
  ])('searching %s never fails', async (query) => {
    for (const path of ['/katalog', '/api/v1/listings', '/en/catalogue']) {
      const { status } = await app.api().get(`${path}?${query}`);
      expect(status, path).toBeLessThan(500);
    }
  });

  it('filters of the API are checked, those of the page are forgiven', async () => {
    await app.api().get('/api/v1/listings?area=9999').expect(400);
    await app.api().get('/api/v1/listings?page=0').expect(400);
    await app.api().get('/api/v1/listings?priceMax=1e309').expect(400);
    await app.api().get('/katalog?area=9999&page=0&priceMax=1e309&kind=x').expect(200);
  });
});
