import { beforeAll, describe, expect, it } from 'vitest';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { CastMember } from '../../support/cast.js';
import { applied, someCoordinator, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

describe('leaving (agreement §4.5)', () => {
  it('makes profile and listing in the directory disappear at once, with no worker running', async () => {
    const member = await someMember(app, coordinator, { name: 'Spółdzielnia „Odchodząca”' });
    await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
    // No job runs from here on.
    const left = await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    expect((left.body as { leftAt: string }).leftAt).toMatch(/^\d{4}-/);
    const gone = await app.api().get(`/api/v1/members/${member.slug}`).expect(404);
    const never = await app.api().get('/api/v1/members/nigdy-nie-istniala').expect(404);
    expect(gone.text).toBe(never.text);
    await app.api().get(`/czlonkowie/${member.slug}`).expect(404);
    const list = await app.api().get('/api/v1/members').query({ q: 'odchodząca' }).expect(200);
    expect((list.body as { total: number }).total).toBe(0);
    expect((await app.api().get('/czlonkowie').expect(200)).text).not.toContain('Odchodząca');
    const rows = await app.db.public.query('select from active_member where organisation_id = $1', [
      member.organisationId,
    ]);
    expect(rows).toEqual([]);
  });

  it('leaves account, organisation and sign-in as they are, and tells both sides', async () => {
    const member = await someMember(app, coordinator);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    await app.runJobs();
    await app.api(member.token).get('/api/v1/organisation').expect(200);
    expect((await app.mail.sentTo(member.email)).at(-1)?.subject).toBe('Wystąpienie z klastra przyjęte');
    expect((await app.mail.sentTo(coordinator.email)).at(-1)?.subject).toContain(member.name);
  });

  it('is done once', async () => {
    const member = await someMember(app, coordinator);
    const statuses = await Promise.all(
      [1, 2, 3].map(async () => (await app.api(member.token).post('/api/v1/membership/leave')).status),
    );
    expect(statuses.sort()).toEqual([200, 409, 409]);
  });

  it('ends the right to edit the profile', async () => {
    const member = await someMember(app, coordinator);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    await app.api(member.token).patch('/api/v1/profile').send({ introPl: 'x', version: 1 }).expect(409);
    await app.api(member.token).get('/api/v1/profile').expect(404);
  });

  it('keeps number and address for the one who comes back', async () => {
    const member = await someMember(app, coordinator);
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    const id = await applied(app, member);
    const again = await app
      .api(coordinator.token)
      .post(`/api/v1/membership-applications/${id}/admit`)
      .expect(200);
    expect(again.body).toEqual({ number: member.number, slug: member.slug });
    await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
  });

  it('a suspended member is as invisible as one that left, by the same predicate', async () => {
    const member = await someMember(app, coordinator);
    await expect(
      app.ownerPool.query('update membership set suspended_at = now() where organisation_id = $1', [
        member.organisationId,
      ]),
    ).rejects.toThrow(/ck_membership_suspension/);
    await app.ownerPool.query(
      `update membership set suspended_at = now(), suspension_resolution = '3/2026' where organisation_id = $1`,
      [member.organisationId],
    );
    await app.api().get(`/api/v1/members/${member.slug}`).expect(404);
  });

  it('keeps contacts for ninety days, for the one who comes back, and then no longer', async () => {
    const member = await someMember(app, coordinator);
    const stays = await someMember(app, coordinator);
    for (const { token } of [member, stays])
      await app
        .api(token)
        .post('/api/v1/profile/contacts')
        .send({ rolePl: 'Zamówienia', personName: 'Ewa Odeszła', email: 'ewa@osoba.example' })
        .expect(201);
    const left = () =>
      app.db.read('system', (reader) =>
        reader.query<{ organisationId: string }>(
          `select organisation_id as "organisationId" from profile_contact where organisation_id = any($1)`,
          [[member.organisationId, stays.organisationId]],
        ),
      );
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    const retention = app.app.get(Retention, { strict: false });
    await app.clock.advance({ days: 89 });
    await retention.apply();
    expect(await left()).toHaveLength(2);
    await app.clock.advance({ days: 2 });
    await retention.apply();
    expect(await left()).toEqual([{ organisationId: stays.organisationId }]);
  });
});
