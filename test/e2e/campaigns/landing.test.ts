import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { Tracking } from '../../../src/modules/campaigns/index.js';
import { localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { bytesOf } from '../../support/bytes.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { joinCampaign, runningCampaign, type RunningCampaign } from '../../support/running-campaign.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };
let listing: string;
let campaign: RunningCampaign;
const path = '/kampanie/wiosenna-zielen';

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  listing = await publishedListing(app, member, { title: 'Trawniki <b>i</b> skwery' });
  campaign = await runningCampaign(app, coordinator, {
    slug: 'wiosenna-zielen',
    messagePl: 'Ogrody & skwery </script><script>alert(1)</script>',
  });
  await joinCampaign(app, campaign, member, [listing]);
});

const page = async (address = path) => (await app.api().get(address).expect(200)).text;
const linkOf = (html: string) =>
  parseHTML(html).document.querySelector(`a[href^="/oferty/${listing}"]`)?.getAttribute('href') ?? '';
const touchIn = (address: string) =>
  app.app.get(Tracking, { strict: false }).verify(new URL(address, 'http://x').searchParams.get('w') ?? '');

describe('the page of a campaign', () => {
  it('tells its story, who takes part with what, and whom to ask; and says so to search engines', async () => {
    const html = await page();
    const { document } = parseHTML(html);
    expect(document.querySelector('h1')?.textContent).toBe('Wiosenna zieleń');
    for (const text of ['Od marca sadzimy.', 'Członkowie, którzy sadzą.', member.name, 'koordynator klastra'])
      expect(document.querySelector('main')?.textContent).toContain(text);
    const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      (block) => JSON.parse(block.textContent ?? '') as Record<string, unknown>,
    );
    expect(blocks).toContainEqual(
      expect.objectContaining({
        '@type': 'CollectionPage',
        mainEntity: expect.objectContaining({
          numberOfItems: 1,
          itemListElement: [
            expect.objectContaining({
              item: expect.objectContaining({ offers: expect.objectContaining({ '@type': 'Offer' }) }),
            }),
          ],
        }),
      }),
    );
    expect(html).not.toContain('<script>alert(1)');
    expect(html).toMatch(
      /property="og:image" content="http:\/\/localhost:3000\/kampanie\/wiosenna-zielen\/obraz/,
    );
    expect(await page('/en/campaigns/wiosenna-zielen')).toContain('Spring greenery');
  });

  it('marks its links with a touch of its own, and keeps the one by which the reader came', async () => {
    const many = (html: string) =>
      parseHTML(html).document.querySelector('a[href^="/panel/postepowania/nowe"]')?.getAttribute('href') ??
      '';
    expect(await touchIn(many(await page()))).toMatchObject({
      ...{ campaignId: campaign.id, channel: 'landing', organisationId: null },
    });
    expect(await touchIn(linkOf(await page()))).toMatchObject({
      ...{ campaignId: campaign.id, channel: 'landing' },
      ...{ organisationId: member.organisationId, listingId: listing },
    });
    const poster = await app
      .api(coordinator.token)
      .post('/api/v1/short-links')
      .send({ label: 'Plakat', target: 'campaign', campaignId: campaign.id, channel: 'poster' });
    const { code } = poster.body as { code: string };
    const came = (await app.api().get(`/k/${code}`).redirects(0)).headers['location'] as string;
    for (const link of [linkOf, many])
      expect(await touchIn(link(await page(came)))).toMatchObject({ channel: 'poster' });
    // For search engines it stays one page.
    expect(await page(came)).toContain(`<link rel="canonical" href="http://localhost:3000${path}"`);
    // A made-up touch is not passed on.
    expect(await touchIn(linkOf(await page(`${path}?w=${'A'.repeat(108)}`)))).toMatchObject({
      channel: 'landing',
    });
  });

  it('shows nobody who left and nothing that is not public, from that instant on', async () => {
    expect(await page()).toContain(listing);
    await app.api(member.token).post(`/api/v1/listings/${listing}/pause`).expect(200);
    expect(await page()).not.toContain(listing);
    expect(await page()).not.toContain(member.slug);
    await app.api(member.token).post(`/api/v1/listings/${listing}/resume`).expect(200);
    expect(await page()).toContain(listing);
  });

  it('is in the list, the feeds and the site map while it runs, and nowhere else', async () => {
    const addresses = ['/kampanie', '/kampanie.rss', '/kampanie.json', '/sitemap.xml'];
    for (const address of addresses)
      expect([address, await page(address)]).toEqual([address, expect.stringContaining(path)]);
    const rss = await app
      .api()
      .get('/kampanie.rss')
      .expect('content-type', /application\/rss\+xml/);
    expect(rss.text).toContain('<title>Wiosenna zieleń</title>');
    expect(rss.text).toContain('Ogrody &amp; skwery &lt;/script&gt;');
    expect((await app.api().get('/en/kampanie.rss')).text).toContain('/en/campaigns/wiosenna-zielen');
    expect(JSON.parse(await page('/kampanie.json'))).toMatchObject({ items: [{ title: 'Wiosenna zieleń' }] });

    await app.ownerPool.query(`update campaign set state = 'paused', paused_at = now() where id = $1`, [
      campaign.id,
    ]);
    for (const address of addresses) expect(await page(address)).not.toContain(path);
    await app.api().get(path).expect(404);
    await app.api().get(`${path}/obraz.png`).expect(404);
    await app.ownerPool.query(`update campaign set state = 'running', paused_at = null where id = $1`, [
      campaign.id,
    ]);
    await page();
  });

  it('has a picture for links that says its name, drawn anew when it changes', async () => {
    const picture = async (prefix = path) =>
      (
        await app
          .api()
          .get(`${prefix}/obraz.png`)
          .buffer(true)
          .parse(bytesOf)
          .expect(200)
          .expect('content-type', 'image/png')
      ).body as Buffer;
    const first = await picture();
    expect(await sharp(first).metadata()).toMatchObject({ width: 1200, height: 630, format: 'png' });
    expect((await picture()).equals(first)).toBe(true);
    expect((await picture('/en/campaigns/wiosenna-zielen')).equals(first)).toBe(false);
    await app.ownerPool.query(`update campaign set name_pl = 'Zieleń', version = version + 1 where id = $1`, [
      campaign.id,
    ]);
    expect((await picture()).equals(first)).toBe(false);
  });

  it('says once it is over that it is, with who took part to the end; in no list and not for search engines', async () => {
    const leaver = await someMember(app, coordinator, { name: 'Spółdzielnia Odchodząca' });
    await joinCampaign(app, campaign, leaver, []);
    const ended = `update campaign set state = 'ended', ended_at = $2 where id = $1`;
    await app.ownerPool.query(ended, [campaign.id, app.clock.now()]);
    const html = await page();
    const { document } = parseHTML(html);
    const words = document.querySelector('main')?.textContent ?? '';
    for (const text of ['już się skończyła', 'Od marca sadzimy.', member.name, leaver.name])
      expect(words).toContain(text);
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    expect(document.querySelector('main a[href="/kampanie"]')).not.toBeNull();
    expect(html).not.toContain(listing);
    expect(await page('/en/campaigns/wiosenna-zielen')).toContain('This campaign is over');
    for (const address of ['/kampanie', '/kampanie.rss', '/kampanie.json', '/sitemap.xml'])
      expect(await page(address)).not.toContain(path);
    const told = await app
      .api()
      .get(`/api/v1${path.replace('kampanie', 'campaigns')}`)
      .expect(200);
    expect(told.body).toMatchObject({ state: 'ended', slug: 'wiosenna-zielen' });
    expect((told.body as { members: { name: string }[] }).members.map(({ name }) => name).sort()).toEqual(
      [leaver.name, member.name].sort(),
    );
    expect(told.text).not.toContain(listing);
    const image = document.querySelector('meta[property="og:image"]')?.getAttribute('content') ?? '';
    const drawn = await app.api().get(new URL(image).pathname).buffer(true).parse(bytesOf).expect(200);
    expect([...(drawn.body as Buffer).subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
    await app.api(leaver.token).post('/api/v1/membership/leave').expect(200);
    expect(await page()).not.toContain(leaver.name);
    expect(await page()).toContain(member.name);
  });

  it('is not there of a campaign that was ended before its first day, nor of one that was called off', async () => {
    const days = (from: number, to: number) =>
      app.ownerPool.query(
        `update campaign set starts_on = $2::date + $3::int, ends_on = $2::date + $4::int where id = $1`,
        [campaign.id, localDateOf(app.clock.now()), from, to],
      );
    await days(1, 5);
    await app.api().get(path).expect(404);
    await app.ownerPool.query(`update campaign set state = 'withdrawn', ended_at = null where id = $1`, [
      campaign.id,
    ]);
    await days(-9, -2);
    await app.api().get(path).expect(404);
    // Of one whose end nobody has stamped yet it is.
    await app.ownerPool.query(`update campaign set state = 'running' where id = $1`, [campaign.id]);
    await page();
  });
});
