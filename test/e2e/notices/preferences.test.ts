import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { Notices } from '../../../src/modules/notices/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';

let app: TestApp;
let firm: CastMember;
beforeAll(async () => {
  app = await testApp();
  firm = await someOrganisation(app, { name: 'Firma Wybierająca' });
});

const PATH = '/api/v1/account/notice-preferences';
type Topics = { topics: { id: string; mail: string; always: string | null }[] };
const read = async (of: CastMember, organisationId: string = of.organisationId) =>
  (await app.api(of.token).get(PATH).query({ organisationId }).expect(200)).body as Topics;
const mailOf = async (of: CastMember, topic: string) =>
  (await read(of)).topics.find(({ id }) => id === topic)?.mail;

const tell = async (kind: string, title: string) => {
  await app.db.tx('system', (tx) =>
    app.app.get(Notices, { strict: false }).tell(tx, {
      organisationId: firm.organisationId,
      kind,
      title: { pl: title, en: title },
      text: { pl: 'Szczegóły w panelu.', en: 'Details in the panel.' },
      path: '/panel',
    }),
  );
  await app.runJobs();
};
const mailedTo = async ({ email }: { email: string }, title: string) =>
  (await app.mail.sentTo(email)).filter(({ subject }) => subject === title).length;

describe('what a person wants by mail', () => {
  it('is kept by topic, on a page without a script', async () => {
    const browser = await signedIn(app, firm);
    const { document: page } = parseHTML((await browser.get('/konto/powiadomienia').expect(200)).text);
    const chosen = page
      .querySelector('select[name="mail.inquiry-new"] option[selected]')
      ?.getAttribute('value');
    expect(chosen).toBe('now');
    expect(page.querySelector('select[name="mail.contracts"]')).toBeNull();
    expect(page.body.textContent).toContain('Umowa wiąże Waszą organizację');
    await browser
      .post('/konto/powiadomienia', { organisationId: firm.organisationId, 'mail.inquiry-new': 'never' })
      .expect(303);
    expect(await mailOf(firm, 'inquiry-new')).toBe('never');
    expect(await mailOf(firm, 'inquiry-messages')).toBe('now');
  });

  it('decides about the mail and never about the panel', async () => {
    await app
      .api(firm.token)
      .put(PATH)
      .send({ organisationId: firm.organisationId, mail: { 'inquiry-new': 'never' } });
    await tell('inquiries.new', 'Tylko w panelu');
    await app
      .api(firm.token)
      .put(PATH)
      .send({ organisationId: firm.organisationId, mail: { 'inquiry-new': 'now' } });
    await tell('inquiries.new', 'Też e-mailem');
    expect(await mailedTo(firm, 'Tylko w panelu')).toBe(0);
    expect(await mailedTo(firm, 'Też e-mailem')).toBe(1);
    const list = await app.api(firm.token).get('/api/v1/notices').expect(200);
    const titles = (list.body as { items: { title: string }[] }).items.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Tylko w panelu', 'Też e-mailem']));
  });

  it('is each person’s own', async () => {
    await join(app, firm, 'editor');
    const before = (await app.mail.all()).length;
    await app
      .api(firm.token)
      .put(PATH)
      .send({ organisationId: firm.organisationId, mail: { people: 'never' } });
    await tell('organisations.person-left', 'Dla redaktora');
    const got = (await app.mail.all()).slice(before).filter(({ subject }) => subject === 'Dla redaktora');
    expect(got).toHaveLength(1);
    expect(got[0]?.to).not.toBe(firm.email);
  });

  it.each(['contracts', 'moderation', 'membership', 'bank-account', 'council-about-you', 'account'])(
    'cannot be switched off for %s',
    async (topic) => {
      const refused = await app
        .api(firm.token)
        .put(PATH)
        .send({ organisationId: firm.organisationId, mail: { [topic]: 'never' } })
        .expect(422);
      expect(refused.body).toMatchObject({ type: expect.stringContaining('notices/always-mailed') });
      expect((await read(firm)).topics.find(({ id }) => id === topic)?.always).toBeTruthy();
    },
  );

  it('mails what cannot be switched off even where the database says otherwise', async () => {
    await app.db.tx('system', (tx) =>
      tx.query(
        `insert into notice_preference (account_id, organisation_id, topic, mail, chosen_at)
         select id, $2, 'contracts', 'never', now() from account where email = $1`,
        [firm.email, firm.organisationId],
      ),
    );
    await tell('contracts.concluded', 'Umowa zawarta');
    expect(await mailedTo(firm, 'Umowa zawarta')).toBe(1);
  });

  it('answers for a foreign organisation as for none, and for an unknown topic', async () => {
    const stranger = await someOrganisation(app);
    const none = '0192d5a0-0000-7000-8000-000000000000';
    const ask = (organisationId: string) =>
      app.api(stranger.token).get(PATH).query({ organisationId }).expect(404);
    expect((await ask(firm.organisationId)).text).toBe((await ask(none)).text);
    const put = (organisationId: string) =>
      app
        .api(stranger.token)
        .put(PATH)
        .send({ organisationId, mail: { people: 'never' } })
        .expect(404);
    expect((await put(firm.organisationId)).text).toBe((await put(none)).text);
    await app
      .api(stranger.token)
      .put(PATH)
      .send({ organisationId: stranger.organisationId, mail: { weather: 'never' } })
      .expect(422);
  });

  it('offers the coordinator’s desk to the coordinator only', async () => {
    expect((await read(firm)).topics.some(({ id }) => id === 'coordinator-desk')).toBe(false);
  });
});
