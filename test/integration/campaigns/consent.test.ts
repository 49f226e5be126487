import { beforeAll, describe, expect, it } from 'vitest';
import { asSystem } from '../../../src/platform/database/tx.js';
import { actorOf, wholePlan } from '../../support/campaign-scene.js';
import type { CastMember } from '../../support/cast.js';
import { publishedListing } from '../../support/catalog-scene.js';
import { consentScene, type ConsentScene } from '../../support/consent-scene.js';
import { giveGrant, switchTo } from '../../support/grants-scene.js';
import { someMember } from '../../support/members-scene.js';

let app: ConsentScene['app'];
let coordinator: ConsentScene['coordinator'];
let greens: ConsentScene['greens'];
let cooks: ConsentScene['cooks'];
let listing: ConsentScene['listing'];
let as: ConsentScene['as'];
let plan: ConsentScene['plan'];
let own: ConsentScene['own'];
let running: ConsentScene['running'];
let days: ConsentScene['days'];
let invite: ConsentScene['invite'];
let shown: ConsentScene['shown'];

beforeAll(async () => {
  ({ app, coordinator, greens, cooks, listing, as, plan, own, running, days, invite, shown } =
    await consentScene());
});

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
