import { beforeAll, describe, expect, it } from 'vitest';
import { Notices, SendDigest, StartDigests } from '../../../src/modules/notices/index.js';
import { localDateOf, addDays, warsawInstant } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, type CastMember } from '../../support/cast.js';
import { join } from '../../support/roles.js';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});

const tell = (organisationId: string, title: string) =>
  app.db.tx('system', (tx) =>
    app.app.get(Notices, { strict: false }).tell(tx, {
      organisationId,
      kind: 'governance.meeting-due',
      title: { pl: title, en: title },
      text: { pl: 'Szczegóły w panelu.', en: 'Details in the panel.' },
      path: '/panel/organizacja',
    }),
  );

/** To just after the next seven o'clock in Warsaw. */
const untilSeven = async () => {
  const now = app.clock.now();
  const today = localDateOf(now);
  const seven = [today, addDays(today, 1)].map((day) => warsawInstant(day, '07:00')).find((at) => at > now)!;
  await app.clock.advance({ minutes: Math.ceil((seven.getTime() - now.getTime()) / 60_000) });
};
const start = async () => {
  await app.app.get(StartDigests, { strict: false }).handle();
  await app.runJobs();
};
const digestsTo = async ({ email }: { email: string }) =>
  (await app.mail.sentTo(email)).filter(({ subject }) => subject.startsWith('Podsumowanie dnia'));
const choose = (of: CastMember, mail: Record<string, string>) =>
  app
    .api(of.token)
    .put('/api/v1/account/notice-preferences')
    .send({ organisationId: of.organisationId, mail })
    .expect(204);

describe('the digest', () => {
  it('tells each person once what is new, by organisation, and the next day only what came after', async () => {
    const one = await someOrganisation(app, { name: 'Alfa' });
    const other = await someOrganisation(app, { name: 'Beta' });
    await tell(one.organisationId, 'Pierwsza');
    await tell(one.organisationId, 'Druga');
    await tell(other.organisationId, 'Cudza');
    await app.runJobs();
    expect((await app.mail.sentTo(one.email)).map(({ subject }) => subject)).not.toContain('Pierwsza');
    await untilSeven();
    await start();
    await start();
    const [digest, ...more] = await digestsTo(one);
    expect(more).toEqual([]);
    expect(digest?.subject).toBe('Podsumowanie dnia: 2 powiadomienia');
    for (const form of [digest!.text, digest!.html]) {
      expect(form).toMatch(/Alfa[\s\S]*Druga[\s\S]*Pierwsza/);
      expect(form).not.toContain('Cudza');
    }
    expect(await digestsTo(other)).toHaveLength(1);

    await tell(one.organisationId, 'Trzecia');
    await app.runJobs();
    await untilSeven();
    await start();
    const all = await digestsTo(one);
    expect(all).toHaveLength(2);
    expect(all[1]?.text).toContain('Trzecia');
    expect(all[1]?.text).not.toContain('Pierwsza');
  });

  it('does not come before seven, nor when nothing is new', async () => {
    const quiet = await someOrganisation(app);
    await untilSeven();
    await app.clock.advance({ hours: 2 });
    await tell(quiet.organisationId, 'Po siódmej');
    await app.runJobs();
    await start();
    expect(await digestsTo(quiet)).toHaveLength(0);
    await app.api(quiet.token).post('/api/v1/notices/read').expect(204);
    await untilSeven();
    await start();
    expect(await digestsTo(quiet)).toHaveLength(0);
  });

  it('leaves out what its person chose to have no mails of, and those who have left', async () => {
    const firm = await someOrganisation(app);
    const editor = await join(app, firm, 'editor');
    await app.runJobs();
    await tell(firm.organisationId, 'Zostanie w panelu');
    await app.runJobs();
    await choose(firm, { 'council-meetings': 'never' });
    await app.api(editor).post('/api/v1/organisation/leave').expect(204);
    const before = (await app.mail.all()).length;
    await untilSeven();
    await start();
    const after = (await app.mail.all()).slice(before);
    expect(after.filter(({ text }) => text.includes('Zostanie w panelu'))).toEqual([]);
  });

  it('misses nobody and sends the same again after a crash between sending and marking', async () => {
    const firm = await someOrganisation(app);
    await tell(firm.organisationId, 'Przed awarią');
    await app.runJobs();
    await untilSeven();
    await start();
    await tell(firm.organisationId, 'Po awarii');
    await app.runJobs();
    const { rows } = await app.ownerPool.query<{ id: string }>(
      `update digest set sent_at = null where account_id = (select id from account where email = $1) returning id`,
      [firm.email],
    );
    await app.app.get(SendDigest, { strict: false }).handle({ digestId: rows[0]!.id });
    // The disk mailer keeps one mail of each Message-ID.
    const [again, ...more] = await digestsTo(firm);
    expect(more).toEqual([]);
    expect(again?.text).toContain('Przed awarią');
    expect(again?.text).not.toContain('Po awarii');
    await untilSeven();
    await start();
    expect((await digestsTo(firm)).at(-1)?.text).toContain('Po awarii');
  });

  it('can be stopped from the mail program, for its organisation, and only by a POST', async () => {
    const firm = await someOrganisation(app);
    await tell(firm.organisationId, 'Jeszcze w podsumowaniu');
    await app.runJobs();
    await untilSeven();
    await start();
    const [digest] = await digestsTo(firm);
    const header = await app.mail.headerOf(digest!, 'List-Unsubscribe');
    const { pathname, search } = new URL(header!.slice(1, -1));
    await app
      .api()
      .get(pathname + search)
      .expect(200);
    await app
      .api()
      .head(pathname + search)
      .expect(200);
    const mail = async () => {
      const { body } = await app
        .api(firm.token)
        .get('/api/v1/account/notice-preferences')
        .query({ organisationId: firm.organisationId });
      return (body as { topics: { mail: string }[] }).topics.map((topic) => topic.mail);
    };
    expect(await mail()).toContain('digest');
    const click = app
      .api()
      .post(pathname + search)
      .type('form');
    await click.send({ 'List-Unsubscribe': 'One-Click' }).expect(200);
    expect(await mail()).not.toContain('digest');
    expect(await mail()).toContain('now');
  });
});
