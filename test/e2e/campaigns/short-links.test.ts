import { beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { ShortLinkOpening } from '../../../src/modules/campaigns/short-link-opening.service.js';
import { Tracking } from '../../../src/modules/campaigns/index.js';
import { testApp, type TestApp } from '../../support/app.js';
import { signedIn, type CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { documentOf } from '../../support/placement-scene.js';
import { redirectSpellings } from '../../support/redirect-spellings.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';
import { bytesOf } from '../../support/bytes.js';
import { joinCampaign, runningCampaign, type RunningCampaign } from '../../support/running-campaign.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };
let listing: string;
let campaign: RunningCampaign;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  listing = await publishedListing(app, member);
  campaign = await runningCampaign(app, coordinator, { slug: 'wiosenna-zielen' });
  await joinCampaign(app, campaign, member, [listing]);
});

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

const made = async (body: object): Promise<{ id: string; code: string }> =>
  (
    await app
      .api(coordinator.token)
      .post('/api/v1/short-links')
      .send({ label: 'Plakat w urzędzie', ...body })
      .expect(201)
  ).body as { id: string; code: string };
const openAs = (code: string, agent = BROWSER) =>
  app.api().get(`/k/${code}`).set('user-agent', agent).redirects(0);
const details = async (id: string) =>
  (await app.api(coordinator.token).get(`/api/v1/short-links/${id}`).expect(200)).body as {
    opened: number;
    leadsTo: string;
    address: string;
    days: { opened: number }[];
  };

describe('a short link', () => {
  it('leads to what it names, with a token of its own that says by which way one came', async () => {
    const { code } = await made({ target: 'campaign', campaignId: campaign.id, channel: 'poster' });
    const first = await openAs(code.toUpperCase()).expect(302);
    const second = await openAs(code).expect(302);
    const to = new URL(first.headers['location'] as string, 'http://x');
    expect(to.pathname).toBe('/kampanie/wiosenna-zielen');
    expect(first.headers['location']).not.toBe(second.headers['location']);
    expect(first.headers['set-cookie']).toBeUndefined();
    const touch = await app.app.get(Tracking, { strict: false }).verify(to.searchParams.get('w')!);
    expect(touch).toMatchObject({ campaignId: campaign.id, channel: 'poster', slot: null, listingId: null });
    const english = await app.api().get(`/en/k/${code}`).redirects(0).expect(302);
    expect(english.headers['location']).toMatch(/^\/en\/campaigns\/wiosenna-zielen\?w=/);
  });

  it('leads to a listing, a member, a part of the catalogue, and to their lists while they are not there', async () => {
    const toListing = await made({ target: 'listing', listing: `http://localhost:3000/oferty/${listing}` });
    const toMember = await made({
      target: 'member',
      member: `http://localhost:3000/en/members/${member.slug}?x=1`,
    });
    const toPart = await made({ target: 'catalogue', category: 'catering', powiat: '2862' });
    const where = async (code: string) => (await openAs(code).expect(302)).headers['location'];
    expect(await where(toListing.code)).toBe(`/oferty/${listing}`);
    expect(await where(toMember.code)).toBe(`/czlonkowie/${member.slug}`);
    expect(await where(toPart.code)).toBe('/katalog?category=catering&area=2862');
    await app.ownerPool.query('update campaign set ends_on = starts_on where id = $1', [campaign.id]);
    const ended = await made({ target: 'campaign', campaignId: campaign.id });
    expect(await where(ended.code)).toBe('/kampanie');
    await app.ownerPool.query(`update campaign set ends_on = starts_on + 13 where id = $1`, [campaign.id]);
    await app.api(member.token).post(`/api/v1/listings/${listing}/pause`).expect(200);
    expect(await where(toListing.code)).toBe('/katalog');
    await app.api(member.token).post(`/api/v1/listings/${listing}/resume`).expect(200);
  });

  it('to a part of the catalogue keeps its mark on every way on, by link and by form, to the inquiry', async () => {
    const { code } = await made({ target: 'catalogue', category: 'catering', campaignId: campaign.id });
    const address = (await openAs(code).expect(302)).headers['location'] as string;
    const mark = new URL(address, 'http://x').searchParams.get('w')!;
    const opened = async (path: string) => {
      const answer = await app.api().get(path).set('user-agent', BROWSER).expect(200);
      expect(answer.headers['set-cookie']).toBeUndefined();
      return documentOf(answer.text);
    };
    const marked = (page: Document, selector: string): string[] =>
      [...page.querySelectorAll(selector)].map((each) => each.getAttribute('href') ?? '');
    const inForms = (page: Document): (string | null)[] =>
      [...page.querySelectorAll('main form[action^="/katalog"]')].map(
        (form) => form.querySelector('input[name=w]')?.getAttribute('value') ?? null,
      );

    await app.runJobs();
    const part = await opened(address);
    const [card] = marked(part, '.results .card a[href^="/oferty/"]');
    expect(card).toBe(`/oferty/${listing}?w=${mark}`);
    expect(marked(part, '.chips a').every((href) => href.endsWith(`w=${mark}`))).toBe(true);
    expect(inForms(part)).toEqual([mark, mark]);
    expect(part.querySelector('link[rel=canonical]')?.getAttribute('href')).not.toContain(mark);
    // As the browser sends the search form.
    const found = await opened(`/katalog?w=${mark}&category=catering&q=kawowa`);
    expect(marked(found, '.results .card a[href^="/oferty/"]')).toEqual([card]);
    expect(marked(await opened(card!), 'a[href*="/zapytaj"]')).toEqual([
      `/oferty/${listing}/zapytaj?w=${mark}`,
    ]);
    const unmarked = await opened('/katalog?category=catering');
    expect(unmarked.body.innerHTML).not.toMatch(/[?&]w=|name="w"/);

    const toMember = await made({ target: 'member', member: member.slug, campaignId: campaign.id });
    const profile = (await openAs(toMember.code).expect(302)).headers['location'] as string;
    const cards = marked(await opened(profile), '.card a[href^="/oferty/"]');
    expect(cards).toEqual([`/oferty/${listing}${profile.slice(profile.indexOf('?'))}`]);
  });

  it('counts people and no programs, and forgets neither at the end of a process', async () => {
    const { id, code } = await made({ target: 'campaign', campaignId: campaign.id });
    await openAs(code);
    await openAs(code);
    await openAs(code, 'Googlebot/2.1 (+http://www.google.com/bot.html)');
    await app.api().get(`/k/${code}`).set('user-agent', BROWSER).set('sec-purpose', 'prefetch').redirects(0);
    await app.app.get(ShortLinkOpening, { strict: false }).onApplicationShutdown();
    await openAs(code);
    await app.app.get(ShortLinkOpening, { strict: false }).flush();
    const { opened, days } = await details(id);
    expect(opened).toBe(3);
    expect(days).toHaveLength(1);
  });

  it('is not there once it is switched off, like one that never was', async () => {
    const { id, code } = await made({ target: 'catalogue' });
    await app.api(coordinator.token).post(`/api/v1/short-links/${id}/switch-off`).expect(204);
    await app.api(coordinator.token).post(`/api/v1/short-links/${id}/switch-off`).expect(404);
    const off = await openAs(code).expect(404);
    const never = await openAs('zzzzzzzz').expect(404);
    expect(off.text.replaceAll(code, 'CODE')).toBe(never.text.replaceAll('zzzzzzzz', 'CODE'));
  });

  it('is refused when it names what is not there', async () => {
    const api = app.api(coordinator.token);
    const refused = async (body: object) =>
      (
        (await api
          .post('/api/v1/short-links')
          .send({ label: 'Plakat', ...body })
          .expect(422)
          .then((answer) => answer.body as unknown)) as { errors: { pointer: string }[] }
      ).errors.map(({ pointer }) => pointer);
    const absent = '0198c0de-0000-7000-8000-000000000000';
    expect(await refused({ target: 'campaign' })).toEqual(['/campaignId']);
    expect(await refused({ target: 'campaign', campaignId: absent })).toEqual(['/campaignId']);
    expect(await refused({ target: 'listing', listing: absent })).toEqual(['/listing']);
    expect(await refused({ target: 'listing' })).toEqual(['/listing']);
    expect(await refused({ target: 'member', member: 'nikt-taki' })).toEqual(['/member']);
    expect(await refused({ target: 'catalogue', category: 'nic-takiego' })).toEqual(['/category']);
  });

  it('is drawn as a code that holds its address, in SVG and PNG', async () => {
    const { id, code } = await made({ target: 'catalogue' });
    const coordinatorsPage = await signedIn(app, coordinator);
    const svg = await coordinatorsPage.get(`/koordynator/linki/${id}/kod/svg`).expect(200);
    expect(svg.headers['content-type']).toContain('image/svg+xml');
    expect(svg.headers['content-disposition']).toContain(`kod-qr-${code}.svg`);
    const png = await app
      .api(coordinator.token)
      .get(`/api/v1/short-links/${id}/qr-code/png`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200);
    const { width, height } = await sharp(png.body as Buffer).metadata();
    expect(width).toBe(height);
    // Modules stay whole: a code of the third size and its margin, 32 dots each.
    expect(width).toBe((29 + 2 * 4) * 32);
  });
});

describe('a poster', () => {
  it('is made for the link of an approved campaign, and names who takes part', async () => {
    const { id } = await made({ target: 'campaign', campaignId: campaign.id });
    const answer = await app
      .api(coordinator.token)
      .get(`/api/v1/short-links/${id}/poster/a3`)
      .buffer(true)
      .parse(bytesOf)
      .expect(200)
      .expect('content-type', 'application/pdf');
    const pdf = readPdf(answer.body as Buffer);
    expect(pdf).toMatchObject({ tagged: true, title: 'Wiosenna zieleń' });
    expect(pdf.pages).toEqual([expect.stringContaining(member.name)]);
    const without = await made({ target: 'catalogue' });
    await app.api(coordinator.token).get(`/api/v1/short-links/${without.id}/poster/a4`).expect(409);
  });
});

describe('no spelling of an address', () => {
  it('is a code, changes where a link leads, or becomes a target', async () => {
    expect(redirectSpellings.length).toBeGreaterThanOrEqual(150);
    const { code } = await made({ target: 'campaign', campaignId: campaign.id });
    const wrong: string[] = [];
    const note = (what: string, status: number, location: string | null) => {
      const own = location === null || /^\/kampanie\/wiosenna-zielen(\?w=[\w-]{108})?$/.test(location);
      if (!own || status >= 500) wrong.push(`${what}: ${status} ${location}`);
    };
    const targets = ['listing', 'member', 'catalogue'] as const;
    const get = (path: string) => fetch(app.origin + path, { redirect: 'manual' });
    const make = (body: object) =>
      fetch(`${app.origin}/api/v1/short-links`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${coordinator.token}` },
        body: JSON.stringify(body),
      });
    for (const [at, text] of redirectSpellings.entries()) {
      const encoded = encodeURIComponent(text);
      const target = targets[at % targets.length]!;
      const field = target === 'catalogue' ? 'category' : target;
      const [asCode, asQuery, asTarget] = await Promise.all([
        get(`/k/${encoded}`),
        get(`/k/${code}?next=${encoded}&url=${encoded}&w=${encoded}`),
        make({ label: 'x', target, [field]: text }),
      ]);
      note(`/k/${encoded}`, asCode.status, asCode.headers.get('location'));
      if (asCode.status === 302) wrong.push(`/k/${encoded} is a code`);
      note(`${code}?next=${encoded}`, asQuery.status, asQuery.headers.get('location'));
      if (asQuery.status !== 302) wrong.push(`${code}?next=${encoded}: ${asQuery.status}`);
      if (![400, 422].includes(asTarget.status)) wrong.push(`${field} ${text}: ${asTarget.status}`);
    }
    expect(wrong).toEqual([]);
  });
});
