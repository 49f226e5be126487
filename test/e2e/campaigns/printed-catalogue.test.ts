import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import { ApplyRetention } from '../../../src/platform/privacy/apply-retention.js';
import { testApp, type TestApp } from '../../support/app.js';
import { bytesOf } from '../../support/bytes.js';
import { PASSWORD, signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, somePhoto } from '../../support/catalog-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';
import { joinCampaign, runningCampaign, type RunningCampaign } from '../../support/running-campaign.js';
import { readPdf } from '../../integration/platform/documents/read-pdf.js';

let app: TestApp;
let coordinator: CastMember;
let member: CastMember & { slug: string };
let campaign: RunningCampaign;

const CATALOGUES = '/api/v1/organisation/catalogues';

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  member = await someMember(app, coordinator);
  const catering = await publishedListing(app, member, { title: 'Obiady z dowozem' });
  const cleaning = { title: 'Mycie okien', category: 'sprzatanie', areas: ['2807'], sku: 'M-1' };
  await publishedListing(app, member, cleaning);
  await app
    .api(member.token)
    .post(`/api/v1/listings/${catering}/photos`)
    .field('alt', 'Talerz zupy')
    .attach('photo', await somePhoto(60, 40), 'zupa.jpg')
    .expect(201);
  const contact = {
    rolePl: 'Biuro',
    personName: 'Ewa Nowak',
    email: 'biuro@spoldzielnia.example',
    phone: '601 602 603',
  };
  await app
    .api(member.token)
    .post('/api/v1/profile/contacts')
    .send({ ...contact, published: true })
    .expect(201);
  campaign = await runningCampaign(app, coordinator);
  await joinCampaign(app, campaign, member, [catering]);
});

const ask = async (body: object, who: CastMember = member): Promise<string> =>
  ((await app.api(who.token).post(CATALOGUES).send(body).expect(202)).body as { id: string }).id;
const stateOf = async (id: string, who: CastMember = member) =>
  (await app.api(who.token).get(`${CATALOGUES}/${id}`).expect(200)).body as {
    state: string;
    done: number;
    total: number | null;
  };
const fetched = async (id: string, who: CastMember = member) =>
  readPdf(
    (
      await app
        .api(who.token)
        .get(`${CATALOGUES}/${id}/file`)
        .buffer(true)
        .parse(bytesOf)
        .expect(200)
        .expect('content-type', 'application/pdf')
    ).body as Buffer,
  );
const plain = (text: string) => text.replaceAll(/[\s\u00ad]/gu, '');
const made = async (body: object, who: CastMember = member) => {
  const id = await ask(body, who);
  await app.runJobs();
  return { id, pdf: await fetched(id, who) };
};

describe('a catalogue to print', () => {
  it('is a tagged book of what is public, with photos, codes and contacts', async () => {
    const id = await ask({});
    expect(await stateOf(id)).toMatchObject({ state: 'under-way', total: null });
    await app.runJobs();
    expect(await stateOf(id)).toMatchObject({ state: 'ready', done: 3, total: 3 });
    const pdf = await fetched(id);
    expect(pdf).toMatchObject({ tagged: true, lang: 'pl', title: 'Oferta członków klastra' });
    // A photo, a code for each listing, and one for the member.
    expect(pdf.tags).toMatchObject({ H1: 3, H2: 3, TOC: 1, Figure: 4 });
    const text = plain(pdf.pages.join(''));
    // Whoever answers today may not tomorrow: a book keeps no names of people.
    expect(text).not.toContain('EwaNowak');
    for (const words of [
      'Obiady z dowozem',
      'Mycie okien',
      member.name,
      '601 602 603',
      'biuro@spoldzielnia.example',
    ])
      expect(text).toContain(plain(words));
  });

  it('holds what was chosen: by category, by powiat, by campaign, in English', async () => {
    const titles = async (choice: object) => {
      const text = plain((await made(choice)).pdf.pages.join(''));
      return ['Obiady z dowozem', 'Mycie okien'].filter((title) => text.includes(plain(title)));
    };
    expect(await titles({ category: 'sprzatanie' })).toEqual(['Mycie okien']);
    expect(await titles({ powiat: '2862' })).toEqual(['Obiady z dowozem']);
    expect(await titles({ campaignId: campaign.id })).toEqual(['Obiady z dowozem']);
    const english = await made({ lang: 'en' }, coordinator);
    expect(english.pdf).toMatchObject({ lang: 'en', title: 'What the members of the cluster offer' });
    await app.api(member.token).post(CATALOGUES).send({ category: 'nic-takiego' }).expect(422);
  });

  it('holds the listings of members ticked one by one, and of nobody else', async () => {
    const second = await someMember(app, coordinator, { name: '„Ogrodnicy” Spółdzielnia' });
    await publishedListing(app, second, { title: 'Sadzenie drzew', category: 'zielen', sku: 'O-1' });
    const page = await signedIn(app, coordinator);
    const form = parseHTML((await page.get('/panel/katalogi').expect(200)).text).document;
    const choices = [...form.querySelectorAll('input[name=members]')].map((box) => box.getAttribute('value'));
    expect(choices).toEqual(expect.arrayContaining([member.organisationId, second.organisationId]));
    await page.post('/panel/katalogi', { members: [second.organisationId] }).expect(303);
    await app.runJobs();
    const { body } = await app.api(coordinator.token).get(CATALOGUES).expect(200);
    const [made] = (body as { items: { id: string; members: string[] }[] }).items;
    expect(made?.members).toEqual([second.organisationId]);
    const text = plain((await fetched(made!.id, coordinator)).pages.join(''));
    expect([text.includes('Sadzeniedrzew'), text.includes('Obiadyzdowozem')]).toEqual([true, false]);
    expect(text).toContain(plain(second.name));
    expect((await page.get('/panel/katalogi').expect(200)).text).toContain('1 wybrany członek');
    const unknown = await app
      .api(coordinator.token)
      .post(CATALOGUES)
      .send({ members: [crypto.randomUUID()] })
      .expect(422);
    expect((unknown.body as { errors: { pointer: string }[] }).errors).toMatchObject([
      { pointer: '/members' },
    ]);
  });

  it('holds the listings ticked one by one, as far as the rest of the choice has them', async () => {
    const page = await signedIn(app, coordinator);
    const form = await page
      .post('/panel/katalogi', { members: [member.organisationId], pick: '1' })
      .expect(200);
    const { document } = parseHTML(form.text);
    const boxes = [...document.querySelectorAll('input[name=listings]')];
    const value = (title: string) =>
      boxes.find((box) => box.parentElement?.textContent.includes(title))?.getAttribute('value') ?? '';
    expect(boxes.length).toBe(2);
    expect(
      document
        .querySelector(`input[name=members][value="${member.organisationId}"]`)
        ?.hasAttribute('checked'),
    ).toBe(true);
    const { id, pdf } = await made({ listings: [value('Mycie okien')] }, coordinator);
    const text = plain(pdf.pages.join(''));
    expect([text.includes('Mycieokien'), text.includes('Obiadyzdowozem')]).toEqual([true, false]);
    expect(text).toContain(plain('1 wybrana oferta'));
    const { body } = await app.api(coordinator.token).get(`${CATALOGUES}/${id}`).expect(200);
    expect(body).toMatchObject({ listings: [value('Mycie okien')] });
    await page.post('/panel/katalogi', { listings: [value('Obiady')], category: 'sprzatanie' }).expect(303);
    await app.runJobs();
    // What was ticked and is not public, or is none, is said beside the list.
    const wrong = await page
      .post('/panel/katalogi', { listings: [crypto.randomUUID(), value('Mycie okien')] })
      .expect(422);
    expect(
      parseHTML(wrong.text)
        .document.querySelector(`input[value="${value('Mycie okien')}"]`)
        ?.hasAttribute('checked'),
    ).toBe(true);
  });

  it('is made one at a time, and not at all once it is cancelled', async () => {
    const files = async () =>
      (await app.ownerPool.query(`select from stored_file where media_type = 'application/pdf'`)).rowCount;
    const before = await files();
    const page = await signedIn(app, member);
    await page.post('/panel/katalogi', { category: 'catering' }).expect(303);
    await app.api(member.token).post(CATALOGUES).send({}).expect(409);
    const html = (await page.get('/panel/katalogi').expect(200)).text;
    const [, cancel = ''] = /action="(\/panel\/katalogi\/[^"]+\/anuluj)"/.exec(html) ?? [];
    await page.post(cancel, {}).expect(303);
    await app.runJobs();
    const id = cancel.split('/')[3]!;
    expect(await stateOf(id)).toMatchObject({ state: 'cancelled', total: null });
    await app.api(member.token).get(`${CATALOGUES}/${id}/file`).expect(404);
    await app.api(member.token).post(`${CATALOGUES}/${id}/cancel`).expect(409);
    expect(await files()).toBe(before);
  });

  it('is not for who is no member', async () => {
    const firm = await someOrganisation(app);
    await app.api(firm.token).post(CATALOGUES).send({}).expect(409);
  });

  it('is told of when it is ready, to the organisation that asked', async () => {
    const told = async () =>
      (
        await app.ownerPool.query(
          `select from notice where kind = 'campaigns.catalogue-ready' and organisation_id = $1`,
          [member.organisationId],
        )
      ).rowCount!;
    const before = await told();
    await made({ category: 'catering' });
    expect(await told()).toBe(before + 1);
  });

  it('that has not room for all says so before it is made', async () => {
    const copies = `insert into listing select (jsonb_populate_record(l,
        jsonb_build_object('id', gen_random_uuid(), 'sku', 'KOPIA-' || n, 'title', 'Kopia ' || n))).*
      from listing l, generate_series(1, 401) n where l.sku = 'M-1'`;
    await app.ownerPool.query(copies);
    const page = await signedIn(app, member);
    const told = await page.post('/panel/katalogi', { category: 'sprzatanie' }).expect(200);
    expect(told.text).toContain('Z tego wyboru zabraknie w nim 2 ofert');
    expect(told.text).toMatch(/name="without" value="2"/);
    // Another choice than the one that was warned of is looked at anew.
    await page.post('/panel/katalogi', { category: 'catering', without: '2' }).expect(200);
    await page.post('/panel/katalogi', { category: 'sprzatanie', without: '2' }).expect(303);
    const { body } = await app.api(member.token).get(CATALOGUES).expect(200);
    const [line] = (body as { items: { id: string }[] }).items;
    await app.api(member.token).post(`${CATALOGUES}/${line!.id}/cancel`).expect(204);
    await app.ownerPool.query(`delete from listing where sku like 'KOPIA-%'`);
  });

  it('can be fetched for thirty days, and its file goes after them', async () => {
    const { id } = await made({ category: 'catering' });
    await app.clock.advance({ days: 31 });
    const again = await app.api().post('/api/v1/session').send({ email: member.email, password: PASSWORD });
    const later = { ...member, token: (again.body as { token: string }).token };
    expect(await stateOf(id, later)).toMatchObject({ state: 'expired' });
    await app.api(later.token).get(`${CATALOGUES}/${id}/file`).expect(404);
    await app.app.get(ApplyRetention, { strict: false }).handle();
    const left = await app.ownerPool.query(`select from stored_file where name like 'katalog-%'`);
    expect(left.rowCount).toBe(0);
  });
});
