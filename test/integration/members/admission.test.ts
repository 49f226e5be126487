import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { applied, someCoordinator, someFounder, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

const applications = '/api/v1/membership-applications';

describe('admission (agreement §4.1)', () => {
  it('gives every member a number and an address of its own, ten at a time and with one name', async () => {
    const waiting = [];
    for (let n = 0; n < 10; n += 1) {
      const organisation = await someOrganisation(app, { name: 'Spółdzielnia Socjalna „Łąka”' });
      waiting.push(await applied(app, organisation));
    }
    const answers = await Promise.all(
      waiting.map((id) => app.api(coordinator.token).post(`${applications}/${id}/admit`).expect(200)),
    );
    const made = answers.map(({ body }) => body as { number: number; slug: string });
    expect(new Set(made.map(({ number }) => number)).size).toBe(10);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(10);
    const numbers = made.map(({ number }) => number).sort((a, b) => a - b);
    expect(numbers.at(-1)! - numbers[0]!).toBe(9);
    expect(made.map(({ slug }) => slug).sort()).toContain('laka');
  });

  it('admits once however often the button is pressed', async () => {
    const id = await applied(app, await someOrganisation(app));
    const statuses = await Promise.all(
      Array.from({ length: 5 }, async () => {
        const { status } = await app.api(coordinator.token).post(`${applications}/${id}/admit`);
        return status;
      }),
    );
    expect(statuses.sort()).toEqual([200, 409, 409, 409, 409]);
  });

  it('keeps one application waiting, also when two arrive at once', async () => {
    const organisation = await someOrganisation(app);
    const statuses = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const { status } = await app
          .api(organisation.token)
          .post(applications)
          .send({ role: 'supplier', statement: 'x' });
        return status;
      }),
    );
    expect(statuses.sort()).toEqual([201, 409, 409, 409]);
  });

  it('answers a repeated request with the first answer', async () => {
    const organisation = await someOrganisation(app);
    const send = () =>
      app
        .api(organisation.token)
        .post(applications)
        .set('idempotency-key', 'one-and-the-same')
        .send({ role: 'support', statement: 'x' })
        .expect(201);
    const [first, second] = [await send(), await send()];
    expect(second.body).toEqual(first.body);
  });

  it('refuses with a reason only, and tells it with the right to appeal', async () => {
    const organisation = await someOrganisation(app);
    const id = await applied(app, organisation);
    const refuse = (body: object) =>
      app.api(coordinator.token).post(`${applications}/${id}/refuse`).send(body);
    await refuse({}).expect(400);
    await refuse({ reason: '   ' }).expect(400);
    await refuse({ reason: 'Brak statutu.' }).expect(204);
    await refuse({ reason: 'Jeszcze raz.' }).expect(409);
    await app.runJobs();
    const mail = (await app.mail.sentTo(organisation.email)).at(-1);
    expect(mail?.text).toContain('Brak statutu.');
    expect(mail?.text).toContain('rady klastra');
    const mine = await app.api(organisation.token).get('/api/v1/membership').expect(200);
    expect(mine.body).toMatchObject({
      member: false,
      application: { state: 'refused', reason: 'Brak statutu.' },
    });
    await applied(app, organisation, 'Teraz ze statutem.');
  });

  it('the database itself knows no refusal without a reason', async () => {
    const id = await applied(app, await someOrganisation(app));
    await expect(
      app.ownerPool.query(
        `update membership_application set state = 'refused', decided_at = now(), decided_by = submitted_by where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/ck_membership_application_reason/);
  });

  it('is decided by the coordinator alone, and not while acting for another organisation', async () => {
    const id = await applied(app, await someOrganisation(app));
    const outsider = await someOrganisation(app);
    await app.api(outsider.token).post(`${applications}/${id}/admit`).expect(403);
    await app.api(outsider.token).get(`${applications}/${id}`).expect(403);
    await app.ownerPool.query(
      `insert into organisation_person (organisation_id, account_id, role, since)
       select $1, account_id, 'owner', now() from organisation_person where organisation_id = $2`,
      [outsider.organisationId, coordinator.organisationId],
    );
    const switchTo = (organisationId: string) =>
      app.api(coordinator.token).post('/api/v1/organisation/switch').send({ organisationId }).expect(204);
    await switchTo(outsider.organisationId);
    await app.api(coordinator.token).post(`${applications}/${id}/admit`).expect(403);
    await switchTo(coordinator.organisationId);
    await app.api(coordinator.token).post(`${applications}/${id}/admit`).expect(200);
  });

  it('does not let the coordinator decide its own application', async () => {
    const id = await applied(app, coordinator);
    const answer = await app.api(coordinator.token).post(`${applications}/${id}/admit`).expect(409);
    expect((answer.body as { code: string }).code).toBe('members/own-application');
  });

  it('takes no application of a member', async () => {
    const member = await someMember(app, coordinator);
    await app.api(member.token).post(applications).send({ role: 'supplier', statement: 'x' }).expect(409);
  });
});

describe('a founder before its people come', () => {
  it('is in the directory, unclaimed, and is brought in once', async () => {
    const id = await someFounder(app, { number: 903, slug: 'founder-a' });
    expect(await someFounder(app, { number: 903, slug: 'founder-a' })).toBe(id);
    const answer = await app.api().get('/api/v1/members/founder-a').expect(200);
    expect(answer.body).toMatchObject({ claimed: false, number: 903, joinedOn: '2014-11-21' });
    expect(answer.body).not.toHaveProperty('nip');
  });

  it('passes its number on to nobody: the next member gets a higher one', async () => {
    await someFounder(app, { number: 950, slug: 'founder-b', name: 'Inny założyciel' });
    const member = await someMember(app, coordinator);
    expect(member.number).toBe(951);
  });
});
