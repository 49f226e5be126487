import { beforeAll, describe, expect, it } from 'vitest';
import { DemandLog } from '../../../src/modules/search/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { someOrganisation, signedIn, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember;
let listing: string;

type Row = {
  words: string;
  category: string | null;
  area: string | null;
  searches: number;
  nothing: number;
  nearest: number;
  unopened: number;
  months: { month: string; missed: number | null }[];
  trend: string;
};

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  await someMember(app, coordinator);
  listing = await publishedListing(app, member, { title: 'Mycie okien' });
  await app.runJobs();
});

const asPerson = (path: string, from?: string) => {
  const asked = app.api().get(path).set('user-agent', FIREFOX);
  return from === undefined ? asked : asked.set('referer', `${app.origin}${from}`);
};
const search = (q: string, more = '') => `/katalog?q=${encodeURIComponent(q)}${more}`;
const report = async (query: Record<string, string> = {}) => {
  await app.app.get(DemandLog, { strict: false }).flush();
  const answer = await app.api(coordinator.token).get('/api/v1/demand').query(query).expect(200);
  return answer.body as { words: Row[]; places: Row[] };
};
const counted = async () => {
  await app.app.get(DemandLog, { strict: false }).flush();
  const { rows } = await app.ownerPool.query<{ query: string; searches: number; opened: number }>(
    'select query, sum(searches)::int as searches, sum(opened)::int as opened from search_demand group by 1 order by 1',
  );
  return Object.fromEntries(rows.map(({ query, searches, opened }) => [query, [searches, opened]]));
};

describe('what buyers look for', () => {
  it('is counted for people alone, once for a way through the pages, and without anybody in it', async () => {
    const asked = search('mycie okien');
    await asPerson(asked).expect(200);
    await asPerson(`${asked}&sort=price`, asked).expect(200);
    await asPerson(`/en/catalogue?q=mycie+okien`, asked).expect(200);
    await asPerson(`${asked}&page=2`, asked).expect(200);
    await asPerson(`/oferty/${listing}`, asked).expect(200);
    await asPerson(`/oferty/${listing}`, '/czlonkowie').expect(200);
    for (const program of ['Googlebot/2.1', 'curl/8.14.1', '']) {
      await app.api().get(search('odśnieżanie')).set('user-agent', program).expect(200);
    }
    await asPerson(search('odśnieżanie')).set('sec-purpose', 'prefetch').expect(200);
    await app
      .api()
      .get('/api/v1/listings')
      .query({ q: 'odśnieżanie' })
      .set('user-agent', FIREFOX)
      .expect(200);
    await asPerson(search('opieka Jan Kowalski 600100200 ul. Długa 5')).expect(200);
    expect(await counted()).toEqual({ 'mycie okno': [1, 1], opieka: [1, 0] });
  });

  it('is shown from enough days and hours on, with its trend, and becomes a form', async () => {
    const asked = search('koszenie boisk', '&area=2862');
    const rows = async () => (await report({ area: '2862' })).words.map(({ words }) => words);
    const hoursOfFirst = (bits: number) =>
      app.ownerPool.query(
        `update search_demand set hours = $1 where query = 'boisko koszenie'
           and day = (select min(day) from search_demand where query = 'boisko koszenie')`,
        [bits],
      );
    await asPerson(asked).expect(200);
    await asPerson(asked).expect(200);
    expect(await rows()).toEqual([]);
    // Twelve hours of one day.
    await hoursOfFirst(4095);
    expect(await rows()).toEqual([]);
    for (let day = 0; day < 2; day++) {
      await app.clock.advance({ days: 1 });
      await asPerson(asked).expect(200);
      expect(await rows()).toEqual(day === 0 ? [] : ['boisko koszenie']);
    }
    // Three days, each at one hour.
    await hoursOfFirst(1);
    expect(await rows()).toEqual([]);
    await hoursOfFirst(3);
    const { words, places } = await report();
    expect(words).toHaveLength(1);
    expect(words[0]).toMatchObject({
      area: '2862',
      searches: 4,
      nothing: 4,
      nearest: 0,
      unopened: 0,
      trend: 'new',
    });
    expect(words[0]!.words).toBe('boisko koszenie');
    expect(words[0]!.months).toHaveLength(6);
    expect(places.some(({ area, searches }) => area === '2862' && searches === 4)).toBe(true);
    expect((await report({ category: 'opieka' })).words).toEqual([]);

    const page = await signedIn(app, coordinator);
    const shown = (await page.get('/koordynator/popyt').expect(200)).text;
    const links = [...shown.matchAll(/href="(\/koordynator\/[^"?]+\?[^"]*boisko[^"]*)"/g)].map(([, to]) =>
      to!.replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(3);
    for (const link of links) expect((await page.get(link).expect(200)).text).toMatch(/boisko/);
    const csv = await page.get('/koordynator/popyt/popyt.csv').expect(200);
    expect(csv.text.split('\r\n')[1]).toMatch(/boisko.*;4;4;0;0;nowe;/);
    await app.api(member.token).get('/api/v1/demand').expect(403);
  });
});

describe('a call to members', () => {
  const call = (body: object) => app.api(coordinator.token).post('/api/v1/demand-calls').send(body);

  it('tells those who work there, as an information, and not again so soon', async () => {
    const elsewhere = await someMember(app, coordinator);
    await publishedListing(app, elsewhere, { category: 'catering', areas: ['2801'] });
    await app.ownerPool.query(
      `update member_profile set categories = '{catering}', areas = '{2801}' where organisation_id = $1`,
      [elsewhere.organisationId],
    );
    const outsider = await someOrganisation(app);
    const body = { words: 'strzyżenie owiec', area: '2862', category: 'uslugi-komunalne', note: 'Na maj.' };
    const made = await call(body).expect(201);
    const told = async ({ token }: CastMember) => {
      const answer = await app.api(token).get('/api/v1/notices').expect(200);
      return (answer.body as { items: { kind: string; text: string }[] }).items.filter(
        ({ kind }) => kind === 'demand.called',
      );
    };
    const notices = await told(member);
    expect(notices).toHaveLength(1);
    expect(JSON.stringify(notices[0])).toMatch(/strzyżenie owiec.*nie polecenie.*Na maj\./);
    expect(await told(elsewhere)).toEqual([]);
    expect(await told(outsider)).toEqual([]);
    expect((made.body as { told: number }).told).toBeGreaterThan(0);
    await call(body).expect(409);
    await app.ownerPool.query(`update demand_call set called_at = called_at - interval '15 days'`);
    await call(body).expect(201);
    await call({ words: 'x', category: 'nie-ma-takiej' }).expect(409);
    await call({ note: 'x' }).expect(400);
    await app.api(member.token).post('/api/v1/demand-calls').send(body).expect(403);
  });
});
