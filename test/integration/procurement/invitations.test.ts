import { beforeAll, describe, expect, it } from 'vitest';
import { SendWaves } from '../../../src/modules/procurement/index.js';
import { capacityFor } from '../../support/shown-capacity.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { someOrganisation } from '../../support/cast.js';
import { invitationsScene, noticesOf, type InvitationsScene } from '../../support/invitations-scene.js';

let scene: InvitationsScene;

beforeAll(async () => {
  scene = await invitationsScene();
});

type Suggested = {
  supplierId: string;
  name: string;
  points: number;
  reasons: { kind: string; text: string }[];
};
type Listed = {
  id: string;
  supplierId: string;
  wave: number | null;
  reminded: number;
  seenAt: string | null;
  comingAt: string | null;
  declinedAt: string | null;
  declineReason: string | null;
};

const get = async <Body>(path: string, token = scene.buyer.token): Promise<Body> =>
  (await scene.app.api(token).get(path).expect(200)).body as Body;
const suggested = async (id: string) =>
  (await get<{ items: Suggested[] }>(`/api/v1/procedures/${id}/suggestions`)).items;
const listed = async (id: string) =>
  (await get<{ items: Listed[] }>(`/api/v1/procedures/${id}/invitations`)).items;
const entryOf = async (id: string, supplier: { organisationId: string }) =>
  (await listed(id)).find(({ supplierId }) => supplierId === supplier.organisationId)!;

describe('suggestions', () => {
  it('name the members that offer it there, each with reasons in words, and nobody else', async () => {
    const id = await scene.draft();
    const found = await suggested(id);
    expect(found.map(({ name }) => name).sort()).toEqual(scene.suppliers.map(({ name }) => name).sort());
    expect(found[0]?.reasons.map(({ text }) => text)).toEqual([
      'oferuje: Catering i gastronomia',
      'dostarcza na miejsce: powiat olsztyński',
    ]);
    expect(await suggested(await scene.draft({ areas: ['1465'] }))).toEqual([]);
  });

  it('put last who was asked most, whatever the order before', async () => {
    const id = await scene.asking();
    const [first] = await suggested(id);
    const favourite = scene.suppliers.find(({ organisationId }) => organisationId === first!.supplierId)!;
    await scene.list(id, [favourite]);
    await scene.invite(id);
    const after = await suggested(id);
    expect(after.at(-1)?.supplierId).toBe(favourite.organisationId);
    // What others have asked leaves here as an order alone.
    expect(JSON.stringify(after)).not.toContain('asked');
  });

  it('tell who could do it together, by what is shown exactly', async () => {
    const [one, two, three] = scene.suppliers;
    const { month, from, to } = await capacityFor(scene, [
      [one!, '400', 'exact'],
      [two!, '350', 'exact'],
      [three!, '900', 'none'],
    ]);
    const lots = [
      { title: 'Obiady', lines: [{ id: 'a1', name: 'Obiad', quantity: '700', unit: 'porcja', from, to }] },
    ];
    const id = await scene.draft({ lots });
    const { items } = await get<{ items: object[] }>(`/api/v1/procedures/${id}/coverage`);
    expect(items).toEqual([
      {
        ...{ unit: 'porcja', covered: true },
        suppliers: [one!, two!].map(({ organisationId, name }) => ({ supplierId: organisationId, name })),
        months: [{ month, wanted: '700', together: '750' }],
      },
    ]);
    const reasons = (await suggested(id)).flatMap((each) => each.reasons.map(({ text }) => text));
    expect(reasons.filter((text) => text.startsWith('pokazuje za mało wolnych mocy'))).toHaveLength(2);
    expect(JSON.stringify([items, reasons])).not.toContain('900');
  });
});

describe('inviting', () => {
  it('asks the list in waves, tells those asked once, and keeps what was sent', async () => {
    const id = await scene.asking();
    const [one, two, three] = scene.suppliers;
    await scene.list(id, [one!, two!, three!]);
    const api = scene.app.api(scene.buyer.token);
    // Nobody who is no member, and not oneself.
    for (const { organisationId } of [scene.buyer, await someOrganisation(scene.app)]) {
      const listing = api.post(`/api/v1/procedures/${id}/invitations`);
      const refused = await listing.send({ supplierIds: [organisationId] });
      expect(refused.body).toMatchObject({ code: 'procurement/supplier-not-there' });
    }
    expect(await listed(id)).toHaveLength(3);
    const plan = { size: 2, wanted: 3, automatic: false };
    await api.put(`/api/v1/procedures/${id}/invitation-plan`).send(plan).expect(204);
    expect(await scene.invite(id)).toBe(2);
    expect((await listed(id)).map(({ wave }) => wave)).toEqual([1, 1, null]);
    const sent = await entryOf(id, one!);
    await api.delete(`/api/v1/procedures/${id}/invitations/${sent.id}`).expect(409);
    expect(await scene.invite(id)).toBe(1);
    await api.post(`/api/v1/procedures/${id}/waves`).expect(409);
    for (const supplier of [one!, two!, three!]) {
      const told = await noticesOf(scene.app, supplier.organisationId, 'procurement.invited');
      expect(told.filter(({ path }) => path.endsWith(id))).toEqual([{ path: `/panel/zaproszenia/${id}` }]);
    }
  });

  it('is the buyer’s alone: for everybody else the procedure has no list', async () => {
    const id = await scene.asking({ openness: 'members' });
    const [one] = scene.suppliers;
    await scene.list(id, [one!]);
    for (const { token, organisationId } of [one!, scene.stranger]) {
      const api = scene.app.api(token);
      for (const path of ['invitations', 'suggestions', 'coverage'])
        await api.get(`/api/v1/procedures/${id}/${path}`).expect(404);
      const body = { supplierIds: [organisationId] };
      await api.post(`/api/v1/procedures/${id}/invitations`).send(body).expect(404);
      await api.post(`/api/v1/procedures/${id}/waves`).expect(404);
      await api.post(`/api/v1/procedures/${id}/reminders`).expect(404);
    }
    expect((await listed(id)).map(({ wave }) => wave)).toEqual([null]);
  });

  it('by row security alone shows a supplier its own invitation once it is sent, and nobody’s else', async () => {
    const id = await scene.asking();
    const [one, two] = scene.suppliers;
    const rows = async (who: (typeof scene.suppliers)[number]) => {
      const actor = await actorOf(scene.app, who);
      return scene.app.db.read(actor, (reader) =>
        reader.query<{ id: string }>(
          'select supplier_id as id from procedure_invitation where procedure_id = $1',
          [id],
        ),
      );
    };
    await scene.list(id, [one!, two!]);
    expect(await rows(one!)).toEqual([]);
    await scene.invite(id);
    expect(await rows(one!)).toEqual([{ id: one!.organisationId }]);
    expect(await rows(scene.suppliers[2]!)).toEqual([]);
  });
});

describe('an invited supplier', () => {
  it('is unread until opened, may take part, change its mind and refuse with a reason', async () => {
    const id = await scene.asking();
    const [one] = scene.suppliers;
    await scene.list(id, [one!]);
    await scene.invite(id);
    const own = `/api/v1/opportunities/${id}`;
    const api = scene.app.api(one!.token);
    expect(await get(own, one!.token)).toMatchObject({ unread: true, invited: true, running: true });
    expect((await entryOf(id, one!)).seenAt).toBeNull();
    await api.post(`${own}/seen`).expect(204);
    expect(await get(own, one!.token)).toMatchObject({ unread: false });
    expect((await entryOf(id, one!)).seenAt).not.toBeNull();
    await api.post(`${own}/take-part`).expect(204);
    await api.post(`${own}/decline`).send({ reason: 'Brak ludzi w grudniu.', cause: 'capacity' }).expect(204);
    expect(await entryOf(id, one!)).toMatchObject({ comingAt: null, declineReason: 'Brak ludzi w grudniu.' });
    const told = () => noticesOf(scene.app, scene.buyer.organisationId, 'procurement.declined');
    expect((await told()).filter(({ path }) => path.includes(id))).toHaveLength(1);
    await api.post(`${own}/take-part`).expect(204);
    expect(await entryOf(id, one!)).toMatchObject({ declinedAt: null, declineReason: null });
  });

  it('is who was asked: others find nothing, unless all members are', async () => {
    const id = await scene.asking();
    const open = await scene.asking({ openness: 'members' });
    const { token } = scene.stranger;
    const api = scene.app.api(token);
    for (const path of ['', '/seen', '/take-part', '/decline']) {
      const request =
        path === '' ? api.get(`/api/v1/opportunities/${id}`) : api.post(`/api/v1/opportunities/${id}${path}`);
      await request.send(path === '/decline' ? { reason: 'x' } : undefined).expect(404);
    }
    expect(await get(`/api/v1/opportunities/${open}`, token)).toMatchObject({
      invited: false,
      unread: true,
      fit: null,
    });
    await api.post(`/api/v1/opportunities/${open}/seen`).expect(204);
    expect(await get(`/api/v1/opportunities/${open}`, token)).toMatchObject({ unread: false });
    // It was not asked by name, so there is nothing to refuse.
    await api.post(`/api/v1/opportunities/${open}/decline`).send({ reason: 'x' }).expect(404);
    await scene.app.api(scene.buyer.token).get(`/api/v1/opportunities/${open}`).expect(404);
  });

  it('is reminded twice at most, a day apart, and never after a refusal', async () => {
    const id = await scene.asking();
    const [one, two] = scene.suppliers;
    await scene.list(id, [one!, two!]);
    await scene.invite(id);
    await scene.app
      .api(two!.token)
      .post(`/api/v1/opportunities/${id}/decline`)
      .send({ reason: 'Nie.' })
      .expect(204);
    const remind = (status: number) =>
      scene.app.api(scene.buyer.token).post(`/api/v1/procedures/${id}/reminders`).expect(status);
    await remind(409);
    for (let day = 1; day <= 2; day += 1) {
      await scene.app.clock.advance({ hours: 24 });
      expect((await remind(201)).body).toEqual({ reminded: 1 });
      await remind(409);
    }
    await scene.app.clock.advance({ hours: 24 });
    await remind(409);
    const reminded = await noticesOf(scene.app, one!.organisationId, 'procurement.reminded');
    expect(reminded.filter(({ path }) => path.endsWith(id))).toHaveLength(2);
    expect(await noticesOf(scene.app, two!.organisationId, 'procurement.reminded')).toEqual([]);
  });
});

describe('the next wave', () => {
  it('goes by itself a day later while too few take part, and stops when enough do', async () => {
    const id = await scene.asking();
    await scene.list(id, scene.suppliers.slice(0, 3));
    const plan = { size: 1, wanted: 1, automatic: true };
    await scene.app
      .api(scene.buyer.token)
      .put(`/api/v1/procedures/${id}/invitation-plan`)
      .send(plan)
      .expect(204);
    const job = scene.app.app.get(SendWaves, { strict: false });
    const waves = async () => (await listed(id)).map(({ wave }) => wave);
    await job.handle();
    expect(await waves()).toEqual([null, null, null]);
    await scene.invite(id);
    await job.handle();
    expect(await waves()).toEqual([1, null, null]);
    await scene.app.clock.advance({ hours: 24 });
    await Promise.all([job.handle(), job.handle()]);
    expect(await waves()).toEqual([1, 2, null]);
    const { token } = scene.suppliers[1]!;
    await scene.app.api(token).post(`/api/v1/opportunities/${id}/take-part`).expect(204);
    await scene.app.clock.advance({ hours: 24 });
    await job.handle();
    expect(await waves()).toEqual([1, 2, null]);
  });
});
