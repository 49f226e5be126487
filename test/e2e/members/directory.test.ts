import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { testApp, type TestApp } from '../../support/app.js';
import { visitor } from '../../support/browser-form.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { someCoordinator, someFounder, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;
let member: Awaited<ReturnType<typeof someMember>>;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator, {
    name: 'Spółdzielnia Socjalna „Żółta Łódź”',
    town: 'Dywity',
    powiat: '2814',
  });
  await someFounder(app, { number: 903, slug: 'babiniec' });
});

const page = async (path: string) =>
  parseHTML((await visitor(app.origin).get(path).expect(200)).text).document;
const titles = (document: Document) =>
  [...document.querySelectorAll('.card__link')].map((link) => link.textContent?.trim());

const profile = (change: Record<string, unknown> = {}) => ({
  version: '1',
  introPl: 'Pływamy i gotujemy.',
  storyPl: 'Pierwszy akapit.\n\nDrugi akapit.',
  categories: 'catering, rejsy po jeziorach',
  areas: ['2814', '2862'],
  contactRole: 'biuro zamówień',
  contactPhone: '89 527 77 77',
  website: 'www.zolta-lodz.example',
  ...change,
});

describe('the directory', () => {
  it('lists members in Polish order, whatever stands around their names', async () => {
    const document = await page('/czlonkowie');
    expect(titles(document)).toEqual([
      '„BABINIEC” Spółdzielnia Socjalna',
      'Spółdzielnia Socjalna „Żółta Łódź”',
    ]);
    expect(document.querySelector('.count-sentence')?.textContent).toBe('2 członków klastra');
  });

  it('finds by name and town without Polish letters, and by filters', async () => {
    expect(titles(await page('/czlonkowie?q=zolta+lodz'))).toHaveLength(1);
    expect(titles(await page('/czlonkowie?q=DYWITY'))).toHaveLength(1);
    expect(titles(await page('/czlonkowie?powiat=2809'))).toEqual(['„BABINIEC” Spółdzielnia Socjalna']);
    expect(titles(await page('/czlonkowie?rola=support'))).toEqual([]);
    const json = await app.api().get('/api/v1/members').query({ q: 'łódź', powiat: '2814' }).expect(200);
    expect(json.body).toMatchObject({ total: 1, facets: { powiats: [{ powiat: '2814', count: 1 }] } });
  });

  it('says what to do when nobody matches, and takes wild characters as they are', async () => {
    const none = await page('/czlonkowie?q=%25');
    expect(titles(none)).toEqual([]);
    expect(none.querySelector('.empty__title')?.textContent).toBe('Nikt nie odpowiada tym warunkom');
  });

  it.each([
    'q=%00&powiat=9999&rola=szef&strona=-1',
    'q=' + 'x'.repeat(5000),
    "q=';drop table membership;--",
    'powiat=2862&powiat=2862&strona=99999',
    'q=%5C%27%22',
  ])('answers hostile addresses with a page: %s', async (query) => {
    await visitor(app.origin).get(`/czlonkowie?${query}`).expect(200);
    const { status } = await app.api().get(`/api/v1/members?${query}`);
    expect([200, 400]).toContain(status);
  });

  it.each(['../../etc/passwd', '%00', "' or 1=1", 'x'.repeat(150), 'BABINIEC', 'babiniec%20'])(
    'has no profile at %s',
    async (slug) => {
      await app
        .api()
        .get(`/api/v1/members/${encodeURIComponent(slug)}`)
        .expect(404);
      await visitor(app.origin)
        .get(`/czlonkowie/${encodeURIComponent(slug)}`)
        .expect(404);
    },
  );

  it('does not offer to ask an unclaimed founder and keeps it out of search engines', async () => {
    const founder = await page('/czlonkowie/babiniec');
    expect(founder.querySelector('a[href$="/zapytaj"]')).toBeNull();
    expect(founder.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
    const claimed = await page(`/czlonkowie/${member.slug}`);
    expect(claimed.querySelector('a[href$="/zapytaj"]')).not.toBeNull();
    expect(claimed.querySelector('meta[name=robots]')).toBeNull();
  });
});

describe('the profile', () => {
  it('is edited, previewed without saving, saved and seen at once', async () => {
    const browser = await signedIn(app, member);
    const preview = await browser.post('/panel/profil/podglad', profile()).expect(200);
    expect(preview.text).toContain('Drugi akapit.');
    expect((await page(`/czlonkowie/${member.slug}`)).body.textContent).not.toContain('Drugi akapit.');
    await browser.post('/panel/profil', profile()).expect(303);
    const seen = await page(`/czlonkowie/${member.slug}`);
    expect(seen.body.textContent).toContain('Drugi akapit.');
    expect(seen.querySelector('a[href="tel:+48895277777"]')?.textContent).toBe('+48 895 277 777');
    expect(titles(await page('/czlonkowie?q=rejsy'))).toHaveLength(1);
  });

  it('refuses a stale version and keeps what was typed', async () => {
    const browser = await signedIn(app, member);
    const answer = await browser.post('/panel/profil', profile({ introPl: 'Spóźniony tekst' })).expect(422);
    expect(answer.text).toContain('Spóźniony tekst');
    expect(answer.text).toContain('zapisał profil po otwarciu tej strony');
  });

  it('shows texts as texts, whatever is in them', async () => {
    const { version } = (await app.api(member.token).get('/api/v1/profile')).body as { version: number };
    const evil = "<script>alert(1)</script>'; drop table member_profile;--";
    await app
      .api(member.token)
      .patch('/api/v1/profile')
      .send({ version, introPl: evil, storyPl: evil, categories: [evil.slice(0, 50)] })
      .expect(204);
    const html = (await visitor(app.origin).get(`/czlonkowie/${member.slug}`).expect(200)).text;
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script>alert(1)');
  });

  it.each([
    [{ website: 'javascript:alert(1)' }, '/website'],
    [{ website: 'https://user:x@evil.example' }, '/website'],
    [{ areas: ['9999'] }, '/areas/0'],
    [{ introPl: 'x'.repeat(301) }, '/introPl'],
    [{ contactPhone: '12' }, '/contactPhone'],
    [{ version: 0 }, '/version'],
    [{ introPl: 'a\u0000b' }, '/introPl'],
    [{ organisationId: '0192d5a0-0000-7000-8000-000000000000' }, ''],
    [{ hiddenField: 1 }, ''],
  ])('refuses %j naming the field', async (change, pointer) => {
    const answer = await app
      .api(member.token)
      .patch('/api/v1/profile')
      .send({ version: 1, ...change })
      .expect(400);
    const { errors } = answer.body as { errors: { pointer: string }[] };
    expect(errors.map((error) => error.pointer)).toContain(pointer);
  });

  it('is nobody’s who is no member: not the coordinator’s, not a buyer’s', async () => {
    await app.api(coordinator.token).patch('/api/v1/profile').send({ version: 1, introPl: 'x' }).expect(409);
    const browser = await signedIn(app, coordinator);
    expect((await browser.get('/panel/profil').expect(200)).text).toContain(
      'Profil publiczny mają członkowie klastra',
    );
  });
});
