import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { publishedListing } from '../../support/catalog-scene.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator, someFounder, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  await someFounder(app);
});

const siteMap = async (path = '/sitemap.xml') =>
  (
    await app
      .api()
      .get(path)
      .expect(200)
      .expect('content-type', /application\/xml/)
  ).text;

describe('the site map', () => {
  it('holds what is public at this instant, as its pages say, and nothing else', async () => {
    const shown = await publishedListing(app, member, { title: 'Torby jutowe' });
    const hidden = await publishedListing(app, member, { title: 'Torby lniane', sku: 'T-2' });
    await app
      .api(coordinator.token)
      .post(`/api/v1/listings/${hidden}/hide`)
      .send({ reason: 'Próba' })
      .expect((answer) => expect(answer.status).toBeLessThan(300));
    const map = await siteMap();
    for (const path of [
      '/',
      '/en',
      `/czlonkowie/${member.slug}`,
      `/en/members/${member.slug}`,
      `/oferty/${shown}`,
    ])
      expect(map).toContain(`<loc>http://localhost:3000${path}</loc>`);
    expect(map).not.toContain(hidden);
    // A founder's profile that nobody has claimed is not for search engines.
    expect(map).not.toContain('babiniec');
    expect(await siteMap('/sitemap/oferty-1.xml')).toContain(shown);
    await app.api().get('/sitemap/oferty-2.xml').expect(404);
    await app.api().get('/sitemap/nic-1.xml').expect(404);
    // Every address in it is a page that may be listed.
    const listed = [...map.matchAll(/<loc>http:\/\/localhost:3000(.*?)<\/loc>/g)].map(([, path]) => path!);
    for (const path of listed) {
      const { text } = await app.api().get(path).expect(200);
      expect([path, text.includes('noindex')]).toEqual([path, false]);
      expect([path, text.includes('hreflang="en"')]).toEqual([path, true]);
    }
  }, 60_000);

  it('is not what a demonstration asks for: robots.txt keeps crawlers out of it', async () => {
    const { text } = await app
      .api()
      .get('/robots.txt')
      .expect(200)
      .expect('content-type', /text\/plain/);
    expect(text).toBe('User-agent: *\nDisallow: /\n');
  });
});
