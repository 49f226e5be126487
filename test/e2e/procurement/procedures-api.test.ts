import { beforeAll, describe, expect, it } from 'vitest';
import { databaseNow } from '../../../src/platform/database/db.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import {
  inviteListed,
  listSupplier,
  mealsContent,
  publishedProcedure,
  someDraft,
} from '../../support/procedures-scene.js';

let app: TestApp;
let buyer: CastMember;
let supplier: CastMember;
let rival: CastMember;

type Body = {
  revision: number;
  stage: string;
  version: number;
  sha256: string;
  number: string | null;
  published: { deadline: string } | null;
  missing: { pointer: string; text: string }[];
  questions: { id: string; text: string; answer: string | null }[];
};

beforeAll(async () => {
  app = await testApp();
  buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Kupująca' });
  const coordinator = await someCoordinator(app);
  supplier = await someMember(app, coordinator, { name: 'Spółdzielnia Pytana' });
  rival = await someMember(app, coordinator, { name: 'Spółdzielnia Druga' });
});

const as = (who: { token: string }) => app.api(who.token);
const read = async (id: string): Promise<Body> =>
  (await as(buyer).get(`/api/v1/procedures/${id}`).expect(200)).body as Body;
const now = () => app.db.read('system', databaseNow);
const hours = (from: Date, count: number) => new Date(from.getTime() + count * 3_600_000).toISOString();
const begin = async (body: object): Promise<string> =>
  ((await as(buyer).post('/api/v1/procedures').send(body).expect(201)).body as { id: string }).id;

const noticesOf = async (who: CastMember, kind: string): Promise<number> => {
  const { rows } = await app.ownerPool.query('select from notice where organisation_id = $1 and kind = $2', [
    who.organisationId,
    kind,
  ]);
  return rows.length;
};

describe('a draft', () => {
  it('says what is missing, and is published under the next number once nothing is', async () => {
    const id = await begin({ template: 'catering' });
    const first = await read(id);
    expect(first.missing.map(({ pointer }) => pointer).sort()).toEqual(['/deadline', '/opensAt']);
    await as(buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(422);

    const content = mealsContent(await now());
    await as(buyer).patch(`/api/v1/procedures/${id}`).send({ revision: 1, content }).expect(204);
    await as(buyer).patch(`/api/v1/procedures/${id}`).send({ revision: 1, content }).expect(409);
    // Nor is published what somebody has changed since it was read.
    const stale = await as(buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(409);
    expect(stale.body).toMatchObject({ code: 'procurement/stale' });
    expect((await read(id)).missing.map(({ pointer }) => pointer)).toEqual(['/invitations']);
    await listSupplier(app, buyer, id, supplier);
    const published = await as(buyer)
      .post(`/api/v1/procedures/${id}/publish`)
      .send({ revision: 2 })
      .expect(200);
    expect((published.body as { number: string }).number).toMatch(/^ZO\/\d{4}\/\d{4}$/);
    const after = await read(id);
    expect([after.stage, after.version, after.missing]).toEqual(['published', 1, []]);
    await as(buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision: 2 }).expect(409);
  });

  it('that gives too few days for bids is refused with the earliest day', async () => {
    const at = await now();
    const id = await begin({
      content: mealsContent(at, { deadline: hours(at, 24), opensAt: hours(at, 25) }),
    });
    await listSupplier(app, buyer, id, supplier);
    const { missing } = await read(id);
    expect(missing).toEqual([{ pointer: '/deadline', text: expect.stringContaining('co najmniej 3 dni') }]);
    const asked = await begin({
      kind: 'consultation',
      content: mealsContent(at, { deadline: hours(at, 24), opensAt: hours(at, 25), openness: 'members' }),
    });
    expect((await read(asked)).missing).toEqual([]);
  });

  it('is copied without its times and its number, with the buyer’s figures', async () => {
    const id = await begin({
      content: mealsContent(await now()),
      figures: { estimate: { net: 100_000_00, on: '2026-11-01', how: 'cennik' } },
    });
    const copy = (await as(buyer).get(`/api/v1/procedures/${await begin({ copyOf: id })}`)).body as {
      draft: { subject: string; deadline: string | null };
      figures: { estimate: { net: number } };
      notes: string[];
    };
    expect([copy.draft.subject, copy.draft.deadline]).toEqual(['Obiady dla szkoły', null]);
    expect(copy.figures.estimate.net).toBe(100_000_00);
    // Above the value of the competitiveness rule, below that of the law.
    expect(copy.notes).toEqual([expect.stringContaining('zasada konkurencyjności')]);
    await as(supplier).post('/api/v1/procedures').send({ copyOf: id }).expect(404);
  });

  it('is copied without a unit and a category that are no longer there to choose', async () => {
    const gone = { recipient: { id: rival.organisationId, name: 'Dawna jednostka' }, categories: ['dawna'] };
    const id = await someDraft(app, await actorOf(app, buyer), mealsContent(await now(), gone));
    const copied = await as(buyer)
      .get(`/api/v1/procedures/${await begin({ copyOf: id })}`)
      .expect(200);
    expect(copied.body).toMatchObject({ draft: { recipient: null, categories: [] } });
  });

  it('keeps its files until it is published, and gives them to those asked alone', async () => {
    const id = await begin({ content: mealsContent(await now()) });
    const upload = (name: string) =>
      as(buyer)
        .post(`/api/v1/procedures/${id}/files`)
        .attach('files', Buffer.from('plan dostaw'), name)
        .expect(201);
    const [kept] = ((await upload('plan.txt')).body as { ids: string[] }).ids;
    const [dropped] = ((await upload('stary.txt')).body as { ids: string[] }).ids;
    const path = (file: string | undefined) => `/api/v1/procedures/${id}/files/${file}`;
    await as(supplier).get(path(kept)).expect(404);
    await as(buyer).delete(path(dropped)).expect(204);
    await listSupplier(app, buyer, id, supplier);
    await as(buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision: 1 }).expect(200);
    await as(buyer).delete(path(kept)).expect(404);
    await inviteListed(app, id);
    expect((await as(supplier).get(path(kept)).expect(200)).text).toBe('plan dostaw');
    await as(rival).get(path(kept)).expect(404);
  });
});

describe('a published procedure', () => {
  it('changes in a new version with a reason, of which those asked are told', async () => {
    const id = await publishedProcedure(app, buyer, supplier);
    const before = await read(id);
    const content = mealsContent(new Date(Date.parse(before.published!.deadline) - 7 * 24 * 3_600_000), {
      paymentDays: 21,
    });
    const path = `/api/v1/procedures/${id}`;
    await as(buyer).post(`${path}/amend`).send({ revision: 1, reason: 'x' }).expect(409);
    await as(buyer).patch(path).send({ revision: 1, content }).expect(204);
    expect((await read(id)).sha256).toBe(before.sha256);
    await as(buyer).post(`${path}/amend`).send({ revision: 2, reason: 'Dłuższa płatność' }).expect(204);
    const after = await read(id);
    expect([after.version, after.number]).toEqual([2, before.number]);
    expect(after.sha256).not.toBe(before.sha256);
    expect(await noticesOf(supplier, 'procurement.amended')).toBe(1);
  });

  it('changed late has to give three more days, and changes no more after the deadline', async () => {
    const id = await publishedProcedure(app, buyer, supplier);
    const { published } = await read(id);
    const deadline = new Date(published!.deadline);
    const path = `/api/v1/procedures/${id}`;
    const amend = async (to: Date) => {
      const { revision } = await read(id);
      const content = mealsContent(new Date(0), {
        remarks: to.toISOString(),
        deadline: to.toISOString(),
        opensAt: to.toISOString(),
      });
      await as(buyer).patch(path).send({ revision, content }).expect(204);
      return as(buyer)
        .post(`${path}/amend`)
        .send({ revision: revision + 1, reason: 'Termin' });
    };
    await app.clock.advance({ days: 5 });
    const at = await now();
    expect((await amend(deadline)).status).toBe(422);
    expect((await amend(new Date(at.getTime() + 71 * 3_600_000))).status).toBe(422);
    const later = new Date(at.getTime() + 73 * 3_600_000);
    expect((await amend(later)).status).toBe(204);
    await app.clock.advance({ days: 4 });
    expect((await read(id)).stage).toBe('due');
    await as(buyer).patch(path).send({ revision: 9 }).expect(409);
  });

  it('shows its budget when a new version does, and not because of changes that were dropped', async () => {
    const id = await publishedProcedure(app, buyer, supplier);
    const path = `/api/v1/procedures/${id}`;
    const figuresNow = async () =>
      ((await as(buyer).get(path)).body as { figures: { budget: object | null } }).figures.budget;
    const save = async (shown: boolean) =>
      as(buyer)
        .patch(path)
        .send({ revision: (await read(id)).revision, figures: { budget: { gross: 5_000_000, shown } } })
        .expect(204);
    await save(true);
    await as(buyer).delete(path).expect(204);
    expect(await figuresNow()).toEqual({ gross: 5_000_000, shown: false });
    await save(true);
    const { revision } = await read(id);
    await as(buyer).post(`${path}/amend`).send({ revision, reason: 'Podajemy kwotę' }).expect(204);
    await save(false);
    await as(buyer).delete(path).expect(204);
    expect(await figuresNow()).toEqual({ gross: 5_000_000, shown: true });
  });

  it('is cancelled with a reason, once', async () => {
    const id = await publishedProcedure(app, buyer, supplier);
    const told = await noticesOf(supplier, 'procurement.cancelled');
    const path = `/api/v1/procedures/${id}/cancel`;
    await as(buyer).post(path).send({}).expect(400);
    await as(buyer).post(path).send({ reason: 'Nie mamy już środków' }).expect(204);
    await as(buyer).post(path).send({ reason: 'Jeszcze raz' }).expect(409);
    expect(await noticesOf(supplier, 'procurement.cancelled')).toBe(told + 1);
  });

  it('is on the public list while it is open to all members and takes bids', async () => {
    const open = await publishedProcedure(app, buyer, supplier, { openness: 'members' });
    const closed = await publishedProcedure(app, buyer, supplier);
    const listed = await app.api().get('/api/v1/open-procedures').expect(200);
    const ids = (listed.body as { items: { id: string }[] }).items.map(({ id }) => id);
    expect(ids).toContain(open);
    expect(ids).not.toContain(closed);
    const shown = await app.api().get(`/api/v1/open-procedures/${open}`).expect(200);
    expect(JSON.stringify(shown.body)).not.toMatch(/estimate|figures/);
    await app.api().get(`/api/v1/open-procedures/${closed}`).expect(404);
  });
});

describe('a question', () => {
  it('is answered to all, and nobody learns who asked', async () => {
    const id = await publishedProcedure(app, buyer, supplier, { openness: 'members' });
    const path = `/api/v1/procedures/${id}/questions`;
    await as(buyer).post(path).send({ text: 'x' }).expect(409);
    await as(supplier).post(path).send({ text: 'Od kiedy dowóz?' }).expect(201);
    // Who is asked reads it where all do, not where its buyer works.
    await as(supplier).get(`/api/v1/procedures/${id}`).expect(404);
    const [question] = (await read(id)).questions;
    expect(question?.text).toBe('Od kiedy dowóz?');
    const shown = async () =>
      (await app.api().get(`/api/v1/open-procedures/${id}`)).body as Pick<Body, 'questions'>;
    expect((await shown()).questions).toEqual([]);
    const answer = { answer: 'Od 7 stycznia.' };
    await as(buyer).post(`${path}/${question!.id}/answer`).send(answer).expect(204);
    await as(buyer).post(`${path}/${question!.id}/answer`).send(answer).expect(409);
    expect((await shown()).questions.map((one) => one.answer)).toEqual(['Od 7 stycznia.']);
    expect(await noticesOf(supplier, 'procurement.answered')).toBe(1);

    // Neither what the buyer can fetch nor what the log holds names the asker.
    const { rows } = await app.ownerPool.query(
      `select from activity where subject_id = $1 and action = 'question-asked'
         and (account_id is not null or organisation_id is not null)`,
      [id],
    );
    expect(rows).toHaveLength(0);
    expect(JSON.stringify(await read(id))).not.toContain(supplier.organisationId);
    const seenBy = async (who: CastMember) => {
      const actor = await actorOf(app, who);
      return app.db.read(actor, (reader) => reader.query('select from procedure_question_asker'));
    };
    expect((await seenBy(supplier)).length).toBeGreaterThan(0);
    for (const other of [buyer, rival]) expect(await seenBy(other)).toEqual([]);
  });

  it('is taken from those who may bid, until its time', async () => {
    const at = await now();
    const id = await publishedProcedure(app, buyer, supplier, { questionsUntil: hours(at, 24) });
    const ask = (who: CastMember) =>
      as(who).post(`/api/v1/procedures/${id}/questions`).send({ text: 'Ile?' });
    expect((await ask(rival)).status).toBe(404);
    expect((await ask(supplier)).status).toBe(201);
    await app.clock.advance({ days: 1 });
    expect((await ask(supplier)).status).toBe(409);
  });
});
