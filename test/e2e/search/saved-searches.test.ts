import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CatalogueSearch } from '../../../src/modules/catalog/index.js';
import { AlertMatching, TellFound } from '../../../src/modules/demand/index.js';
import { SendNotice } from '../../../src/modules/notices/index.js';
import { Retention } from '../../../src/platform/privacy/retention.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, signedIn, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { publishedProcedure } from '../../support/procedures-scene.js';

let app: TestApp;
let buyer: CastMember;
let supplier: CastMember;
let rival: CastMember;

beforeAll(async () => {
  app = await testApp();
  const coordinator = await someCoordinator(app);
  supplier = await someMember(app, coordinator);
  rival = await someMember(app, coordinator);
  buyer = await someOrganisation(app, { kind: 'municipality' });
});

const save = async (of: CastMember, body: object): Promise<string> => {
  const made = await app.api(of.token).post('/api/v1/saved-searches').send(body).expect(201);
  return (made.body as { id: string }).id;
};
const listings = (query: string, more: object = {}) => ({
  subject: 'listings',
  name: 'Szukam',
  query,
  ...more,
});
type Told = { kind: string; title: string; text: string; path: string };
const told = async (of: CastMember): Promise<Told[]> => {
  await app.runJobs();
  const answer = await app.api(of.token).get('/api/v1/notices').expect(200);
  return (answer.body as { items: Told[] }).items.filter(({ kind }) => kind === 'demand.found');
};
let sku = 0;
const publish = (fields: Parameters<typeof publishedListing>[2]) =>
  publishedListing(app, supplier, { sku: `N-${++sku}`, ...fields });
const mails = async (of: CastMember, about: string) =>
  (await app.mail.sentTo(of.email)).filter(({ subject }) => subject.includes(about));

const postTo = async (address: string, body: object): Promise<void> => {
  const { pathname, search } = new URL(address);
  const asked = app.api().post(pathname + search);
  await asked.type('form').send(body).expect(200);
};

describe('a saved search', () => {
  it('tells of what is published from then on, once, by the words and filters of the catalogue', async () => {
    await publish({ title: 'Mycie okien dawne', description: 'Myjemy okna.' });
    await app.runJobs();
    await save(buyer, listings('q=okno+mycie&area=2862&sort=price&page=3', { name: 'Okna' }));
    await save(buyer, listings('category=opieka', { name: 'Opieka' }));
    await save(supplier, listings('q=mycie+okien', { name: 'Własne' }));
    expect(await told(buyer)).toEqual([]);
    const id = await publish({ title: 'Mycie okien w biurach', description: 'Myjemy okna.' });
    await publish({ title: 'Mycie okien daleko', description: 'Myjemy okna.', areas: ['2801'] });
    const [first, ...others] = await told(buyer);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ path: '/katalog?q=okno+mycie&area=2862&sort=newest' });
    expect(JSON.stringify(first)).toMatch(/„Okna”: 1 nowa oferta.*Mycie okien w biurach \(/);
    expect(await told(supplier)).toEqual([]);

    const api = app.api(supplier.token);
    await api.post(`/api/v1/listings/${id}/archive`).expect(200);
    await api.post(`/api/v1/listings/${id}/restore`).expect(200);
    await api.post(`/api/v1/listings/${id}/publish`).expect(200);
    await app.clock.advance({ hours: 1 });
    expect(await told(buyer)).toHaveLength(1);

    const [mail] = await mails(buyer, 'Okna');
    expect(mail!.text).toContain('Mycie okien w biurach');
    expect(await app.mail.headerOf(mail!, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
    // As a mail program sends it: no cookie, no origin, the address as it stands in the header (RFC 8058).
    const [, stop] = /^<(\S+)>$/.exec((await app.mail.headerOf(mail!, 'List-Unsubscribe'))!)!;
    await postTo(stop!, { 'List-Unsubscribe': 'One-Click' });
    await publish({ title: 'Mycie okien szybko', description: 'Myjemy okna.' });
    await app.clock.advance({ hours: 1 });
    expect(await told(buyer)).toHaveLength(2);
    expect(await mails(buyer, 'Okna')).toHaveLength(1);
    const { organisationId } = buyer;
    const chosen = { organisationId, mail: { 'saved-searches': 'now' } };
    await app.api(buyer.token).put('/api/v1/account/notice-preferences').send(chosen).expect(204);

    const [, pausing] = /Wstrzymaj to wyszukiwanie\W+(http\S+)/.exec(mail!.text)!;
    await postTo(pausing!, {});
    await publish({ title: 'Mycie okien wysoko', description: 'Myjemy okna.' });
    await app.clock.advance({ hours: 1 });
    expect(await told(buyer)).toHaveLength(2);
  });

  it('tells a flood in one, daily ones by day, and nothing that is gone by the time of the mail', async () => {
    const haft = await save(buyer, listings('q=haft', { name: 'Haft' }));
    await save(buyer, listings('q=haftowanie', { name: 'Haft dzienny', pace: 'daily' }));
    const before = (await told(buyer)).length;
    const gone = await publish({ title: 'Haft maszynowy', description: 'Haftujemy.' });
    await app.runJobs();
    const notices = await told(buyer);
    expect(notices.length - before).toBe(1);
    const kept = await publish({ title: 'Haft ręczny', description: 'Haftujemy.' });
    await publish({ title: 'Haft biały', description: 'Haftujemy.' });
    expect((await told(buyer)).length - before).toBe(1);

    // The mail of the first is still to go for a person: by then it is withdrawn.
    const { rows } = await app.ownerPool.query<{ id: string }>(
      `select id from notice where kind = 'demand.found' and title ->> 'pl' like '„Haft”%'`,
    );
    await app.ownerPool.query('delete from notice_mail where notice_id = $1', [rows[0]!.id]);
    const sent = (await mails(buyer, '„Haft”')).length;
    await app.ownerPool.query('update listing set hidden_at = now() where id = $1', [gone]);
    await app.app.get(SendNotice, { strict: false }).handle({ noticeId: rows[0]!.id });
    expect((await mails(buyer, '„Haft”')).length).toBe(sent);

    await app.clock.advance({ minutes: 11 });
    const asSystem = app.db.tx.bind(app.db, 'system');
    // Whoever waits for another telling of the same search knows of it then, and waits on.
    const waiting: Promise<void>[] = [];
    await asSystem(async (tx) => {
      await tx.query('select from saved_search where id = $1 for update', [haft]);
      waiting.push(app.app.get(TellFound, { strict: false }).handle({ savedSearchId: haft }));
      await pause(150);
      await tx.query('insert into search_alert values (gen_random_uuid(), $1, $2)', [haft, app.clock.now()]);
    });
    await Promise.all(waiting);
    expect((await told(buyer)).length - before).toBe(1);
    await asSystem((tx) =>
      tx.query(`delete from search_alert a where not exists (select from search_hit where alert_id = a.id)`),
    );
    await app.ownerPool.query(`select graphile_worker.add_job('demand.tell-daily', '{}'::json)`);
    const after = (await told(buyer)).slice(0, 2).map(({ title, text }) => JSON.stringify([title, text]));
    expect(after.filter((each) => /„Haft”: 2 nowe oferty/.test(each))).toHaveLength(1);
    expect(after.filter((each) => /„Haft dzienny”: 2 nowe oferty/.test(each))).toHaveLength(1);
    expect(after.join()).not.toContain('Haft maszynowy');

    // In a year it is forgotten, and yet not told again.
    const tellings = (await told(buyer)).length;
    await asSystem(async (tx) => {
      await tx.query(`update search_alert set told_at = told_at - interval '400 days'`);
      await tx.query(
        `update saved_search set watch_since = watch_since - interval '401 days' where id = $1`,
        [haft],
      );
      await tx.query(`update listing set published_at = published_at - interval '400 days' where id = $1`, [
        kept,
      ]);
    });
    await app.app.get(Retention, { strict: false }).apply();
    await app.app.get(AlertMatching, { strict: false }).matchListing(kept);
    expect(await told(buyer)).toHaveLength(tellings);
  });

  it('of procedures tells suppliers of open ones that fit, and of nothing that is not public', async () => {
    const asked = { subject: 'procedures', name: 'Obiady', query: 'q=obiadów+szkoła&category=catering' };
    await save(rival, asked);
    await save(rival, { subject: 'procedures', name: 'Inne', query: 'category=opieka' });
    const content = { categories: ['catering'] };
    await publishedProcedure(app, buyer, supplier, content);
    expect(await told(rival)).toEqual([]);
    const id = await publishedProcedure(app, buyer, supplier, { ...content, openness: 'members' });
    const notices = await told(rival);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({ path: `/zapytania-ofertowe/${id}` });
    expect(JSON.stringify(notices[0])).toMatch(/„Obiady”: 1 nowe zapytanie.*Obiady dla szkoły/);
  });

  it('of open requests needs no more than a name: what is left empty narrows nothing', async () => {
    const page = await signedIn(app, await someOrganisation(app));
    // As a browser sends them.
    const empty = { subject: 'procedures', q: '', category: '', area: '', pace: 'now' };
    await page.post('/panel/wyszukiwania', { ...empty, name: 'Krzesła', q: 'krzesła' }).expect(303);
    await page.post('/panel/wyszukiwania', { ...empty, name: 'Wszystkie' }).expect(303);
    const nameless = await page.post('/panel/wyszukiwania', { ...empty, name: '' }).expect(422);
    expect(nameless.text.match(/Uzupełnij to pole/g)).toHaveLength(1);
  });

  it('is kept, renamed, paused and deleted on its pages, within limits, by its organisation alone', async () => {
    const firm = await someOrganisation(app);
    const page = await signedIn(app, firm);
    const found = await page.get('/katalog?q=krzes%C5%82a&kind=product').expect(200);
    const link = /href="(\/panel\/wyszukiwania\/nowe\?szukaj=[^"]+)"/.exec(found.text)![1]!;
    expect((await page.get(link.replaceAll('&amp;', '&')).expect(200)).text).toContain('value="krzesła"');
    const query = new URLSearchParams(link.split('?')[1]).get('szukaj')!;
    const body = { subject: 'listings', query, name: 'Krzesła', pace: 'daily' };
    await page.post('/panel/wyszukiwania', body).expect(303);
    await page.post('/panel/wyszukiwania', body).expect(422);
    const api = app.api(firm.token);
    const { items } = (await api.get('/api/v1/saved-searches').expect(200)).body as {
      items: { id: string }[];
    };
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ query: 'q=krzes%C5%82a&kind=product', paused: false, told: 0 });
    const own = `/panel/wyszukiwania/${items[0]!.id}`;
    await page.post(own, { name: 'Krzesła biurowe', pace: 'now' }).expect(303);
    await page.post(`${own}/wstrzymaj`, {}).expect(303);
    expect((await page.get(own).expect(200)).text).toMatch(/Krzesła biurowe[^]*Wstrzymane/);
    await page.post(`${own}/wznow`, {}).expect(303);
    await app.api(buyer.token).get(`/api/v1/saved-searches/${items[0]!.id}`).expect(404);
    await page.post(`${own}/usun`, {}).expect(303);
    await api.post('/api/v1/saved-searches').send(listings('')).expect(422);
    const long = await api.post('/api/v1/saved-searches').send(listings(`q=${'窓'.repeat(300)}`));
    expect([long.status, long.body.code]).toEqual([422, 'demand/too-long']);
    const odd = { subject: 'procedures', name: 'x', query: `q=窓&category=${'%26%C5%82'.repeat(40)}` };
    const kept = await api.get(`/api/v1/saved-searches/${await save(firm, odd)}`).expect(200);
    expect(kept.body.query).toBe('q=%E7%AA%93');
    await app.db.tx('system', (tx) =>
      tx.query(
        `insert into saved_search (id, organisation_id, subject, name, query, pace, watch_since, created_at)
         select gen_random_uuid(), $1, 'listings', 'x', 'q=' || n, 'now', now(), now() from generate_series(1, 28) n`,
        [firm.organisationId],
      ),
    );
    await save(firm, listings('q=trzydzieste'));
    await api.post('/api/v1/saved-searches').send(listings('q=jeszcze')).expect(409);
  });
});

describe.runIf(['full', 'long'].includes(process.env['TEST_LANE'] ?? ''))(
  'five thousand saved searches',
  () => {
    it('are settled without a search for each', async () => {
      await app.db.tx('system', (tx) =>
        tx.query(
          `insert into saved_search (id, organisation_id, subject, name, query, pace, watch_since, created_at)
       select gen_random_uuid(), $1, 'listings', 'x', (array[
           'q=catering+' || n, 'q=okna+mycie' || n, 'category=catering&priceMax=' || n,
           'category=opieka&priceMax=' || n, 'q=sprz%C4%85tanie+biur+' || n, 'area=28' || lpad((n % 19 + 1)::text, 2, '0') || '&q=dowóz' || n
         ])[n % 6 + 1], 'daily', now() - interval '1 day', now()
       from generate_series(1, 5000) n`,
          [buyer.organisationId],
        ),
      );
      const id = await publish({ title: 'Catering 7 na spotkania', description: 'Dowozimy.' });
      const matching = app.app.get(AlertMatching, { strict: false });
      const asked = vi.spyOn(app.app.get(CatalogueSearch, { strict: false }), 'finds');
      for (const time of ['first', 'second']) {
        const begun = performance.now();
        await matching.matchListing(id);
        const ms = performance.now() - begun;
        process.stdout.write(`5 000 saved searches, one listing, ${time} time: ${ms.toFixed(0)} ms\n`);
      }
      const found = await app.db.read('system', (reader) =>
        reader.query<{ count: number }>('select count(*)::int from search_hit where thing_id = $1', [id]),
      );
      expect(found[0]!.count).toBeGreaterThan(500);
      // The mistyped ones, twice; every other one is settled without a search.
      expect(asked.mock.calls.length).toBeLessThan(10);
    }, 120_000);
  },
);
