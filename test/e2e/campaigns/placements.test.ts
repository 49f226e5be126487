import { beforeAll, describe, expect, it } from 'vitest';
import { Db } from '../../../src/platform/database/db.js';
import { Rotation } from '../../../src/modules/campaigns/rotation.service.js';
import { Tracking, type Touch } from '../../../src/modules/campaigns/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/browser-form.js';
import {
  BROWSER,
  documentOf as at,
  leaves,
  sameListingOf,
  someRunningCampaign,
  standsIn,
  takesPart,
  type SomeCampaign,
} from '../../support/placement-scene.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { someFounder } from '../../support/members-scene.js';

let app: TestApp;
let supplier: CastMember;
let buyer: CastMember;
let asBuyer: Visitor;
let campaign: SomeCampaign;
const listings: string[] = [];
const owners: string[] = [];

const rotation = () => app.app.get(Rotation, { strict: false });
const tracking = () => app.app.get(Tracking, { strict: false });
const written = async () => {
  // A write that is under way takes what waited when it began, so the second one is the one that counts.
  for (const counted of [rotation(), rotation(), tracking(), tracking()]) await counted.flush();
};

beforeAll(async () => {
  app = await testApp();
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna Arka');
  const shown = await publishedListing(app, supplier, { title: 'Catering zielony' });
  listings.push(shown);
  owners.push(supplier.organisationId);
  for (let each = 1; each < 4; each += 1) {
    const owner = await someFounder(app, {
      name: `Spółdzielnia ${each}`,
      number: 20 + each,
      slug: `sp${each}`,
    });
    owners.push(owner);
    listings.push(await sameListingOf(app, shown, owner));
  }
  for (let each = 0; each < 9; each += 1)
    await publishedListing(app, supplier, { title: `Przerwa kawowa ${each}`, sku: `P-${each}` });
  buyer = await someOrganisation(app, { kind: 'municipality' });
  asBuyer = await signedIn(app, buyer);
  await app.runJobs();
});

const get = (path: string, headers: Record<string, string> = {}) =>
  app
    .api()
    .get(path)
    .set({ 'user-agent': BROWSER, ...headers });
const page = async (path: string) => at((await get(path).expect(200)).text);
const placedIn = (document: Document, within = 'body') => [
  ...document.querySelectorAll(`${within} a.card__link[href*="w="]`),
];
const organic = (document: Document) =>
  [...document.querySelectorAll('.results .card-grid > li')]
    .filter((each) => !each.querySelector('.placed-row'))
    .map((each) => each.querySelector('a.card__link')?.getAttribute('href'));

describe('before any campaign stands anywhere', () => {
  it('a page asks the database nothing more for it', async () => {
    await page('/katalog');
    const db = app.app.get(Db, { strict: false });
    const statements: string[] = [];
    const query = db.public.query;
    db.public.query = (sql, params) => {
      statements.push(sql);
      return query(sql, params);
    };
    try {
      await page('/katalog?q=catering');
      await page(`/oferty/${listings[0]}`);
      await page('/');
    } finally {
      db.public.query = query;
    }
    expect(statements.length).toBeGreaterThan(5);
    expect(statements.filter((sql) => /campaign_shown/.test(sql))).toEqual([]);
  });
});

describe('a campaign with places', () => {
  let without: { order: (string | null | undefined)[]; count: string | null | undefined };

  beforeAll(async () => {
    const before = await page('/katalog?q=przerwa%20kawowa');
    without = { order: organic(before), count: before.querySelector('.results__head')?.textContent };
    campaign = await someRunningCampaign(app, {});
    for (const [index, organisationId] of owners.entries())
      await takesPart(app, campaign, { organisationId, listings: [listings[index]!] });
    await standsIn(app, campaign, [
      'home-hero',
      'home-shelf',
      'category-shelf',
      'search',
      'listing-also',
      'buyer-desk',
    ]);
    await rotation().look();
  });

  it('opens the home page and stands on its shelf, labelled, with the way to why', async () => {
    const home = await page('/');
    expect(home.querySelector('.placed-hero')?.textContent).toContain(
      'Wyróżnione przez koordynatora klastra',
    );
    expect(home.querySelector('.placed-hero .card__why')?.getAttribute('href')).toBe(
      `/kampanie/${campaign.slug}/dlaczego#home-hero`,
    );
    const shelf = [...home.querySelectorAll('section')].find(
      (each) => each.querySelector('h2')?.textContent === 'Wyróżnione przez koordynatora klastra',
    )!;
    expect(shelf.querySelectorAll('.card')).toHaveLength(4);
    expect(shelf.querySelectorAll('.card .mark--featured')).toHaveLength(4);
    expect(shelf.querySelectorAll('.card .card__why')).toHaveLength(4);
  });

  it('takes two rows among the results of a search, behind the third and the eighth, and moves nothing', async () => {
    for (let visit = 0; visit < 4; visit += 1) {
      const found = await page('/katalog?q=przerwa%20kawowa');
      expect(organic(found)).toEqual(without.order);
      expect(found.querySelector('.results__head')?.textContent).toBe(without.count);
      const rows = [...found.querySelectorAll('.results .card-grid > li')];
      expect(rows.flatMap((row, index) => (row.querySelector('.placed-row') ? [index] : []))).toEqual([3, 9]);
      expect(found.querySelectorAll('.placed-row .mark--featured')).toHaveLength(2);
    }
    const second = await get('/api/v1/listings?q=przerwa%20kawowa').expect(200);
    expect((second.body as { items: { id: string }[] }).items.map(({ id }) => `/oferty/${id}`)).toEqual(
      without.order,
    );
  });

  it('stands above a category, beside a listing of its own, and on the panel of who buys', async () => {
    expect(placedIn(await page('/katalog?category=catering'))).toHaveLength(3);
    expect(placedIn(await page('/katalog?category=zielen'))).toHaveLength(0);
    const beside = await page(`/oferty/${listings[0]}`);
    expect(beside.body.textContent).toContain('Także w kampanii „Wiosenna zieleń”');
    const hrefs = placedIn(beside).map((each) => each.getAttribute('href')!.slice(8, 44));
    expect(hrefs.sort()).toEqual(listings.slice(1).sort());
    const desk = at((await asBuyer.get('/panel').set('user-agent', BROWSER).expect(200)).text);
    expect(placedIn(desk)).toHaveLength(3);
    const own = await signedIn(app, supplier);
    expect(placedIn(at((await own.get('/panel').set('user-agent', BROWSER).expect(200)).text))).toHaveLength(
      0,
    );
  });

  it('is nothing to who asked for one supplier or a price, nor on later pages', async () => {
    for (const more of ['&priceMax=100', '&supplier=spoldzielnia-socjalna-arka', '&page=2'])
      expect(placedIn(await page(`/katalog?q=kawowa${more}`))).toEqual([]);
  });

  it('sets no cookie, is kept by no cache of others, and is another one each time', async () => {
    const paths = ['/', '/katalog?q=kawowa', '/katalog?category=catering', `/oferty/${listings[0]}`];
    for (const path of paths) {
      const first = await get(path).expect(200);
      expect(first.headers['set-cookie']).toBeUndefined();
      expect(first.headers['cache-control']).toMatch(/^private, no-(cache|store)$/);
      const again = await get(path).expect(200);
      expect(placedIn(at(first.text)).length).toBeGreaterThan(0);
      const tokens = (text: string) => placedIn(at(text)).map((each) => each.getAttribute('href'));
      expect(tokens(again.text)).not.toEqual(tokens(first.text));
    }
  });

  it('shows programs the same without a token, and counts nothing for them', async () => {
    await written();
    const counts = async () =>
      (await app.ownerPool.query(`select sum(shown)::int as shown from exposure`)).rows[0] as {
        shown: number;
      };
    const before = await counts();
    const crawler = await get('/', { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1)' }).expect(200);
    const ahead = await get('/', { 'sec-purpose': 'prefetch' }).expect(200);
    for (const { text } of [crawler, ahead]) {
      expect(at(text).querySelectorAll('.card__why').length).toBeGreaterThan(3);
      expect(text).not.toMatch(/[?&]w=/);
    }
    await app.api().head('/').set('user-agent', BROWSER);
    await written();
    expect(await counts()).toEqual(before);
    await page('/');
    await written();
    expect((await counts()).shown).toBe(before.shown + 5);
  });

  it('is gone at once when a member leaves or a listing is no longer public, without any refresh', async () => {
    await leaves(app, campaign, owners[1]!);
    await app.ownerPool.query('update listing set hidden_at = now() where id = $1', [listings[2]]);
    for (let visit = 0; visit < 3; visit += 1) {
      const { text } = await get('/').expect(200);
      expect(placedIn(at(text), '.placed-hero').length).toBeLessThanOrEqual(1);
      for (const gone of [listings[1]!, listings[2]!])
        expect(placedIn(at(text)).some((each) => each.getAttribute('href')?.includes(gone))).toBe(false);
    }
    await app.ownerPool.query('update listing set hidden_at = null where id = $1', [listings[2]]);
    await takesPart(app, campaign, { organisationId: owners[1]!, listings: [listings[1]!] });
    await rotation().look();
  });

  it('is gone at once when its place ends', async () => {
    await app.ownerPool.query(`update placement set ended_at = now() where slot = 'home-hero'`);
    expect((await page('/')).querySelector('.placed-hero')).toBeNull();
  });
});

describe('clicks', () => {
  const clicks = async () =>
    (await app.ownerPool.query('select count(*)::int as clicks from click')).rows[0].clicks as number;
  const refused = async () =>
    Object.fromEntries(
      (
        await app.ownerPool.query<{ reason: string; clicks: number }>(
          'select reason, clicks from refused_click',
        )
      ).rows.map(({ reason, clicks: many }) => [reason, many]),
    );
  const link = async (): Promise<string> => placedIn(await page('/'))[0]!.getAttribute('href')!;
  const tokenIn = (href: string) => href.slice(href.indexOf('w=') + 2);

  it('count once, by the first person that follows the link', async () => {
    const href = await link();
    const opened = await get(href).expect(200);
    expect(at(opened.text).querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      `http://localhost:3000${href.split('?')[0]}`,
    );
    expect(at(opened.text).querySelector('head')?.innerHTML).not.toContain(tokenIn(href));
    await get(href).expect(200);
    await written();
    await get(href).expect(200);
    await written();
    expect(await clicks()).toBe(1);
    expect(await refused()).toEqual({ repeated: 2 });
    const { rows } = await app.ownerPool.query('select * from click');
    expect(rows).toMatchObject([{ campaign_id: campaign.id, channel: 'placement', slot: 'home-shelf' }]);
    expect(Object.keys(rows[0] as object).sort()).toEqual([
      'campaign_id',
      'channel',
      'clicked_at',
      'listing_id',
      'nonce',
      'organisation_id',
      'shown_at',
      'slot',
    ]);
  });

  it('do not count of programs, members, the shown one, too late, or with a token of another listing', async () => {
    const before = await clicks();
    const href = await link();
    const listing = href.slice(8, 44);
    await get(href, { 'user-agent': 'curl/8.1' }).expect(200);
    await get(href, { 'sec-purpose': 'prefetch;prerender' }).expect(200);
    await get(`/oferty/${listings.find((id) => id !== listing)}?w=${tokenIn(href)}`).expect(200);
    await get(`/oferty/${listing}?w=${'A'.repeat(108)}`).expect(200);
    const member = await signedIn(app, supplier);
    const own: Omit<Touch, 'at'> = {
      campaignId: campaign.id,
      channel: 'placement',
      slot: 'search',
      organisationId: supplier.organisationId,
      listingId: listings[0]!,
    };
    await member
      .get(`/oferty/${listings[0]}?w=${await tracking().mint(own)}`)
      .set('user-agent', BROWSER)
      .expect(200);
    const rivals = await tracking().mint({ ...own, organisationId: owners[1]!, listingId: listings[1]! });
    await member.get(`/oferty/${listings[1]}?w=${rivals}`).set('user-agent', BROWSER).expect(200);
    const old = await tracking().mint({ ...own, at: new Date(app.clock.now().getTime() - 25 * 3_600_000) });
    await get(`/oferty/${listings[0]}?w=${old}`).expect(200);
    await written();
    expect(await clicks()).toBe(before);
    expect(await refused()).toEqual({
      repeated: 2,
      bot: 1,
      prefetch: 1,
      forged: 2,
      own: 1,
      rival: 1,
      stale: 1,
    });
    // The token is still good.
    await asBuyer.get(href).set('user-agent', BROWSER).expect(200);
    await written();
    expect(await clicks()).toBe(before + 1);
  });

  it('never keep a page waiting: with nothing writable, pages answer, and what was seen is written later', async () => {
    const before = await clicks();
    const holding = await app.ownerPool.connect();
    await holding.query(
      'begin; lock table click, exposure, rotation_count, slot_page in access exclusive mode',
    );
    const hrefs = [await link(), await link()];
    let done = false;
    await get(hrefs[0]!).expect(200);
    const stalled = written().then(() => (done = true));
    await get(hrefs[1]!).expect(200);
    await page('/katalog?q=kawowa');
    expect(done).toBe(false);
    await holding.query('rollback');
    holding.release();
    await stalled;
    await written();
    expect(await clicks()).toBe(before + 2);
  });
});
