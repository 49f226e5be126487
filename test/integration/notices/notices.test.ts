import { beforeAll, describe, expect, it } from 'vitest';
import { Notices, SendNotice } from '../../../src/modules/notices/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';

let app: TestApp;
let organisation: CastMember;

beforeAll(async () => {
  app = await testApp();
  organisation = await someOrganisation(app);
});

const tell = (organisationId: string, title: string) =>
  app.db.tx('system', (tx) =>
    app.app.get(Notices, { strict: false }).tell(tx, {
      organisationId,
      kind: 'test.news',
      title: { pl: title, en: title },
      text: { pl: 'Szczegóły w panelu.', en: 'Details in the panel.' },
      path: '/panel/czlonkostwo',
    }),
  );

type List = { items: { id: string; title: string; read: boolean }[]; total: number };
const list = async (token: string, query = {}): Promise<List> =>
  (await app.api(token).get('/api/v1/notices').query(query).expect(200)).body as List;

describe('telling an organisation', () => {
  it('puts a notice in its panel and mails its owners and editors, each once', async () => {
    const editor = await join(app, organisation, 'editor');
    await join(app, organisation, 'viewer');
    await app.runJobs();
    const before = (await app.mail.all()).length;
    await tell(organisation.organisationId, 'Nowa wiadomość');
    expect((await list(organisation.token)).items[0]).toMatchObject({ title: 'Nowa wiadomość', read: false });
    await app.runJobs();
    const mails = (await app.mail.all()).slice(before).filter(({ subject }) => subject === 'Nowa wiadomość');
    expect(mails).toHaveLength(2);
    expect((await list(editor)).items[0]?.title).toBe('Nowa wiadomość');
  });

  it('mails nobody twice when its job runs again', async () => {
    await tell(organisation.organisationId, 'Raz i tylko raz');
    const { items } = await list(organisation.token);
    await app.runJobs();
    const before = (await app.mail.all()).length;
    await app.app.get(SendNotice, { strict: false }).handle({ noticeId: items[0]!.id });
    expect((await app.mail.all()).length).toBe(before);
  });

  it('says nothing when the transaction that tells is rolled back', async () => {
    const notices = app.app.get(Notices, { strict: false });
    await app.db
      .tx('system', async (tx) => {
        await notices.tell(tx, {
          organisationId: organisation.organisationId,
          kind: 'test.never',
          title: { pl: 'Nigdy', en: 'Never' },
          text: { pl: 'x', en: 'x' },
          path: '/panel',
        });
        throw new Error('undone');
      })
      .catch(() => undefined);
    await app.runJobs();
    expect((await list(organisation.token)).items.some(({ title }) => title === 'Nigdy')).toBe(false);
  });

  it('keeps read marks apart for each person', async () => {
    const colleague = await join(app, organisation, 'viewer');
    await tell(organisation.organisationId, 'Dla obojga');
    const [notice] = (await list(organisation.token)).items;
    await app.api(organisation.token).post(`/api/v1/notices/${notice!.id}/read`).expect(204);
    expect((await list(organisation.token)).items[0]?.read).toBe(true);
    expect((await list(colleague)).items[0]?.read).toBe(false);
    await app.api(colleague).post('/api/v1/notices/read').expect(204);
    expect((await list(colleague, { unread: true })).total).toBe(0);
  });

  it('shows a newcomer nothing from before their time', async () => {
    await tell(organisation.organisationId, 'Dawne dzieje');
    await app.clock.advance({ minutes: 1 });
    const newcomer = await join(app, organisation, 'viewer');
    expect((await list(newcomer)).total).toBe(0);
  });

  it('answers for another organisation’s notice as for none', async () => {
    await tell(organisation.organisationId, 'Tajne');
    const [notice] = (await list(organisation.token)).items;
    const stranger = await someOrganisation(app);
    const foreign = await app.api(stranger.token).post(`/api/v1/notices/${notice!.id}/read`).expect(404);
    const none = await app
      .api(stranger.token)
      .post('/api/v1/notices/0192d5a0-0000-7000-8000-000000000000/read')
      .expect(404);
    expect(foreign.text).toBe(none.text);
  });
});
