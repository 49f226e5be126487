import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf, type LocalDate } from '../../../src/shared/dates.js';
import { PriceOffers } from '../../../src/modules/catalog/index.js';
import { Db } from '../../../src/platform/database/db.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { actorOf } from '../../support/inquiries-scene.js';

let app: TestApp;
let supplier: CastMember & { slug: string };
let buyer: CastMember;

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, 'Spółdzielnia Taniej');
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Kupująca' });
});

const day = (days: number): LocalDate => addDays(localDateOf(app.clock.now()), days);
const tenPercent = (from = 0, to = 6) => ({
  ...{ kind: 'percent', percent: '10', startsOn: day(from), endsOn: day(to) },
});
const listed = (price: Record<string, unknown> = {}) =>
  publishedListing(app, supplier, {
    title: 'Obiady',
    price: { kind: 'fixed', min: '16', unit: 'porcja', vat: '8', ...price } as never,
    sku: null as never,
  });
const offer = (listing: string, terms: object) =>
  app.api(supplier.token).post(`/api/v1/listings/${listing}/price-offers`).send(terms);
const made = async (listing: string, terms: object): Promise<string> =>
  ((await offer(listing, terms).expect(201)).body as { id: string }).id;
const shown = async (listing: string) =>
  ((await app.api().get(`/api/v1/listings/${listing}`).expect(200)).body as { offer: Shown | null }).offer;
type Shown = { price: string; regular: string; lowest: string | null };
const page = async (path: string) => (await app.api().get(path).expect(200)).text.replaceAll('\u00a0', ' ');
const reprice = async (listing: string, min: string) => {
  const own = await app.api(supplier.token).get(`/api/v1/organisation/listings/${listing}`).expect(200);
  const { version, price } = own.body as { version: number; price: object };
  await app
    .api(supplier.token)
    .patch(`/api/v1/listings/${listing}`)
    .send({ version, price: { ...price, min } })
    .expect(204);
};
/** As if the listing's prices had changed so many days earlier. */
const longAgo = (listing: string, days: number) =>
  app.ownerPool.query(
    `update listing_price_change set at = at - make_interval(days => $2) where listing_id = $1`,
    [listing, days],
  );

describe('a price offer', () => {
  it('stands on the card, the page, in JSON and for machines, with the regular and the lowest price', async () => {
    const listing = await listed();
    await reprice(listing, '15');
    await reprice(listing, '16');
    await made(listing, tenPercent());
    expect(await shown(listing)).toMatchObject({ price: '14.4', regular: '16', lowest: '15' });
    const said = [
      'Zwykła cena: 16,00 zł',
      'Najniższa cena z 30 dni przed obniżką: 15,00 zł',
      '<strong>14,40 zł</strong>',
    ];
    const own = await page(`/oferty/${listing}`);
    for (const words of said) expect(own).toContain(words);
    expect(own).toContain(`"validThrough":"${day(6)}"`);
    expect(own).toContain('https://schema.org/StrikethroughPrice');
    const profile = await page(`/czlonkowie/${supplier.slug}`);
    for (const words of said) expect(profile).toContain(words);
    expect(await page(`/en/listings/${listing}`)).toContain('Regular price: PLN 16.00');
  });

  it('tells the lowest price of 30 days, not of an earlier time, and counts earlier offers', async () => {
    const listing = await listed({ min: '9' });
    await reprice(listing, '20');
    await longAgo(listing, 31);
    const first = await made(listing, { kind: 'price', price: '12,50', startsOn: day(0), endsOn: day(3) });
    expect(await shown(listing)).toMatchObject({ price: '12.5', lowest: '20' });
    await app.api(supplier.token).post(`/api/v1/price-offers/${first}/end`).expect(204);
    expect(await shown(listing)).toBeNull();
    await made(listing, tenPercent());
    expect(await shown(listing)).toMatchObject({ price: '18', lowest: '12.5' });
    const fresh = await listed();
    await app.ownerPool.query('delete from listing_price_change where listing_id = $1', [fresh]);
    await made(fresh, tenPercent());
    expect(await shown(fresh)).toMatchObject({ lowest: null });
  });

  it('is never above the regular price, not even after that has fallen', async () => {
    const listing = await listed();
    for (const price of ['16', '20']) {
      const answer = await offer(listing, { kind: 'price', price, startsOn: day(0), endsOn: day(1) });
      expect([answer.status, answer.body.errors[0].pointer]).toEqual([422, '/price']);
    }
    const tiny = await offer(listing, { ...tenPercent(), percent: '0.01' });
    expect([tiny.status, tiny.body.errors[0].pointer]).toEqual([422, '/percent']);
    await made(listing, { kind: 'price', price: '14', startsOn: day(0), endsOn: day(1) });
    expect(await shown(listing)).toMatchObject({ price: '14' });
    await reprice(listing, '13');
    expect(await shown(listing)).toBeNull();
    const request = await listed({ kind: 'on-request', min: null, unit: null, vat: null });
    await offer(request, tenPercent()).expect(409);
  });

  it('holds a day once: who comes while another is being made waits, and is refused', async () => {
    const listing = await listed();
    const [service, db] = [app.app.get(PriceOffers, { strict: false }), app.app.get(Db, { strict: false })];
    const actor = await actorOf(app, supplier);
    const terms = {
      ...{ kind: 'percent' as const, basisPoints: 1000, price: null, minQuantity: null },
      ...{ startsOn: day(0), endsOn: day(5) },
    };
    let second: Promise<unknown> = Promise.resolve();
    await db.tx(actor, async (tx) => {
      await service.makeIn(tx, actor, listing, terms);
      second = service.make(actor, listing, { ...terms, startsOn: day(5) }).catch((error: unknown) => error);
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await second).toMatchObject({ kind: 'conflict' });
    await made(listing, tenPercent(6, 8));
  });

  it('is changed until it begins and ended at once; another organisation neither sees nor touches it', async () => {
    const listing = await listed();
    const coming = await made(listing, tenPercent(2, 3));
    const rival = await someSupplier(app, 'Spółdzielnia Obok');
    const change = (token: string, id: string, terms: object) =>
      app.api(token).patch(`/api/v1/price-offers/${id}`).send(terms);
    await change(rival.token, coming, { ...tenPercent(2, 3), percent: '50', version: 1 }).expect(404);
    await app.api(rival.token).post(`/api/v1/price-offers/${coming}/end`).expect(404);
    await change(supplier.token, coming, { ...tenPercent(2, 4), version: 1 }).expect(204);
    await change(supplier.token, coming, { ...tenPercent(2, 5), version: 1 }).expect(409);
    const running = await made(listing, tenPercent(0, 1));
    await change(supplier.token, running, { ...tenPercent(0, 1), percent: '5', version: 1 }).expect(409);
    await app.api(supplier.token).post(`/api/v1/price-offers/${running}/end`).expect(204);
    await app.api(supplier.token).post(`/api/v1/price-offers/${running}/end`).expect(409);
    expect(await shown(listing)).toBeNull();
    expect(await page(`/oferty/${listing}`)).not.toContain('StrikethroughPrice');
  });

  it('fills into the quote for what was asked, from its minimum on and with the reason', async () => {
    const listing = await listed();
    const form = async (asked: object) => {
      const { body } = await app
        .api(buyer.token)
        .post('/api/v1/inquiries')
        .send({ listingId: listing, subject: 'Obiady', need: 'Obiady', place: 'Olsztyn', ...asked })
        .expect(201);
      const { text } = await app
        .api(supplier.token)
        .get(`/panel/zapytania/${(body as { id: string }).id}/wycena`)
        .expect(200);
      return [
        /name="lines.0.unitPrice"[^>]*value="([^"]*)"/.exec(text)?.[1] ?? '',
        text.includes('Cena z promocji'),
      ];
    };
    const asked = (quantity: string, unit = 'porcja') => form({ quantity, unit });
    expect(await asked('200')).toEqual(['', false]);
    await made(listing, { ...tenPercent(), minQuantity: '100' });
    expect(await asked('99')).toEqual(['', false]);
    expect(await asked('100')).toEqual(['14,4', true]);
    expect(await asked('100', 'kg')).toEqual(['', false]);
    expect(await page(`/oferty/${listing}`)).toContain('przy ilości od 100 (porcja): 14,40 zł');
  });

  it('is made on its page, where what was typed stays', async () => {
    const listing = await listed();
    const post = (path: string, fields: object) =>
      app.api(supplier.token).post(path).type('form').set('sec-fetch-site', 'same-origin').send(fields);
    const typed = { kind: 'percent', percent: '12,5', startsOn: day(1), endsOn: day(0), minQuantity: '' };
    const path = `/panel/oferty/${listing}/promocja`;
    const wrong = await post(path, typed).expect(422);
    expect(wrong.text).toContain('Ostatni dzień nie może być przed pierwszym.');
    expect(wrong.text).toContain('value="12,5"');
    await post(path, { ...typed, endsOn: day(2) }).expect(303);
    const list = await app.api(supplier.token).get(path).expect(200);
    const own = /\/panel\/promocje\/[0-9a-f-]{36}/.exec(list.text)![0];
    await post(`${own}/zakoncz`, {}).expect(303);
    expect((await app.api(supplier.token).get(path)).text).toContain('zakończona przez Was');
  });

  // Last: it moves the clock.
  it('is not seen before its first day nor after its last', async () => {
    const listing = await listed();
    await made(listing, tenPercent(1, 2));
    const seen: (string | undefined)[] = [(await shown(listing))?.price];
    while (seen.length < 4) {
      await app.clock.advance({ days: 1 });
      seen.push((await shown(listing))?.price);
    }
    expect(seen).toEqual([undefined, '14.4', '14.4', undefined]);
  });
});
