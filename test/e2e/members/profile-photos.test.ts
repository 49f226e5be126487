import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { somePhoto } from '../../support/catalog-scene.js';
import type { CastMember } from '../../support/cast.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

const add = (token: string, bytes: Buffer, name = 'kuchnia.jpg') =>
  app
    .api(token)
    .post('/api/v1/profile/photos')
    .field('alt', 'Kuchnia z dwoma piecami')
    .attach('photo', bytes, name);
/** How many files the store holds; its folder comes with the first. */
const blobs = async () => {
  const entries = await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true }).catch(
    () => [],
  );
  return entries.filter((entry) => entry.isFile()).length;
};

describe('photos of a profile', () => {
  it('are drawn anew, shown on the profile and in link previews, and deleted with their bytes', async () => {
    const member = await someMember(app, coordinator);
    await app.runJobs();
    const before = await blobs();
    const { id } = (await add(member.token, await somePhoto()).expect(201)).body as { id: string };
    const src = `/czlonkowie/${member.slug}/zdjecia/${id}/card`;
    const page = (await app.api().get(`/czlonkowie/${member.slug}`).expect(200)).text;
    expect(page).toContain(`src="${src}"`);
    expect(page).toContain('Kuchnia z dwoma piecami');
    expect(page).toMatch(
      new RegExp(`og:image" content="http://localhost:3000/czlonkowie/${member.slug}/zdjecia/${id}/large`),
    );
    await app.api().get(src).expect(200).expect('content-type', 'image/webp');
    expect((await app.api().get(`/api/v1/members/${member.slug}`).expect(200)).body.photos).toHaveLength(1);
    await app.api(member.token).delete(`/api/v1/profile/photos/${id}`).expect(204);
    await app.runJobs();
    await app.api().get(src).expect(404);
    expect(await blobs()).toBe(before);
  });

  it('are not shown at another member’s address, nor once the member has left or its profile is hidden', async () => {
    const [member, other] = [await someMember(app, coordinator), await someMember(app, coordinator)];
    const { id } = (await add(member.token, await somePhoto()).expect(201)).body as { id: string };
    const src = (slug: string) => `/czlonkowie/${slug}/zdjecia/${id}/large`;
    await app.api().get(src(member.slug)).expect(200);
    await app.api().get(src(other.slug)).expect(404);
    await app.api(other.token).delete(`/api/v1/profile/photos/${id}`).expect(404);
    const hide = (at: string) =>
      app.ownerPool.query(`update member_profile set hidden_at = ${at} where organisation_id = $1`, [
        member.organisationId,
      ]);
    await hide('now()');
    await app.api().get(src(member.slug)).expect(404);
    await app.api(member.token).get(src(member.slug)).expect(200);
    await hide('null');
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    await app.api().get(src(member.slug)).expect(404);
  });

  it('stand in the order that the member chooses, the first in link previews', async () => {
    const [member, other] = [await someMember(app, coordinator), await someMember(app, coordinator)];
    const ids: string[] = [];
    while (ids.length < 3)
      ids.push(((await add(member.token, await somePhoto(60, 40)).expect(201)).body as { id: string }).id);
    const [a, b, c] = ids;
    const move = (token: string, id: string, direction: 'up' | 'down') =>
      app.api(token).post(`/api/v1/profile/photos/${id}/move`).send({ direction });
    const order = async () =>
      (
        (await app.api().get(`/api/v1/members/${member.slug}`)).body as { photos: { id: string }[] }
      ).photos.map(({ id }) => id);
    await move(member.token, c!, 'up').expect(204);
    await move(member.token, a!, 'down').expect(204);
    expect(await order()).toEqual([c, a, b]);
    await move(other.token, c!, 'down').expect(404);
    expect((await app.api().get(`/czlonkowie/${member.slug}`)).text).toMatch(
      new RegExp(`og:image" content="[^"]*/zdjecia/${c}/large`),
    );
    await app.api(member.token).delete(`/api/v1/profile/photos/${c}`).expect(204);
    expect(await order()).toEqual([a, b]);
  });

  it('are a few, and pictures', async () => {
    const member = await someMember(app, coordinator);
    const refused = await add(member.token, Buffer.from('%PDF-1.4\n%%EOF\n'), 'kuchnia.pdf').expect(422);
    expect(JSON.stringify(refused.body)).toContain('/photo');
    for (let photos = 0; photos < 6; photos += 1)
      await add(member.token, await somePhoto(60, 40)).expect(201);
    await add(member.token, await somePhoto(60, 40)).expect(409);
  });
});
