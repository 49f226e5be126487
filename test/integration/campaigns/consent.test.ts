import { beforeAll, describe, expect, it } from 'vitest';
import { StampCampaigns } from '../../../src/modules/campaigns/index.js';
import { asSystem } from '../../../src/platform/database/tx.js';
import { addDays, localDateOf } from '../../../src/shared/dates.js';
import { testApp, type TestApp } from '../../support/app.js';
import { keepProven, type CastMember } from '../../support/cast.js';
import { actorOf, scheduledCampaign, somePlan, wholePlan } from '../../support/campaign-scene.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { giveGrant, switchTo } from '../../support/grants-scene.js';
import { someCoordinator, someMember } from '../../support/members-scene.js';

let app: TestApp;
let coordinator: CastMember;
let greens: CastMember & { slug: string };
let cooks: CastMember & { slug: string };
let listing: string;

beforeAll(async () => {
  app = await testApp();
  coordinator = await someCoordinator(app);
  greens = await someMember(app, coordinator, { name: '„ZIELONI” Spółdzielnia Socjalna' });
  cooks = await someMember(app, coordinator, { name: '„KUCHNIA” Spółdzielnia Socjalna', powiat: '2814' });
  await keepProven(app);
  listing = await publishedListing(app, greens, {
    category: 'zielen',
    title: 'Koszenie trawników',
    sku: 'Z-1',
  });
  await publishedListing(app, cooks);
  await app.ownerPool.query(`update session set expires_at = expires_at + interval '1 year'`);
});

const as = (member: { token: string }) => app.api(member.token);
const plan = (id: string, step: string) => as(coordinator).post(`/api/v1/campaign-plans/${id}/${step}`);
const own = (member: { token: string }, id: string, step: string, body: object = {}) =>
  as(member).post(`/api/v1/organisation/campaigns/${id}/${step}`).send(body);

/** One that runs from today on. */
const running = (change: Record<string, unknown> = {}) =>
  scheduledCampaign(app, coordinator, { ...days(), ...change });
const isoDay = (days: number) => addDays(localDateOf(app.clock.now()), days);
const days = () => ({ startsOn: isoDay(0), endsOn: isoDay(10) });
const invite = (id: string, ...members: CastMember[]) =>
  as(coordinator)
    .post(`/api/v1/campaign-plans/${id}/invitations`)
    .send({ organisations: members.map(({ organisationId }) => organisationId) });

const slugOf = async (id: string): Promise<string> =>
  (await app.ownerPool.query<{ slug: string }>('select slug from campaign where id = $1', [id])).rows[0]!
    .slug;
/** Names of members that everybody sees in it; null when there is no such page. */
const shown = async (id: string): Promise<string[] | null> => {
  const answer = await app.api().get(`/api/v1/campaigns/${await slugOf(id)}`);
  if (answer.status === 404) return null;
  return (answer.body as { members: { name: string }[] }).members.map(({ name }) => name);
};
describe('a member is shown by its own consent alone', () => {
  it('not when invited, and at once when it joins', async () => {
    const id = await running();
    expect((await invite(id, greens)).body).toEqual({ invited: 1 });
    expect(await shown(id)).toEqual([]);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    expect(await shown(id)).toEqual([greens.name]);
  });

  it('not by its proposal before the coordinator has accepted it, and as it was proposed', async () => {
    const id = await running();
    await own(cooks, id, 'propose', { sharesValue: true }).expect(200);
    expect(await shown(id)).toEqual([]);
    await plan(id, `participants/${cooks.organisationId}/accept`).expect(204);
    expect(await shown(id)).toEqual([cooks.name]);
    const { rows } = await app.ownerPool.query(
      'select shares_value from campaign_participant where campaign_id = $1',
      [id],
    );
    expect(rows).toEqual([{ shares_value: true }]);
    expect((await own(greens, id, 'join')).body).toMatchObject({ code: 'campaigns/not-your-turn' });
  });

  it('never by the coordinator’s or a job’s writing, whatever the program asks', async () => {
    const id = await running();
    await invite(id, greens);
    const join = `update campaign_participant set state = 'joined', joined_at = now() where campaign_id = $1`;
    const add = `insert into campaign_listing values ($1, '${greens.organisationId}', '${listing}', now())`;
    const sum = 'update campaign_participant set shares_value = true where campaign_id = $1';
    const come = `insert into campaign_participant (campaign_id, organisation_id, state, changed_by)
      values ($1, '${cooks.organisationId}', 'proposed', (select created_by from campaign limit 1))`;
    for (const scope of [await actorOf(app, coordinator), await actorOf(app, cooks), 'system'] as const) {
      for (const sql of [
        join,
        add,
        sum,
        ...(scope !== 'system' && scope.organisation.id === cooks.organisationId ? [] : [come]),
      ]) {
        await expect(app.db.tx(scope, (tx) => tx.query(sql, [id]))).rejects.toThrow('only the member itself');
      }
    }
    const itself = await actorOf(app, greens);
    await app.db.tx(itself, (tx) => tx.query(join, [id]));
  });

  it('nor by what follows from its acts, by who holds its grant, or by moving the word it gave', async () => {
    const id = await running();
    const other = await running();
    await invite(id, greens);
    await invite(other, greens);
    const join = `update campaign_participant set state = 'joined', joined_at = now() where campaign_id = $1`;
    const add = `insert into campaign_listing values ($1, '${greens.organisationId}', '${listing}', now())`;
    const itself = await actorOf(app, greens);
    const granted = {
      ...itself,
      organisation: { ...itself.organisation, grant: { id: crypto.randomUUID(), scopes: [] } },
    } as never;
    for (const sql of [join, add]) {
      const refused = 'only the member itself';
      await expect(app.db.tx(granted, (tx) => tx.query(sql, [id]))).rejects.toThrow(refused);
      const within = app.db.tx(itself, (tx) => asSystem(tx, () => tx.query(sql, [id])));
      await expect(within).rejects.toThrow(refused);
    }
    await app.db.tx(itself, (tx) => tx.query(join, [id]));
    await app.ownerPool.query('delete from campaign_participant where campaign_id = $1', [other]);
    for (const set of [`organisation_id = '${cooks.organisationId}'`, `campaign_id = '${other}'`]) {
      const moved = app.db.tx('system', (tx) =>
        tx.query(`update campaign_participant set ${set} where campaign_id = $1`, [id]),
      );
      await expect(moved).rejects.toThrow('only the member itself');
    }
    expect(await shown(other)).toEqual([]);
  });

  it('not by an invitation after it left, which keeps its word on what it earned and gives none anew', async () => {
    const id = await running();
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing], sharesValue: true }).expect(200);
    await own(greens, id, 'leave').expect(200);
    expect((await invite(id, greens, cooks)).body).toEqual({ invited: 2 });
    const part = `select state, shares_value as shares from campaign_participant
      where campaign_id = $1 and organisation_id = $2`;
    const partOf = async ({ organisationId }: CastMember) =>
      (await app.ownerPool.query(part, [id, organisationId])).rows;
    expect(await partOf(greens)).toEqual([{ state: 'invited', shares: true }]);
    expect(await partOf(cooks)).toEqual([{ state: 'invited', shares: false }]);
    const change = (set: string) =>
      app.db.tx('system', (tx) =>
        tx.query(`update campaign_participant set ${set} where campaign_id = $1`, [id]),
      );
    for (const set of [`state = 'joined', joined_at = now()`, `state = 'declined', shares_value = true`])
      await expect(change(set)).rejects.toThrow('only the member itself');
    expect(await shown(id)).toEqual([]);
  });

  it('nor by who acts for it by a grant', async () => {
    const id = await running();
    await invite(id, greens);
    expect((await giveGrant(app, greens, ['listings', 'profile'])).status).toBe(201);
    expect((await switchTo(app, coordinator, greens)).status).toBeLessThan(300);
    await own(coordinator, id, 'join').expect(403);
    await switchTo(app, coordinator, coordinator);
    expect(await shown(id)).toEqual([]);
  });

  it('with listings of its own, public and of the campaign’s categories', async () => {
    const id = await running({ categories: ['zielen'] });
    await invite(id, greens, cooks);
    const theirs = await publishedListing(app, cooks, { sku: 'K-2' });
    for (const listings of [[theirs], [crypto.randomUUID()]]) {
      expect((await own(greens, id, 'join', { listings })).body).toMatchObject({
        code: 'campaigns/choice-invalid',
      });
    }
    expect((await own(cooks, id, 'join', { listings: [theirs] })).body).toMatchObject({
      code: 'campaigns/choice-invalid',
    });
    await own(greens, id, 'join').expect(200);
    expect(await shown(id)).toEqual([greens.name]);
  });

  it('and no longer with one whose category the campaign has given up, though it was chosen', async () => {
    const id = await running({ categories: ['zielen'] });
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    expect(await shown(id)).toEqual([greens.name]);
    const change = (categories: string[], version: number) =>
      as(coordinator)
        .put(`/api/v1/campaign-plans/${id}`)
        .send({ ...wholePlan(), ...days(), categories, version })
        .expect(204);
    await change(['catering'], 1);
    expect(await shown(id)).toEqual([]);
    const { body } = await as(coordinator).get(`/api/v1/campaign-plans/${id}/participants`).expect(200);
    expect((body as { items: { listings: object[] }[] }).items[0]!.listings).toMatchObject([
      { id: listing, visible: false },
    ]);
    const lines = (await as(greens).get('/api/v1/organisation/campaigns').expect(200)).body as {
      items: { id: string; visible: number }[];
    };
    expect(lines.items.find((line) => line.id === id)).toMatchObject({ visible: 0 });
    await change([], 2);
    expect(await shown(id)).toEqual([greens.name]);
  });

  it('from the mail of its invitation, by one step without signing in', async () => {
    const id = await running();
    await invite(id, greens);
    await app.runJobs();
    const mails = await app.mail.sentTo(greens.email);
    const mail = mails.filter(({ subject }) => subject.startsWith('Zaproszenie do kampanii')).at(-1)!;
    const link = /Weź udział w kampanii.*?z-wiadomosci\?token=([\w-]+)/.exec(mail.text.replace(/\s+/g, ' '))!;
    await app.api().get(`/z-wiadomosci?token=${link[1]}`).expect(200);
    expect(await shown(id)).toEqual([]);
    await app
      .api()
      .post('/z-wiadomosci')
      .type('form')
      .set('sec-fetch-site', 'same-origin')
      .send({ token: link[1] })
      .expect(200);
    expect(await shown(id)).toEqual([greens.name]);
  });
});

describe('leaving acts at that instant, with no worker', () => {
  it('the campaign, the cluster or the catalogue', async () => {
    const id = await running();
    const leaver = await someMember(app, coordinator, { name: '„ODCHODZĄCA” Spółdzielnia' });
    const theirs = await publishedListing(app, leaver);
    await invite(id, leaver, greens);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    await own(leaver, id, 'join').expect(200);
    expect(await shown(id)).toEqual([leaver.name, greens.name]);

    await as(leaver).post(`/api/v1/listings/${theirs}/pause`).expect(200);
    expect(await shown(id)).toEqual([greens.name]);
    await as(leaver).post(`/api/v1/listings/${theirs}/resume`).expect(200);

    await own(greens, id, 'leave').expect(200);
    expect(await shown(id)).toEqual([leaver.name]);
    await own(greens, id, 'join').expect(200);
    expect(await shown(id)).toEqual([leaver.name, greens.name]);

    await as(leaver).post('/api/v1/membership/leave').expect(200);
    expect(await shown(id)).toEqual([greens.name]);
    const receipt = await as(leaver).get('/api/v1/membership/departure').expect(200);
    expect(JSON.stringify(receipt.body)).toContain('Opuszczone kampanie');
    // Coming back to the cluster is no consent to the campaign.
    await app.ownerPool.query('update membership set left_at = null where organisation_id = $1', [
      leaver.organisationId,
    ]);
    expect(await shown(id)).toEqual([greens.name]);
  });
});

describe('a lower price for a campaign', () => {
  it('is a dated price of the member for the campaign’s days, and ends with its part', async () => {
    const id = await running();
    const priced = await publishedListing(app, greens, {
      ...{ category: 'zielen', title: 'Grabienie', sku: 'Z-2' },
      price: { kind: 'fixed', min: '40', unit: 'godz.', vat: '8' } as never,
    });
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing, priced] }).expect(200);
    const give = (of: string, body: object) => own(greens, id, `listings/${of}/price`, body);
    await give(priced, { percent: '10', price: '36' }).expect(400);
    await give(listing, { percent: '10' }).expect(409);
    await give(crypto.randomUUID(), { percent: '10' }).expect(404);
    await give(priced, { percent: '10', minQuantity: '5' }).expect(201);
    const offered = async () => {
      const { rows } = await app.ownerPool.query<{ price: string; occasion: string; ends: string }>(
        `select price, occasion, ends_on::text as ends from running_price_offer where listing_id = $1`,
        [priced],
      );
      return rows.map(({ price, occasion, ends }) => [Number(price), occasion, ends]);
    };
    expect(await offered()).toEqual([[36, id, days().endsOn]]);
    await give(priced, { price: '30' }).expect(201);
    expect(await offered()).toEqual([[30, id, days().endsOn]]);
    await own(greens, id, 'leave').expect(200);
    expect(await offered()).toEqual([]);
  });
});

describe('a campaign that does not run shows nothing', () => {
  it('before it is scheduled, while paused, once ended, refused or called off', async () => {
    const made = await as(coordinator)
      .post('/api/v1/campaign-plans')
      .send({ ...wholePlan(), ...days() });
    const { id } = made.body as { id: string };
    expect(await shown(id)).toBeNull();
    await plan(id, 'approve').expect(200);
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    expect(await shown(id)).toBeNull();
    await plan(id, 'schedule').expect(200);
    expect(await shown(id)).toEqual([greens.name]);
    await plan(id, 'pause').expect(200);
    expect(await shown(id)).toBeNull();
    await plan(id, 'resume').expect(200);
    expect(await shown(id)).toEqual([greens.name]);
    await plan(id, 'end').expect(200);
    expect(await shown(id)).toBeNull();
    expect((await plan(id, 'resume')).body).toMatchObject({ code: 'campaigns/not-now' });

    const asked = await as(greens)
      .post('/api/v1/campaign-requests')
      .send({ ...somePlan(), ...days() });
    const request = (asked.body as { id: string }).id;
    await plan(request, 'refuse').send({ reason: 'Ten termin jest zajęty.' }).expect(204);
    expect(await shown(request)).toBeNull();
    const called = await running();
    expect(await shown(called)).toEqual([]);
    expect((await plan(called, 'withdraw')).body).toMatchObject({ code: 'campaigns/not-now' });
  });

  it('outside its days: the clock alone starts and ends it', async () => {
    const id = await scheduledCampaign(app, coordinator, { startsOn: isoDay(1), endsOn: isoDay(2) });
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    expect(await shown(id)).toBeNull();
    const states: string[] = [];
    const stamped = async () =>
      (await app.ownerPool.query<{ state: string }>('select state from campaign where id = $1', [id]))
        .rows[0]!.state;
    const told = async (text: string) =>
      (
        await app.ownerPool.query(
          `select from notice where kind = 'campaigns.moved' and title ->> 'pl' like $1`,
          [`${text}: %`],
        )
      ).rowCount;
    const stamp = () => app.app.get(StampCampaigns, { strict: false }).handle();

    await app.clock.advance({ days: 1 });
    expect(await shown(id)).toEqual([greens.name]);
    states.push(await stamped());
    const begun = await told('Kampania ruszyła');
    await stamp();
    await stamp();
    states.push(await stamped());
    expect(await told('Kampania ruszyła')).toBe((begun ?? 0) + 1);

    await app.clock.advance({ days: 2 });
    expect(await shown(id)).toBeNull();
    states.push(await stamped());
    await stamp();
    states.push(await stamped());
    expect(states).toEqual(['scheduled', 'running', 'running', 'ended']);
  });
});

describe('the coordinator', () => {
  it('sees who meets the criteria, and why others do not', async () => {
    const id = await running({ categories: ['zielen'], powiats: ['2862'] });
    const answer = await as(coordinator).get(`/api/v1/campaign-plans/${id}/candidates`).expect(200);
    const fits = new Map(
      (answer.body as { items: { name: string; fit: string }[] }).items.map(({ name, fit }) => [name, fit]),
    );
    expect(fits.get(greens.name)).toBe('fits');
    expect(fits.get(cooks.name)).toBe('other-categories');
  });

  it('copies a plan to the next year without listings and without anybody’s consent', async () => {
    const id = await running();
    await invite(id, greens);
    await own(greens, id, 'join', { listings: [listing] }).expect(200);
    const copy = ((await plan(id, 'copy').expect(201)).body as { id: string }).id;
    const read = await as(coordinator).get(`/api/v1/campaign-plans/${copy}`).expect(200);
    const before = await as(coordinator).get(`/api/v1/campaign-plans/${id}`).expect(200);
    const year = (body: unknown) => Number((body as { startsOn: string }).startsOn.slice(0, 4));
    expect(year(read.body)).toBe(year(before.body) + 1);
    expect(read.body).toMatchObject({
      state: 'idea',
      copiedFrom: id,
      namePl: 'Wiosenna zieleń',
      picture: null,
    });
    const { rows } = await app.ownerPool.query(
      `select (select count(*)::int from campaign_participant where campaign_id = $1) as participants,
         (select count(*)::int from campaign_listing where campaign_id = $1) as listings`,
      [copy],
    );
    expect(rows).toEqual([{ participants: 0, listings: 0 }]);
  });

  it('approves only what is complete, and changes no version but the one it has read', async () => {
    const made = await as(coordinator).post('/api/v1/campaign-plans').send(somePlanLater());
    const { id } = made.body as { id: string };
    expect((await plan(id, 'approve')).body).toMatchObject({ code: 'campaigns/incomplete' });
    const whole = { ...wholePlan(), ...somePlanLater(), storyPl: 'Opis' };
    await as(coordinator)
      .put(`/api/v1/campaign-plans/${id}`)
      .send({ ...whole, version: 1 })
      .expect(204);
    const stale = await as(coordinator)
      .put(`/api/v1/campaign-plans/${id}`)
      .send({ ...whole, version: 1 });
    expect(stale.body).toMatchObject({ code: 'campaigns/stale' });
    await plan(id, 'approve').expect(200);
  });
});

const somePlanLater = () => ({ ...somePlan(), startsOn: isoDay(1), endsOn: isoDay(20) });
