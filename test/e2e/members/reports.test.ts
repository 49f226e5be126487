import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CloseMotions } from '../../../src/modules/governance/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import type { CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { takeSeat } from '../../support/roles.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };
let listing: string;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator, { name: 'Spółdzielnia Zgłoszona' });
  await app
    .api(member.token)
    .patch('/api/v1/profile')
    .send({
      introPl: 'Gotujemy dla szkół.',
      storyPl: 'Zaczęło się w kuchni.',
      categories: ['pierogarnia'],
      version: 1,
    })
    .expect(204);
  listing = await publishedListing(app, member, { title: 'Pierogi dla szkół' });
});

const text = (kind: string, id: string) => `/api/v1/public-texts/${kind}/${id}`;
const decide = (kind: string, id: string, step: string, reason = 'Nieprawda.') =>
  app
    .api(coordinator.token)
    .post(`${text(kind, id)}/${step}`)
    .send({ reason });
const report = (kind: string, id: string, email?: string, token?: string) =>
  app
    .api(token)
    .post(`${text(kind, id)}/reports`)
    .send({ ground: 'untrue', text: 'Ta cena nie istnieje.', ...(email && { email }) });
const mailsTo = async (email: string) => {
  await app.runJobs();
  return app.mail.sentTo(email);
};
const stored = async (email: string) =>
  (await app.ownerPool.query('select from report where email = $1', [email])).rowCount;

describe('a report of a public text (Regulation (EU) 2022/2065 art. 16)', () => {
  it('is filed by a stranger on a page without JavaScript; what was typed is kept', async () => {
    const stranger = visitor(app.origin);
    const page = await stranger.get(`/oferty/${listing}`).expect(200);
    expect(page.text).toContain(`/zglos/oferty/${listing}`);
    const refused = await stranger
      .post(`/zglos/oferty/${listing}`, { ground: '', text: 'Nie ma takiej ceny', email: 'zly adres' })
      .expect(422);
    expect(refused.text).toContain('Nie ma takiej ceny');
    const sent = await stranger
      .post(`/zglos/oferty/${listing}`, {
        ground: 'untrue',
        text: 'Nie ma takiej ceny',
        email: 'jan@osoba.example',
      })
      .expect(200);
    expect(sent.text).toContain('Zgłoszenie wysłane');
    const [receipt] = await mailsTo('jan@osoba.example');
    expect(receipt?.subject).toBe('Mamy Twoje zgłoszenie: oferta „Pierogi dla szkół”');
    expect(receipt?.text).not.toContain('Nie ma takiej ceny');
  });

  it('is told to the coordinator once, however many report', async () => {
    await report('listing', listing).expect(201);
    await report('listing', listing, 'ewa@osoba.example').expect(201);
    const told = (await mailsTo(coordinator.email)).filter(({ subject }) => subject.startsWith('Zgłoszono'));
    expect(told).toHaveLength(1);
    const queue = await app.api(coordinator.token).get('/api/v1/reported-texts').expect(200);
    expect(queue.body).toMatchObject({
      total: 1,
      items: [{ subjectId: listing, reports: 3, grounds: ['untrue'] }],
    });
    const found = await app.api(coordinator.token).get(text('listing', listing)).expect(200);
    expect(found.text).not.toContain('jan@osoba.example');
  });

  it('ends with hiding: reporters are told, their addresses forgotten, the author gets the reasons', async () => {
    await decide('listing', listing, 'hide', 'Cena bez VAT.').expect(204);
    await app.api().get(`/api/v1/listings/${listing}`).expect(404);
    const outcome = (await mailsTo('jan@osoba.example')).at(-1);
    expect(outcome?.subject).toBe('Treść została ukryta: oferta „Pierogi dla szkół”');
    expect(await stored('jan@osoba.example')).toBe(0);
    expect(await stored('ewa@osoba.example')).toBe(0);
    const statement = (await mailsTo(member.email)).at(-1);
    expect(statement?.text).toContain('Cena bez VAT.');
    expect(statement?.text).not.toContain('jan@');
    const queue = await app.api(coordinator.token).get('/api/v1/reported-texts').expect(200);
    expect((queue.body as { total: number }).total).toBe(0);
  });

  it('of what nobody can see, or of no text at all, is not there', async () => {
    const hidden = await report('listing', listing).expect(404);
    const none = await report('listing', randomUUID()).expect(404);
    const unknown = await report('review', randomUUID()).expect(404);
    expect(hidden.text).toBe(none.text);
    expect(unknown.text).toBe(none.text);
    await visitor(app.origin).get(`/zglos/oferty/${listing}`).expect(404);
    await visitor(app.origin).get(`/zglos/cokolwiek/${listing}`).expect(404);
  });

  it('is dismissed with a reason that its reporter is told; the text stays', async () => {
    const reporter = await someMember(app, coordinator, { name: 'Spółdzielnia Czujna' });
    await report('profile', member.organisationId, undefined, reporter.token).expect(201);
    await decide('profile', member.organisationId, 'dismiss', 'Sprawdziliśmy: to prawda.').expect(204);
    const outcome = (await mailsTo(reporter.email)).at(-1);
    expect(outcome?.subject).toContain('Treść pozostaje widoczna: profil „Spółdzielnia Zgłoszona”');
    expect(outcome?.text).toContain('Sprawdziliśmy: to prawda.');
    await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
    await decide('profile', member.organisationId, 'dismiss').expect(409);
  });

  it('is nobody’s business but the coordinator’s', async () => {
    await app.api(member.token).get('/api/v1/reported-texts').expect(403);
    await app.api(member.token).get(text('listing', listing)).expect(403);
    const seen = await app.db.read('system', (reader) => reader.query('select from report'));
    expect(seen.length).toBeGreaterThan(3);
    expect(await app.db.public.query('select from report')).toEqual([]);
  });
});

describe('a hidden profile (agreement §5.1)', () => {
  it('loses its words on every read and keeps its name; the member still reads and edits them', async () => {
    await decide('profile', member.organisationId, 'hide', 'Zdjęcie bez zgody.').expect(204);
    const shown = await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
    expect(shown.body).toMatchObject({ name: member.name, introPl: null, storyPl: null, categories: [] });
    const page = await visitor(app.origin).get(`/czlonkowie/${member.slug}`).expect(200);
    expect(page.text).not.toContain('Zaczęło się w kuchni');
    const list = await visitor(app.origin).get('/czlonkowie').expect(200);
    expect(list.text).not.toContain('Gotujemy dla szkół');
    const searched = await app.api().get('/api/v1/members?q=pierogarnia').expect(200);
    expect((searched.body as { total: number }).total).toBe(0);
    const own = await app.api(member.token).get('/api/v1/profile').expect(200);
    expect(own.body).toMatchObject({ introPl: 'Gotujemy dla szkół.', version: 2 });
    expect((own.body as { hiddenAt: string | null }).hiddenAt).not.toBeNull();
    await decide('profile', member.organisationId, 'hide').expect(409);
  });

  it('does not show through what the member saves while it is hidden', async () => {
    await app
      .api(member.token)
      .patch('/api/v1/profile')
      .send({ introPl: 'Gotujemy lepiej.', categories: ['pierogarnia'], version: 2 })
      .expect(204);
    const searched = await app.api().get('/api/v1/members?q=pierogarnia').expect(200);
    expect((searched.body as { total: number }).total).toBe(0);
  });

  it('is public again at once when the council grants the appeal', async () => {
    const voter = await someMember(app, coordinator, { name: 'Spółdzielnia Głosująca' });
    await takeSeat(app, voter);
    const { rows } = await app.ownerPool.query<{ id: string }>(
      `select id from moderation_decision where subject_kind = 'profile' and decision = 'hide'`,
    );
    const decision = rows[0]!.id;
    const statement = await app.api(member.token).get(`/api/v1/moderation-decisions/${decision}`).expect(200);
    expect((statement.body as { appealUntil: string | null }).appealUntil).not.toBeNull();
    const appealed = await app
      .api(member.token)
      .post(`/api/v1/moderation-decisions/${decision}/appeal`)
      .send({ text: 'Mamy zgodę na piśmie.' })
      .expect(201);
    await app.runJobs();
    const { rows: motions } = await app.ownerPool.query<{ id: string; kind: string }>(
      'select id, kind from motion where appeal_id = $1',
      [(appealed.body as { id: string }).id],
    );
    expect(motions[0]?.kind).toBe('moderation-appeal');
    const motion = motions[0]!.id;
    await app.api(voter.token).post(`/api/v1/motions/${motion}/vote`).send({ choice: 'for' }).expect(200);
    await app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);
    await app.clock.advance({ days: 40 });
    await app.app.get(CloseMotions, { strict: false }).handle();
    await app.runJobs();
    const shown = await app.api().get(`/api/v1/members/${member.slug}`).expect(200);
    expect((shown.body as { introPl: string | null }).introPl).toBe('Gotujemy lepiej.');
    const last = await app.api(coordinator.token).get(text('profile', member.organisationId)).expect(200);
    expect((last.body as { decisions: object[] }).decisions[0]).toMatchObject({
      decision: 'restore',
      coordinator: null,
    });
  });
});

describe('the transparency page', () => {
  it('counts by year, and says who nobody was', async () => {
    const counts = await app.api().get('/api/v1/moderation-counts').expect(200);
    const { years, grounds } = counts.body as { years: Record<string, number>[]; grounds: object[] };
    const sum = (name: string) => years.reduce((total, year) => total + year[name]!, 0);
    expect({
      reports: sum('reports'),
      acted: sum('acted'),
      dismissed: sum('dismissed'),
      hidden: sum('hidden'),
      hiddenUnasked: sum('hiddenUnasked'),
      restored: sum('restored'),
      appeals: sum('appeals'),
      overturned: sum('overturned'),
    }).toEqual({
      reports: 4,
      acted: 3,
      dismissed: 1,
      hidden: 2,
      hiddenUnasked: 1,
      restored: 1,
      appeals: 1,
      overturned: 1,
    });
    expect(grounds).toMatchObject([{ ground: 'untrue', reports: 4, acted: 3 }]);
    const page = await visitor(app.origin).get('/przejrzystosc').expect(200);
    expect(page.text).not.toContain('Zgłoszona');
  });
});
