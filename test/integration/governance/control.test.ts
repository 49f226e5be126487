import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { RemindOfMeeting } from '../../../src/modules/governance/index.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { councilScene, type CouncilScene } from '../../support/council-scene.js';
import { someOrganisation } from '../../support/cast.js';
import { applied, someMember } from '../../support/members-scene.js';

let scene: CouncilScene;

beforeAll(async () => {
  scene = await councilScene(2);
}, 60_000);

const log = async (query: Record<string, string> = {}) =>
  (
    await scene.app
      .api(scene.members[0]!.token)
      .get('/api/v1/coordinator-log')
      .query({ perPage: '100', ...query })
      .expect(200)
  ).body as {
    items: {
      action: string;
      reason: string | null;
      subjectName: string | null;
      person: string;
      at: string;
    }[];
    actions: string[];
    total: number;
  };
const day = (days: number) => addDays(localDateOf(scene.app.clock.now()), days);

describe('the coordinator’s log (agreement §3.2)', () => {
  it('holds all that was done as coordinator, with reasons, by kind, by day and by page', async () => {
    const api = scene.app.api(scene.coordinator.token);
    const applicant = await someOrganisation(scene.app, { name: 'Fundacja „Zorza”' });
    const id = await applied(scene.app, applicant);
    await api
      .post(`/api/v1/membership-applications/${id}/refuse`)
      .send({ reason: 'Brak statutu.' })
      .expect(204);
    const listing = await publishedListing(scene.app, scene.members[1]!);
    await api.post(`/api/v1/listings/${listing}/hide`).send({ reason: 'Cena bez VAT.' }).expect(204);

    const { items, actions } = await log();
    expect(items[0]).toMatchObject({ action: 'text-hidden', reason: 'Cena bez VAT.' });
    expect(items[1]).toMatchObject({
      action: 'membership-refused',
      reason: 'Brak statutu.',
      subjectName: 'Fundacja „Zorza”',
    });
    expect(actions).toEqual(['membership-admitted', 'membership-refused', 'text-hidden']);
    expect((await log({ action: 'text-hidden' })).total).toBe(1);
    expect((await log({ from: day(1) })).total).toBe(0);
    expect((await log({ from: day(0), to: day(0) })).total).toBe(items.length);
    const second = await log({ perPage: '1', page: '2' });
    expect([second.items.length, second.total]).toEqual([1, items.length]);
    expect(second.items[0]?.action).toBe('membership-refused');
  });

  it('holds nothing of what the same people do for their own organisation', async () => {
    // The coordinator's organisation is a member too and sells.
    const own = await someMember(scene.app, scene.coordinator);
    const before = (await log()).total;
    await scene.app.ownerPool.query('update coordinator_assignment set organisation_id = $1', [
      own.organisationId,
    ]);
    await publishedListing(scene.app, own, { sku: 'WŁASNA' });
    await scene.app.api(own.token).post('/api/v1/inquiries').send({
      supplierId: scene.members[0]!.organisationId,
      subject: 'Catering',
      need: 'Dla dziesięciu osób.',
      place: 'Olsztyn',
    });
    expect((await log()).total).toBe(before);
    await scene.app.ownerPool.query('update coordinator_assignment set organisation_id = $1', [
      scene.coordinator.organisationId,
    ]);
  });

  it('is the council’s to read: no member without a seat, not the coordinator itself', async () => {
    const member = await someMember(scene.app, scene.coordinator);
    for (const token of [member.token, scene.coordinator.token]) {
      await scene.app.api(token).get('/api/v1/coordinator-log').expect(403);
    }
  });
});

describe('meetings of the council (agreement §3.2)', () => {
  const record = (body: Record<string, unknown>) =>
    scene.app.api(scene.members[0]!.token).post('/api/v1/council/meetings').send(body);
  const alert = async () =>
    (await scene.app.api(scene.members[0]!.token).get('/api/v1/council').expect(200)).body.meetingAlert as {
      level: string;
    } | null;
  const told = async () => {
    await scene.app.app.get(RemindOfMeeting, { strict: false }).handle();
    const { rows } = await scene.app.ownerPool.query<{ n: number }>(
      `select count(*)::int as n from notice where kind = 'governance.meeting-due'`,
    );
    return rows[0]!.n;
  };

  it('are recorded with who was there: members with a seat, days that have come', async () => {
    const present = scene.members.map(({ organisationId }) => organisationId);
    await record({ heldOn: day(1), subject: 'Jutro' }).expect(422);
    await record({ heldOn: day(0), subject: 'X', present: [scene.coordinator.organisationId] }).expect(422);
    await record({ heldOn: day(0), subject: 'Plan na rok', present: [...present, present[0]] }).expect(201);
    const list = await scene.app.api(scene.members[1]!.token).get('/api/v1/council/meetings').expect(200);
    expect((list.body as { items: unknown[] }).items).toEqual([
      expect.objectContaining({ subject: 'Plan na rok', present: ['Spółdzielnia 1', 'Spółdzielnia 2'] }),
    ]);
  });

  it('are missed after 75 days and overdue after 90, told once each', async () => {
    expect([await alert(), await told()]).toEqual([null, 0]);
    await scene.app.clock.advance({ days: 74 });
    expect([await alert(), await told()]).toEqual([null, 0]);
    await scene.app.clock.advance({ days: 1 });
    expect((await alert())?.level).toBe('soon');
    // Two members with a seat, and the coordinator who prepares meetings.
    expect([await told(), await told()]).toEqual([3, 3]);
    await scene.app.clock.advance({ days: 15 });
    expect((await alert())?.level).toBe('late');
    expect([await told(), await told()]).toEqual([6, 6]);
    await record({ heldOn: day(0), subject: 'Spóźnione' }).expect(201);
    expect([await alert(), await told()]).toEqual([null, 6]);
  });
});
