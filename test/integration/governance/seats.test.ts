import { beforeAll, describe, expect, it } from 'vitest';
import { ActorSource } from '../../../src/platform/access/actor.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { join, takeSeat } from '../../support/roles.js';

let app: TestApp;
let coordinator: CastMember;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
});

const seats = '/api/v1/council/seats';
const appoint = (member: { token: string }, accountId: string, place: 'representative' | 'deputy') =>
  app.api(member.token).post(seats).send({ accountId, place });
const council = async (token: string) =>
  (await app.api(token).get('/api/v1/council').expect(200)).body as {
    seats: { organisationId: string; person: string; place: string }[];
    members: number;
    coordinators: { name: string; validTo: string | null }[];
  };
const people = async (token: string) =>
  (await app.api(token).get('/api/v1/organisation/people').expect(200)).body.items as {
    accountId: string;
    role: string;
  }[];
const seatsOf = async (member: CastMember) =>
  (await council(coordinator.token)).seats
    .filter(({ organisationId }) => organisationId === member.organisationId)
    .map(({ place }) => place);
const sits = async (member: CastMember) => (await actorOf(app, member)).council;

describe('the seats of a member (agreement §3.2)', () => {
  it('are one representative and one deputy, also when five owners click at once', async () => {
    const member = await someMember(app, coordinator);
    await join(app, member, 'viewer');
    await join(app, member, 'editor');
    const all = await people(member.token);
    const answers = await Promise.all(
      [...all, ...all].map(({ accountId }) => appoint(member, accountId, 'representative')),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(await seatsOf(member)).toEqual(['representative']);
    const { rows } = await app.ownerPool.query(
      'select ended_at from representative where organisation_id = $1 and ended_at is null',
      [member.organisationId],
    );
    expect(rows).toHaveLength(1);
    await expect(
      app.ownerPool.query(
        `insert into representative (id, organisation_id, account_id, deputy, since, appointed_by)
         select gen_random_uuid(), organisation_id, account_id, deputy, now(), appointed_by
         from representative where organisation_id = $1 and ended_at is null`,
        [member.organisationId],
      ),
    ).rejects.toThrow(/uq_representative_active/);
  });

  it('are two different people of the member’s own', async () => {
    const member = await someMember(app, coordinator);
    const other = await someMember(app, coordinator);
    const [owner] = await people(member.token);
    const [stranger] = await people(other.token);
    await appoint(member, owner!.accountId, 'representative').expect(201);
    const twice = await appoint(member, owner!.accountId, 'deputy').expect(422);
    expect(twice.body).toMatchObject({ code: 'governance/same-person', errors: [{ pointer: '/accountId' }] });
    const foreign = await appoint(member, stranger!.accountId, 'deputy').expect(422);
    expect((foreign.body as { code: string }).code).toBe('governance/not-of-yours');
    await join(app, member, 'viewer');
    const viewer = (await people(member.token)).find(({ role }) => role === 'viewer');
    await appoint(member, viewer!.accountId, 'deputy').expect(201);
    expect(await seatsOf(member)).toEqual(['representative', 'deputy']);
  });

  it('may be one person’s for two members', async () => {
    const first = await someMember(app, coordinator);
    const second = await someMember(app, coordinator);
    await app.ownerPool.query(
      `insert into organisation_person (organisation_id, account_id, role, since)
       select $1, account_id, 'owner', now() from organisation_person where organisation_id = $2`,
      [second.organisationId, first.organisationId],
    );
    const [person] = await people(first.token);
    await appoint(first, person!.accountId, 'representative').expect(201);
    await appoint(second, person!.accountId, 'representative').expect(201);
    expect(await seatsOf(first)).toEqual(['representative']);
    expect(await seatsOf(second)).toEqual(['representative']);
  });

  it('are given by an owner only, and only while a member', async () => {
    const member = await someMember(app, coordinator);
    const [owner] = await people(member.token);
    const editor = await join(app, member, 'editor');
    await appoint({ token: editor }, owner!.accountId, 'representative').expect(403);
    const outsider = await someOrganisation(app);
    const [stranger] = await people(outsider.token);
    const refused = await appoint(outsider, stranger!.accountId, 'representative').expect(409);
    expect((refused.body as { code: string }).code).toBe('governance/not-member');
    await app.api(outsider.token).get('/api/v1/council').expect(409);
  });

  it('end with belonging to the organisation, with leaving and for the time of a suspension, at once', async () => {
    const member = await someMember(app, coordinator);
    await takeSeat(app, member);
    expect(await sits(member)).toBe(true);
    await app.ownerPool.query(
      `update membership set suspended_at = now(), suspension_resolution = '1/2026' where organisation_id = $1`,
      [member.organisationId],
    );
    expect(await sits(member)).toBe(false);
    await app.ownerPool.query(
      'update membership set suspended_at = null, suspension_resolution = null where organisation_id = $1',
      [member.organisationId],
    );
    expect(await sits(member)).toBe(true);
    // No job runs.
    await app.api(member.token).post('/api/v1/membership/leave').expect(200);
    expect(await sits(member)).toBe(false);
    expect(await seatsOf(member)).toEqual([]);
  });

  it('are vacated by the owner, once', async () => {
    const member = await someMember(app, coordinator);
    await takeSeat(app, member);
    await app.api(member.token).delete(`${seats}/representative`).expect(204);
    expect(await sits(member)).toBe(false);
    await app.api(member.token).delete(`${seats}/representative`).expect(404);
    await app.api(member.token).delete(`${seats}/everything`).expect(400);
  });
});

describe('the coordinator’s role', () => {
  it('gives no seat, and shows in the history that every member reads', async () => {
    expect((await actorOf(app, coordinator)).council).toBe(false);
    const member = await someMember(app, coordinator);
    const { coordinators } = await council(member.token);
    expect(coordinators).toEqual([
      expect.objectContaining({ name: 'Koordynator', validFrom: '2014-11-21', validTo: null }),
    ]);
  });

  it('marks what is done in it, and nothing that the same people do for their own organisation', async () => {
    const member = await someMember(app, coordinator);
    const offices = async (action: string) => {
      const { rows } = await app.ownerPool.query<{ office: string | null }>(
        'select office from activity where action = $1 order by at desc limit 1',
        [action],
      );
      return rows[0]?.office;
    };
    expect(await offices('membership-admitted')).toBe('coordinator');
    await app
      .api(coordinator.token)
      .post('/api/v1/tokens')
      .send({ name: 'Program', role: 'viewer' })
      .expect(201);
    expect(await offices('machine-key-made')).toBeNull();
    await takeSeat(app, member);
    expect(await offices('seat-taken')).toBeNull();
  });
});

describe('a machine key', () => {
  it('never sits in the council', async () => {
    const member = await someMember(app, coordinator);
    await takeSeat(app, member);
    const made = await app
      .api(member.token)
      .post('/api/v1/tokens')
      .send({ name: 'Program', role: 'editor' })
      .expect(201);
    const key = { ...member, token: (made.body as { token: string }).token };
    const person = await app.app.get(ActorSource, { strict: false }).byToken(key.token);
    expect(person?.council).toBe(false);
    expect(person?.organisation?.id).toBe(member.organisationId);
  });
});
