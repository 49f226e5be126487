import { beforeAll, describe, expect, it } from 'vitest';
import { WatchPlacements } from '../../../src/modules/campaigns/index.js';
import { anyPage } from '../../../src/modules/campaigns/domain/audience.js';
import { Rotation } from '../../../src/modules/campaigns/rotation.service.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import type { Visitor } from '../../support/browser-form.js';
import { scheduledCampaign, wholePlan } from '../../support/campaign-scene.js';
import { signedIn, someOrganisation, type CastMember } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { someCoordinator } from '../../support/members-scene.js';
import { documentOf, takesPart } from '../../support/placement-scene.js';

let app: TestApp;
let coordinator: CastMember;
let asCoordinator: Visitor;
let supplier: CastMember;
let listing: string;
let campaign: { id: string; slug: string };

const today = () => localDateOf(new Date());
const api = () => app.api(coordinator.token);
const places = () => `/api/v1/campaign-plans/${campaign.id}/placements`;
const page = () => `/koordynator/kampanie/${campaign.id}/miejsca`;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  asCoordinator = await signedIn(app, coordinator);
  supplier = await someSupplier(app, 'Spółdzielnia Socjalna Arka');
  listing = await publishedListing(app, supplier);
  const plan = { ...wholePlan(), startsOn: today(), endsOn: addDays(today(), 20) };
  const made = await api().post('/api/v1/campaign-plans').send(plan).expect(201);
  const { id } = made.body as { id: string };
  await api().post(`/api/v1/campaign-plans/${id}/approve`).expect(200);
  await api().post(`/api/v1/campaign-plans/${id}/schedule`).expect(200);
  const { rows } = await app.ownerPool.query<{ slug: string }>('select slug from campaign where id = $1', [
    id,
  ]);
  campaign = { id, slug: rows[0]!.slug };
});

describe('the coordinator', () => {
  it('gives a campaign places by a form with its days, and is told what is wrong with them', async () => {
    const form = documentOf((await asCoordinator.get(page()).expect(200)).text);
    const values = ['startsOn', 'endsOn'].map((name) =>
      form.querySelector(`[name=${name}]`)?.getAttribute('value'),
    );
    expect(values).toEqual([today(), addDays(today(), 20)]);
    const days = { startsOn: today(), endsOn: addDays(today(), 20) };
    const nothing = await asCoordinator.post(page(), days).expect(422);
    expect(nothing.text).toContain('Zaznacz co najmniej jedno miejsce.');
    const late = await asCoordinator
      .post(page(), { ...days, slots: ['search'], endsOn: addDays(today(), 21) })
      .expect(422);
    expect(late.text).toContain('To jest po końcu kampanii.');
    expect(documentOf(late.text).querySelectorAll('[name=slots][checked]')).toHaveLength(1);
    await asCoordinator.post(page(), { ...days, slots: ['search', 'home-shelf'] }).expect(303);
    const twice = await asCoordinator.post(page(), { ...days, slots: ['search'] }).expect(422);
    expect(twice.text).toContain('ma już jedno z zaznaczonych miejsc');
    const { body } = await api().get(places()).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { slot: 'home-shelf', stands: true, silence: 'no-listing', ...days },
      { slot: 'search', stands: true, silence: 'no-listing', ...days },
    ]);
  });

  it('is told at once, and once, of a place where nothing can be shown', async () => {
    const desk = documentOf((await asCoordinator.get('/panel').expect(200)).text);
    expect(desk.body.textContent).toContain('Kampanii „Wiosenna zieleń” nie widać: Półka na stronie głównej');
    const watch = app.app.get(WatchPlacements, { strict: false });
    await watch.handle();
    await watch.handle();
    const { body } = await api().get('/api/v1/notices').expect(200);
    const told = (body as { items: { kind: string; title: string }[] }).items.filter(
      ({ kind }) => kind === 'campaigns.placement-silent',
    );
    expect(told).toHaveLength(2);
    await takesPart(app, campaign, { organisationId: supplier.organisationId, listings: [listing] });
    const { body: now } = await api().get(places()).expect(200);
    expect((now as { items: { silence: string | null }[] }).items.map(({ silence }) => silence)).toEqual([
      null,
      null,
    ]);
  });

  it('is told of a place that was on no page for a day though pages were opened, and of no other', async () => {
    const rotation = app.app.get(Rotation, { strict: false });
    await rotation.look();
    for (let visit = 0; visit < 21; visit += 1) await rotation.choose('home-shelf', anyPage('pl'), 4, true);
    await rotation.flush();
    await app.clock.advance({ hours: 23 });
    await app.ownerPool.query(
      `update placement set made_at = made_at - interval '2 days', starts_on = starts_on - 2`,
    );
    const { body } = await api().get(places()).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { slot: 'home-shelf', silence: null },
      { slot: 'search', silence: 'no-page' },
    ]);
    const html = (await asCoordinator.get(page()).expect(200)).text;
    expect(html).toContain('nikt nie widzi');
    const shown = documentOf(html).querySelector('#home-shelf table')?.textContent;
    expect(shown).toContain('Spółdzielnia Socjalna Arka');
    expect(shown).toContain('21');
  });

  it('is told on a quiet site too of a place that nobody has seen in its first week', async () => {
    await app.ownerPool.query('update slot_page set pages = 2');
    await app.ownerPool.query(
      `update placement set made_at = made_at - interval '6 days', starts_on = starts_on - 6`,
    );
    const { body } = await api().get(places()).expect(200);
    expect((body as { items: object[] }).items).toMatchObject([
      { slot: 'home-shelf', silence: null },
      { slot: 'search', silence: 'never-shown' },
    ]);
  });

  it('explains to everybody why it is seen, with the numbers of the rotation and what is kept of who looks', async () => {
    await app.ownerPool.query(
      `insert into retention_term (what, valid_from, days, basis) values ('campaigns.account-touches', $1, 61, 'RODO')`,
      [today()],
    );
    const html = (await app.api().get(`/kampanie/${campaign.slug}/dlaczego`).expect(200)).text;
    const text = documentOf(html).body.textContent ?? '';
    for (const words of [
      'Wiosenna zieleń',
      'Członkowie z ofertą w katalogu.',
      'półka na stronie głównej',
      'którego pokazano tam najmniej razy',
      'Spółdzielnia Socjalna Arka',
      'pamiętamy to przy Twoim koncie przez 61 dni',
    ])
      expect(text).toContain(words);
    expect(html).not.toContain('Kliknięcia');
    await app.api().get(`/en/campaigns/${campaign.slug}/why`).expect(200);
    const { body } = await app.api().get(`/api/v1/campaigns/${campaign.slug}/rotation`).expect(200);
    expect(body).toMatchObject({
      campaign: campaign.slug,
      shown: [{ slot: 'home-shelf', name: 'Spółdzielnia Socjalna Arka', shown: 21 }],
    });
    expect(Object.keys((body as { shown: object[] }).shown[0]!)).not.toContain('clicks');
    await app.api().get('/kampanie/nie-ma-takiej/dlaczego').expect(404);
  });

  it('sets from a coming day on for how many days a touch counts, and whoever takes part is told', async () => {
    const windows = '/koordynator/kampanie/zaliczanie';
    const list = documentOf((await asCoordinator.get('/koordynator/kampanie').expect(200)).text);
    expect(list.querySelector(`a[href="${windows}"]`)).not.toBeNull();
    const now = localDateOf(app.clock.now());
    const late = { days: '45', validFrom: now };
    const refused = await asCoordinator.post(windows, late).expect(422);
    expect(refused.text).toContain('Wybierz dzień od jutra.');
    const long = await asCoordinator.post(windows, { days: '62', validFrom: addDays(now, 2) }).expect(422);
    expect(long.text).toContain('Najwyżej 61: dłużej nie pamiętamy');
    expect(documentOf(long.text).querySelector('[name=days]')?.getAttribute('value')).toBe('62');
    await asCoordinator.post(windows, { days: '45', validFrom: addDays(now, 2) }).expect(303);
    await api()
      .post('/api/v1/touch-windows')
      .send({ days: 30, validFrom: addDays(now, 2) })
      .expect(201);
    const { body } = await api().get('/api/v1/touch-windows').expect(200);
    expect((body as { items: object[] }).items.slice(0, 2)).toMatchObject([
      { validFrom: addDays(now, 2), days: 30, when: 'ahead' },
      { when: 'now' },
    ]);
    const told = await app.ownerPool.query<{ text: string }>(
      `select text ->> 'pl' as text from notice where kind = 'campaigns.window-changed' and organisation_id = $1
       order by id`,
      [supplier.organisationId],
    );
    expect(told.rows.map(({ text }) => /najwyżej (\d+) dni/.exec(text)?.[1])).toEqual(['45', '30']);
    const { rows } = await app.ownerPool.query(
      `select details from activity where action = 'touch-window-set' order by at`,
    );
    const validFrom = addDays(now, 2);
    expect(rows).toEqual([{ details: { validFrom, days: 45 } }, { details: { validFrom, days: 30 } }]);
    // A report whose campaign has lived under both rules names both.
    await app.clock.advance({ days: 3 });
    const path = `/koordynator/kampanie/${campaign.id}/raport`;
    const report = documentOf((await asCoordinator.get(path).expect(200)).text).body.textContent;
    expect(report).toMatch(/Od \d\d\.\d\d\.\d{4}: najwyżej 30 dni\./);
  });

  it('ends a place, which another campaign’s address does not', async () => {
    const { body } = await api().get(places()).expect(200);
    const [shelf, search] = (body as { items: { id: string }[] }).items;
    await api().post(`/api/v1/campaign-plans/${shelf!.id}/placements/${shelf!.id}/end`).expect(404);
    await api().post(`${places()}/${shelf!.id}/end`).expect(204);
    await api().post(`${places()}/${shelf!.id}/end`).expect(404);
    await asCoordinator.post(`${page()}/${search!.id}/zakoncz`).expect(303);
    const { body: after } = await api().get(places()).expect(200);
    expect((after as { items: { stands: boolean }[] }).items.map(({ stands }) => stands)).toEqual([
      false,
      false,
    ]);
    const stranger = await someOrganisation(app);
    await app.api(stranger.token).get(places()).expect(403);
    const { rows } = await app.ownerPool.query(
      `select action from activity where action in ('campaign-placed', 'placement-ended') order by at`,
    );
    expect(rows.map(({ action }: { action: string }) => action)).toEqual([
      'campaign-placed',
      'placement-ended',
      'placement-ended',
    ]);
  });

  it('gives each campaign its own places, though both are asked for with one key', async () => {
    const plan = { startsOn: today(), endsOn: addDays(today(), 9) };
    const two = [
      await scheduledCampaign(app, coordinator, plan),
      await scheduledCampaign(app, coordinator, plan),
    ];
    const made: string[] = [];
    for (const id of [...two, two[0]!]) {
      const answer = await api()
        .post(`/api/v1/campaign-plans/${id}/placements`)
        .set('idempotency-key', 'ten-sam-klucz')
        .send({ slots: ['search'], startsOn: addDays(today(), 4), endsOn: addDays(today(), 5) })
        .expect(201);
      made.push(...(answer.body as { ids: string[] }).ids);
    }
    expect([made.length, new Set(made).size, made[2]]).toEqual([3, 2, made[0]]);
  });
});
