import { beforeAll, describe, expect, it, vi } from 'vitest';
import { SearchIndex } from '../../../src/modules/search/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;
let listing: string;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  const member = await someMember(app, coordinator);
  listing = await publishedListing(app, member, { title: 'Szydełkowane czapki' });
  await app.runJobs();
});

const found = async (q: string): Promise<string[]> => {
  const answer = await app.api().get('/api/v1/listings').query({ q }).expect(200);
  return (answer.body as { items: { id: string }[] }).items.map(({ id }) => id);
};
const api = () => app.api(coordinator.token);
const group = async (id: string) =>
  (await api().get(`/api/v1/synonym-groups/${id}`).expect(200)).body as {
    version: number;
    phrases: string[];
    removedAt: string | null;
    undoable: boolean;
  };

describe('groups of synonyms', () => {
  it('hold from the next search on, whatever is done to them, and every change can be undone', async () => {
    expect(await found('nakrycia głowy')).toEqual([]);
    const body = { field: 'Rękodzieło', phrases: ['czapka', 'nakrycie głowy'] };
    const made = await api().post('/api/v1/synonym-groups').send(body).expect(201);
    const { id } = made.body as { id: string };
    expect(await found('nakrycia głowy')).toEqual([listing]);

    const change = { field: 'Rękodzieło', phrases: ['czapka', 'bereta'], version: 1 };
    await api().put(`/api/v1/synonym-groups/${id}`).send(change).expect(204);
    expect(await found('nakrycia głowy')).toEqual([]);
    expect(await found('bereta')).toEqual([listing]);
    await api().put(`/api/v1/synonym-groups/${id}`).send(change).expect(409);

    await api().post(`/api/v1/synonym-groups/${id}/undo`).expect(204);
    expect(await found('nakrycia głowy')).toEqual([listing]);
    await api().post(`/api/v1/synonym-groups/${id}/undo`).expect(409);

    await api().post(`/api/v1/synonym-groups/${id}/remove`).expect(204);
    expect(await found('nakrycia głowy')).toEqual([]);
    await api().post(`/api/v1/synonym-groups/${id}/undo`).expect(204);
    expect(await found('nakrycia głowy')).toEqual([listing]);
    expect(await group(id)).toMatchObject({ phrases: body.phrases, removedAt: null, undoable: false });

    const acts = await app.ownerPool.query<{ action: string }>(
      `select action from activity where subject_id = $1 order by at, id`,
      [id],
    );
    expect(acts.rows.map(({ action }) => action)).toEqual([
      ...['synonyms-added', 'synonyms-changed', 'synonyms-change-undone', 'synonyms-removed'],
      'synonyms-change-undone',
    ]);
  });

  it('reach an engine that does not answer just then by a job', async () => {
    await app.runJobs();
    const told = vi.spyOn(app.app.get(SearchIndex, { strict: false }), 'synonymsChanged');
    const body = { field: 'Próba', phrases: ['kapelusz', 'kapelusik'] };
    told.mockRejectedValueOnce(new Error('The engine is away'));
    await api().post('/api/v1/synonym-groups').send(body).expect(201);
    expect(told).toHaveBeenCalledTimes(1);
    await app.runJobs();
    expect(told).toHaveBeenCalledTimes(2);
    told.mockRestore();
  });

  it('take different phrases only, two at least', async () => {
    for (const phrases of [['jeden'], ['żółty', 'ZOLTY'], ['tak', '!!'], 'raz,, ,']) {
      await api().post('/api/v1/synonym-groups').send({ field: 'Próba', phrases }).expect(400);
    }
  });

  it('are kept on a page', async () => {
    const browser = await signedIn(app, coordinator);
    const list = await browser.get('/koordynator/synonimy').expect(200);
    expect(list.text).toContain('odśnieżanie, zimowe utrzymanie');
    const form = { field: 'Próba', phrases: 'pierwsze,\n drugie słowo' };
    const made = await browser.post('/koordynator/synonimy', form).expect(303);
    const path = String(made.headers['location']);
    expect((await browser.get(path).expect(200)).text).toContain('pierwsze, drugie słowo');
    const wrong = await browser.post('/koordynator/synonimy', { ...form, phrases: 'samo' }).expect(422);
    expect(wrong.text).toContain('samo');
    await browser.post(path, { ...form, phrases: 'obecne, słowo', version: '1' }).expect(303);
    const late = await browser.post(path, { ...form, phrases: 'moje, wyrażenie', version: '1' }).expect(422);
    expect(late.text).toContain('moje, wyrażenie');
    expect(late.text).toContain('obecne, słowo');
    await browser.post(`${path}/usun`, {}).expect(303);
    expect((await browser.get(path).expect(200)).text).toContain('Ta grupa jest usunięta');
    await browser.post(`${path}/cofnij`, {}).expect(303);
  });
});
