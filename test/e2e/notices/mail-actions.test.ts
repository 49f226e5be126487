import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { ForgetMailActions } from '../../../src/modules/notices/index.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { signedIn, someOrganisation } from '../../support/cast.js';
import { everything } from '../../support/everything.js';
import { inquiriesScene, type InquiriesScene } from '../../support/inquiries-scene.js';
import type { ReceivedMail } from '../../support/mailbox.js';

let scene: InquiriesScene;
beforeAll(async () => {
  scene = await inquiriesScene();
});

const linksOf = ({ text, html }: ReceivedMail): string[] => [
  ...new Set(
    [...text.matchAll(/https?:\/\/\S+/g), ...html.matchAll(/href="([^"]+)"/g)].map(([whole, inner]) => {
      const url = new URL((inner ?? whole).replaceAll('&amp;', '&'));
      return url.pathname + url.search;
    }),
  ),
];
const newest = async () => (await scene.app.mail.sentTo(scene.supplier.email)).at(-1)!;
const asked = async () => {
  const id = await scene.ask();
  await scene.app.runJobs();
  return { id, mail: await newest() };
};
/** The link under a label in the text of the mail. */
const linkUnder = ({ text }: ReceivedMail, label: string): string => {
  const url = new RegExp(`${label}:\\s+(\\S+)`).exec(text)?.[1];
  if (!url) throw new Error(`No link "${label}" in: ${text}`);
  return new URL(url).pathname + new URL(url).search;
};
const ACKNOWLEDGE = 'Potwierdź, że odpowiecie';
const DECLINE = 'Odmów wyceny';
const MUTE = 'Nie chcę takich e-maili';
const tokenOf = (link: string) => new URL(link, 'http://x').searchParams.get('token')!;
const visit = (link: string) => scene.app.api().get(link).redirects(0);
const act = (link: string, fields: Record<string, string> = {}) =>
  scene.app
    .api()
    .post('/z-wiadomosci')
    .type('form')
    .set('sec-fetch-site', 'same-origin')
    .send({ token: tokenOf(link), ...fields });
const inquiry = async (id: string) =>
  (await scene.app.api(scene.supplier.token).get(`/api/v1/inquiries/${id}`).expect(200)).body as Record<
    string,
    unknown
  >;
const tomorrow = () => addDays(localDateOf(scene.app.clock.now()), 1);

describe('a mail scanner that opens every link of every mail', () => {
  it('changes nothing, by GET and by HEAD, and the links still work afterwards', async () => {
    const { id, mail } = await asked();
    const before = await everything(scene.app);
    const links = [...new Set((await scene.app.mail.all()).flatMap(linksOf))];
    expect(links.filter((link) => link.startsWith('/z-wiadomosci')).length).toBeGreaterThanOrEqual(3);
    for (const link of links) {
      for (const method of ['get', 'head', 'get'] as const) {
        const answer = await scene.app.api()[method](link).redirects(0).set('purpose', 'prefetch');
        expect(answer.status, `${method} ${link}`).toBeLessThan(500);
      }
    }
    await scene.app.runJobs();
    expect(await everything(scene.app)).toBe(before);
    await act(linkUnder(mail, ACKNOWLEDGE), { answerOn: tomorrow() }).expect(200);
    expect(await inquiry(id)).toMatchObject({ answerPromisedOn: tomorrow() });
  });
});

describe('acting from a mail', () => {
  it('shows what it is about, tells no other site, and promises an answer once', async () => {
    const { id, mail } = await asked();
    const link = linkUnder(mail, ACKNOWLEDGE);
    const page = await visit(link).expect(200);
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toMatch(/private|no-store/);
    expect(page.text).toContain('Obiady na szkolenie');
    expect((await inquiry(id))['answerPromisedOn']).toBeNull();
    const refused = await act(link, { answerOn: '2099-01-01' }).expect(422);
    expect(refused.text).toContain('Podaj dzień od dziś');
    await act(link, { answerOn: tomorrow() }).expect(200);
    await act(link, { answerOn: tomorrow() }).expect(404);
    await scene.app.runJobs();
    const subjects = (await scene.app.mail.sentTo(scene.buyer.email)).map(({ subject }) => subject);
    expect(
      subjects.filter((subject) => subject === 'Dostawca odpowie: Obiady na szkolenie').length,
    ).toBeGreaterThan(0);
    expect((await inquiry(id))['actions']).not.toContain('acknowledge');
  });

  it('declines an inquiry with a reason, in the name of the person', async () => {
    const { id, mail } = await asked();
    const link = linkUnder(mail, DECLINE);
    await act(link).expect(422);
    await act(link, { reason: 'Nie mamy wolnych mocy', cause: 'capacity' }).expect(200);
    expect(await inquiry(id)).toMatchObject({ state: 'declined', declineCause: 'capacity' });
    const { rows } = await scene.app.ownerPool.query<{ email: string }>(
      `select a.email from activity x join account a on a.id = x.account_id
       where x.subject_id = $1 and x.action = 'declined'`,
      [id],
    );
    expect(rows[0]?.email).toBe(scene.supplier.email);
    await visit(linkUnder(mail, ACKNOWLEDGE)).expect(404);
  });

  it('is done once by ten clicks at once', async () => {
    const { mail } = await asked();
    const link = linkUnder(mail, ACKNOWLEDGE);
    const answers = await Promise.all(Array.from({ length: 10 }, () => act(link, { answerOn: tomorrow() })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(9);
  });

  it('mutes one kind of mails: by our page, and by the one click of the mail program', async () => {
    const { mail } = await asked();
    const mute = linkUnder(mail, MUTE);
    const header = await scene.app.mail.headerOf(mail, 'List-Unsubscribe');
    expect(header).toMatch(/^<http:\/\/localhost:3000\/z-wiadomosci\?token=[\w-]{43}>$/);
    expect(await scene.app.mail.headerOf(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    const choice = async () => {
      const { body } = await scene.app
        .api(scene.supplier.token)
        .get('/api/v1/account/notice-preferences')
        .query({ organisationId: scene.supplier.organisationId });
      return (body as { topics: { id: string; mail: string }[] }).topics.find(
        ({ id }) => id === 'inquiry-new',
      )?.mail;
    };
    expect(await choice()).toBe('now');
    // As a mail program sends it: no cookie, no origin, the address as it stands in the header.
    const url = new URL(header!.slice(1, -1));
    await scene.app
      .api()
      .post(url.pathname + url.search)
      .type('form')
      .send({ 'List-Unsubscribe': 'One-Click' })
      .expect(200);
    expect(await choice()).toBe('never');
    await act(mute).expect(200);
    const before = (await scene.app.mail.sentTo(scene.supplier.email)).length;
    await scene.ask();
    await scene.app.runJobs();
    expect((await scene.app.mail.sentTo(scene.supplier.email)).length).toBe(before);
    await scene.app
      .api(scene.supplier.token)
      .put('/api/v1/account/notice-preferences')
      .send({ organisationId: scene.supplier.organisationId, mail: { 'inquiry-new': 'now' } })
      .expect(204);
  });

  it('keeps no secret in the database, the queue or the log of the mail’s job', async () => {
    const { mail } = await asked();
    const secrets = linksOf(mail)
      .filter((link) => link.startsWith('/z-wiadomosci'))
      .map(tokenOf);
    const kept = await scene.app.db.read('system', (reader) =>
      reader.query<{ text: string }>(
        `select coalesce(string_agg(t::text, ' '), '') as text from mail_action t
         union all select coalesce(string_agg(t::text, ' '), '') from notice t
         union all select coalesce(string_agg(t::text, ' '), '') from activity t`,
      ),
    );
    const queue = await scene.app.ownerPool.query<{ text: string }>(
      `select coalesce(string_agg(t::text, ' '), '') as text from graphile_worker._private_jobs t`,
    );
    const all = [...kept, ...queue.rows].map(({ text }) => text).join(' ');
    expect(all).toContain('inquiries.acknowledge');
    expect(secrets.length).toBeGreaterThanOrEqual(3);
    for (const secret of secrets) expect(all).not.toContain(secret);
  });

  it('opens nothing else: the link’s secret is no way in', async () => {
    const { mail } = await asked();
    const secret = tokenOf(linkUnder(mail, ACKNOWLEDGE));
    await scene.app.api(secret).get('/api/v1/notices').expect(401);
    await scene.app.api().get('/panel').set('cookie', `session=${secret}`).redirects(0).expect(303);
  });

  it('answers alike for a wrong, used, expired and foreign link, and for one whose person has lost the role', async () => {
    const { mail } = await asked();
    const link = linkUnder(mail, ACKNOWLEDGE);
    const texts = new Map<string, string>();
    const note = async (what: string, path: string, browser = scene.app.api()) => {
      const answer = await browser.get(path).redirects(0);
      expect(answer.status, what).toBe(404);
      texts.set(
        what,
        answer.text.replaceAll(String(answer.headers['x-request-id']), '').replaceAll(tokenOf(path), ''),
      );
    };
    await note('wrong', `/z-wiadomosci?token=${randomUUID()}`);
    const role = (to: string) =>
      scene.app.ownerPool.query('update organisation_person set role = $2 where organisation_id = $1', [
        scene.supplier.organisationId,
        to,
      ]);
    await role('viewer');
    await note('lost role', link);
    await act(link, { answerOn: tomorrow() }).expect(404);
    await role('owner');
    await visit(link).expect(200);
    const stranger = await signedIn(scene.app, await someOrganisation(scene.app));
    expect((await stranger.get(link).redirects(0)).status).toBe(404);
    await act(link, { answerOn: tomorrow() }).expect(200);
    await note('used', link);
    const later = linkUnder((await asked()).mail, DECLINE);
    await scene.app.clock.advance({ days: 15 });
    await note('expired', later);
    await scene.app.app.get(ForgetMailActions, { strict: false }).handle();
    await note('forgotten', later);
    expect([...new Set(texts.values())]).toHaveLength(1);
  });
});
