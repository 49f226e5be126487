import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { publishedListing } from '../../support/catalog-scene.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { furnishedMember, tracesLeft, type Traces } from '../../support/public-reads.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';

let app: TestApp;
let coordinator: CastMember;
let leaver: CastMember & { slug: string };
let traces: Traces;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  leaver = await someMember(app, coordinator, { name: 'Spółdzielnia „Odlotowa”' });
  const other = await someMember(app, coordinator, { name: 'Spółdzielnia „Zostająca”' });
  await publishedListing(app, other, { title: 'Torby jutowe' });
  traces = await furnishedMember(app, { ...leaver, word: 'Odlotowa' }, coordinator);
  const { listing } = traces;
  const today = localDateOf(app.clock.now());
  await app
    .api(coordinator.token)
    .post('/api/v1/features')
    .send({ listing, startsOn: today, endsOn: addDays(today, 3), reason: 'Sezon' })
    .expect(201);
  await app.runJobs();
}, 60_000);

describe('every public read of a member that leaves (agreement §4.5)', () => {
  it('shows it before, and nothing of it from the commit on, while no worker runs', async () => {
    const before = await tracesLeft(app, traces);
    // Those that a person names when asked where a member is to be seen; others may come.
    for (const read of [
      '/',
      '/en',
      '/katalog',
      '/katalog?q=torby',
      '/katalog?q=kogucikeim',
      '/en/catalogue',
      `/katalog?supplier=${leaver.slug}`,
      '/czlonkowie',
      `/czlonkowie/${leaver.slug}`,
      `/czlonkowie/${leaver.slug}/zapytaj`,
      `/oferty/${traces.listing}`,
      `/oferty/${traces.listing}/zapytaj`,
      '/api/v1/listings',
      '/api/v1/listings?q=torby',
      `/api/v1/listings/${traces.listing}`,
      '/api/v1/members',
      `/api/v1/members/${leaver.slug}`,
      `/api/v1/members/${leaver.slug}/evidence`,
      `/api/v1/members/${leaver.slug}/evidence/pack`,
      `/api/v1/members/${leaver.slug}/evidence/${traces.evidence}/file`,
      `/czlonkowie/${leaver.slug}/paczka`,
      `/czlonkowie/${leaver.slug}/zaswiadczenia/${traces.evidence}/plik`,
      `/zglos/oferty/${traces.listing}`,
      `/zglos/czlonkowie/${traces.organisation}`,
      '/sitemap/czlonkowie-1.xml',
      '/sitemap/oferty-1.xml',
      `/media/${traces.photo}/card`,
      `/media/${traces.photo}/large`,
      `/k/${traces.codes[0]}`,
    ])
      expect(before).toContain(read);

    await app.api(leaver.token).post('/api/v1/membership/leave').expect(200);
    expect(await tracesLeft(app, traces)).toEqual([]);
  });

  it('answers its own addresses as those of what never was', async () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    for (const [own, never] of [
      [`/api/v1/members/${leaver.slug}`, '/api/v1/members/nigdy-nie-bylo'],
      [`/api/v1/listings/${traces.listing}`, `/api/v1/listings/${nobody}`],
      [`/media/${traces.photo}/card`, `/media/${nobody}/card`],
    ] as const) {
      const [gone, none] = [await app.api().get(own).expect(404), await app.api().get(never).expect(404)];
      const withoutAddress = (text: string, address: string) => text.replaceAll(address, '');
      expect(withoutAddress(gone.text, own)).toBe(withoutAddress(none.text, never));
    }
  });
});
