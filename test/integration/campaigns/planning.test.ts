import { beforeAll, describe, expect, it } from 'vitest';
import { StampCampaigns } from '../../../src/modules/campaigns/index.js';
import { scheduledCampaign, somePlan, wholePlan } from '../../support/campaign-scene.js';
import { consentScene, type ConsentScene } from '../../support/consent-scene.js';

let app: ConsentScene['app'];
let coordinator: ConsentScene['coordinator'];
let greens: ConsentScene['greens'];
let cooks: ConsentScene['cooks'];
let listing: ConsentScene['listing'];
let as: ConsentScene['as'];
let plan: ConsentScene['plan'];
let own: ConsentScene['own'];
let running: ConsentScene['running'];
let isoDay: ConsentScene['isoDay'];
let days: ConsentScene['days'];
let invite: ConsentScene['invite'];
let shown: ConsentScene['shown'];

beforeAll(async () => {
  ({ app, coordinator, greens, cooks, listing, as, plan, own, running, isoDay, days, invite, shown } =
    await consentScene());
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
    expect(await shown(id)).toBe('ended');
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
    expect(await shown(id)).toBe('ended');
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
