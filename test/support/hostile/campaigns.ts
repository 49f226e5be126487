import type { TestApp } from '../app.js';
import { scheduledCampaign, somePlan, wholePlan } from '../campaign-scene.js';
import type { CastMember } from '../cast.js';
import { somePhoto } from '../catalog-scene.js';
import type { Factories } from '../things.js';

type Parties = { app: TestApp; coordinator: CastMember; supplier: CastMember; things: Factories };

/** A fresh campaign in the state in which a route's step can be taken; null for routes of other things. */
export const campaignFor = async (key: string, parties: Parties): Promise<readonly string[] | null> => {
  if (/koordynator\/kampanie\/:id|campaign-plans\/:id/.test(key)) return planFor(key, parties);
  if (/oferty\/:listingId|listings\/:listingId/.test(key)) return pricedFor(key, parties);
  if (
    !/panel\/kampanie\/:id\/(zglos-sie|wycofaj)$|organisation\/campaigns\/:id\/(propose|withdraw)/.test(key)
  )
    return null;
  const { app, coordinator, supplier, things } = parties;
  await things.make('listing');
  const id = await scheduledCampaign(app, coordinator);
  if (/wycofaj|withdraw/.test(key)) await propose(app, supplier, id);
  return [id];
};

/** A listing of a campaign in which its member takes part; with a lower price where that is to end. */
const pricedFor = async (key: string, { app, supplier, things }: Parties) => {
  const id = await things.make('campaign-part');
  const api = app.api(supplier.token);
  const own = await api.get(`/api/v1/organisation/campaigns/${id}`).expect(200);
  const [listing] = (own.body as { chosen: string[] }).chosen;
  if (/usun|DELETE/.test(key)) {
    await api
      .post(`/api/v1/organisation/campaigns/${id}/listings/${listing}/price`)
      .send({ percent: '5' })
      .expect(201);
  }
  return [id, listing!];
};

const planFor = async (key: string, { app, coordinator, supplier, things }: Parties) => {
  const api = app.api(coordinator.token);
  const made = async (answer: PromiseLike<{ body: unknown }>) => ((await answer).body as { id: string }).id;
  const step = (id: string, name: string) => api.post(`/api/v1/campaign-plans/${id}/${name}`).expect(200);
  if (/uczestnicy|participants\/:/.test(key)) {
    await things.make('listing');
    const id = await scheduledCampaign(app, coordinator);
    await propose(app, supplier, id);
    return [id, supplier.organisationId];
  }
  if (/:placementId/.test(key)) {
    const id = await scheduledCampaign(app, coordinator);
    const { startsOn, endsOn } = somePlan();
    const answer = await api
      .post(`/api/v1/campaign-plans/${id}/placements`)
      .send({ slots: ['home-shelf'], startsOn, endsOn })
      .expect(201);
    return [id, (answer.body as { ids: string[] }).ids[0]!];
  }
  if (/odmow|refuse/.test(key))
    return [await made(app.api(supplier.token).post('/api/v1/campaign-requests').send(somePlan()))];
  if (/zapros|invitations|candidates|zaplanuj|schedule/.test(key)) {
    const id = await made(api.post('/api/v1/campaign-plans').send(wholePlan()));
    await step(id, 'approve');
    return [id];
  }
  if (/wstrzymaj|pause|wznow|resume|zakoncz|end$|zamknij|report/.test(key)) {
    const id = await scheduledCampaign(app, coordinator, {
      startsOn: '2026-01-01',
      endsOn: somePlan().endsOn,
    });
    if (/wznow|resume/.test(key)) await step(id, 'pause');
    if (/zamknij|report/.test(key)) await step(id, 'end');
    return [id];
  }
  const id = await made(api.post('/api/v1/campaign-plans').send(wholePlan()));
  if (/zdjecia\/usun|DELETE .*picture/.test(key)) {
    await api
      .post(`/api/v1/campaign-plans/${id}/picture`)
      .field('altPl', 'Trawnik')
      .attach('photo', await somePhoto(60, 40), 'trawnik.jpg')
      .expect(201);
  }
  return [id];
};

const propose = (app: TestApp, supplier: CastMember, id: string) =>
  app.api(supplier.token).post(`/api/v1/organisation/campaigns/${id}/propose`).send({}).expect(200);
