import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { describeApi } from '../../src/openapi.js';
import { testApp, type TestApp } from '../support/app.js';
import { keepProven, someOrganisation, type CastMember } from '../support/cast.js';
import { invitingCampaign, scheduledCampaign } from '../support/campaign-scene.js';
import { photoOn } from '../support/catalog-scene.js';
import { payCheckout } from '../support/checkout-things.js';
import { comparable, everything } from '../support/everything.js';
import { openedProcedure } from '../support/opened-procedure.js';
import { takeSeat } from '../support/roles.js';
import { askingProcedure } from '../support/invitation-things.js';
import { factories, type Factories } from '../support/things.js';
import { draftTokens, guestDraftAsks, type DraftTokens } from './guest-draft-asks.js';
import { noMemberAsks } from './no-member-asks.js';
import { paymentAsks, someLine, type SomeLine } from './payment-asks.js';
import { fieldsWithId, procurementAsks, type Ask } from './procurement-asks.js';

let app: TestApp;
let things: Factories;
/** A member like the supplier, with a listing and a photo of its own; asks for what is the supplier's. */
let rival: CastMember;
let own: {
  listing: string;
  photo: string;
  procedure: string;
  line: SomeLine;
  drafts: DraftTokens;
  paid: string;
};
/** A contract of which the supplier asks partners to do a part. */
let contract: string;
/** A newsletter that is being written. */
let newsletter: string;
/** An opened procedure of the rival's. */
let asked: string;
/** Campaigns that run: the rival is invited to one of them. */
let campaigns: { inviting: string; open: string };
/** A procedure of the rival's own. */
let asking: string;

const day = (days: number) => addDays(localDateOf(new Date()), days);

beforeAll(async () => {
  app = await testApp();
  things = await factories(app);
  rival = await someOrganisation(app, { kind: 'social-cooperative', name: 'Spółdzielnia Obca' });
  await things.admit(rival);
  await takeSeat(app, rival);
  const made = await app.api(rival.token).post('/api/v1/listings').send({ title: 'Pranie' }).expect(201);
  const listing = (made.body as { id: string }).id;
  const begun = await app.api(rival.token).post('/api/v1/procedures').send({}).expect(201);
  const line = await someLine(app, rival);
  own = {
    ...{
      listing,
      photo: await photoOn(app, rival, listing),
      procedure: (begun.body as { id: string }).id,
      line,
    },
    ...{ drafts: await draftTokens(app, things), paid: await things.make('checkout') },
  };
  const written = await app.api(things.coordinator.token).post('/api/v1/newsletters').send(issue).expect(201);
  await payCheckout(app, things.buyer, own.paid);
  newsletter = (written.body as { id: string }).id;
  asked = (await openedProcedure(app, rival.organisationId, [things.supplier.organisationId])).id;
  const inviting = await invitingCampaign(app, things.coordinator, rival);
  campaigns = { inviting, open: await scheduledCampaign(app, things.coordinator) };
  asking = await askingProcedure(app, rival, things.supplier);
  contract = await things.make('contract');
  await keepProven(app);
});

const need = { subject: 'Obiady', need: 'Obiady', place: 'Olsztyn' };
const form = { ...need, answerByDate: day(5), answerByTime: '12:00' };
const issue = { topic: 'listings', subjectPl: 'Nowości', introPl: 'Dzień dobry.' };
const lotWith = (listingId: string) => ({
  lines: [{ id: 'a1', name: 'Obiad', quantity: '10', unit: 'porcja', listingId }],
});
const dates = { startsOn: day(1), endsOn: day(2), reason: 'Nowość' };

/** Of what the id is, and every way to name it that is no path of its own (those are in the matrix). */
const asks = (): Readonly<Record<string, { id: () => Promise<string>; asks: readonly Ask[] }>> => ({
  ...procurementAsks(app, things, { asking, asked }),
  ...paymentAsks(app, things, own),
  ...guestDraftAsks(app, things, own.drafts),
  'an organisation of others': {
    id: async () => things.supplier.organisationId,
    asks: [
      { to: 'POST /api/v1/organisation/switch', body: (id) => ({ organisationId: id }) },
      { to: 'POST /przelacz', body: (id) => ({ organisation: id }) },
      { to: 'GET /api/v1/account/notice-preferences?organisationId={}' },
      { to: 'GET /konto/powiadomienia?organizacja={}' },
      {
        to: 'PUT /api/v1/account/notice-preferences',
        body: (id) => ({ organisationId: id, mail: { people: 'never' } }),
      },
      { to: 'POST /konto/powiadomienia', body: (id) => ({ organisationId: id, 'mail.people': 'never' }) },
      { to: 'POST /api/v1/join-requests', body: (id) => ({ nip: rival.nip, organisationId: id }) },
      { to: 'POST /api/v1/procedures', body: (id) => ({ content: { recipient: { id, name: 'Szkoła' } } }) },
      {
        to: 'PATCH /api/v1/procedures/{id}',
        at: `/api/v1/procedures/${own.procedure}`,
        body: (id) => ({ revision: 1, content: { recipient: { id, name: 'Szkoła' } } }),
      },
    ],
  },
  ...noMemberAsks(things, { asking, campaign: campaigns.open, contract }),
  'a person of others': {
    id: () => things.make('person'),
    asks: [
      {
        to: 'POST /api/v1/organisation/grants',
        body: (id) => ({ accountId: id, scopes: ['profile'], validTo: '2030-01-01' }),
      },
      { to: 'POST /api/v1/council/seats', body: (id) => ({ accountId: id }) },
      { to: 'POST /panel/rada/miejsce', body: (id) => ({ accountId: id }) },
    ],
  },
  'a draft of others': {
    id: () => things.make('draft'),
    asks: [
      { to: 'GET /oferty/{}', as: 'nobody' },
      { to: 'GET /en/listings/{}', as: 'nobody' },
      { to: 'GET /oferty/{}/zapytaj', as: 'nobody' },
      { to: 'GET /api/v1/listings/{}', as: 'nobody' },
      { to: 'GET /oferty/{}' },
      { to: 'POST /oferty/{}/zapytaj', body: () => form },
      { to: 'POST /api/v1/inquiries', body: (id) => ({ ...need, listingId: id }) },
      { to: 'POST /api/v1/procedures', body: (id) => ({ content: { lots: [lotWith(id)] } }) },
      {
        to: 'PATCH /api/v1/procedures/{id}',
        at: `/api/v1/procedures/${own.procedure}`,
        body: (id) => ({ revision: 1, content: { lots: [lotWith(id)] } }),
      },
      { to: 'POST /api/v1/features', body: (id) => ({ ...dates, listing: id }), as: 'coordinator' },
      ...(
        [
          ['POST', 'join', campaigns.inviting],
          ['POST', 'propose', campaigns.open],
          ['PUT', 'listings', campaigns.inviting],
        ] as const
      ).map(([method, step, campaign]) => ({
        to: `${method} /api/v1/organisation/campaigns/{id}/${step}`,
        at: `/api/v1/organisation/campaigns/${campaign}/${step}`,
        body: (id: string) => ({ listings: [id] }),
      })),
      {
        to: 'POST /koordynator/wyroznienia',
        body: (id) => ({ ...dates, listing: `http://localhost:3000/oferty/${id}` }),
        as: 'coordinator',
      },
      { to: 'POST /api/v1/listings/{}/hide', body: () => ({ reason: 'Próba' }), as: 'coordinator' },
      { to: 'POST /api/v1/listings/{}/unhide', body: () => ({ reason: 'Próba' }), as: 'coordinator' },
      { to: 'POST /koordynator/oferty/{}/ukryj', body: () => ({ reason: 'Próba' }), as: 'coordinator' },
      {
        to: 'POST /api/v1/newsletters',
        body: (id) => ({ ...issue, listings: [id] }),
        as: 'coordinator',
      },
      {
        to: 'PUT /api/v1/newsletters/{id}',
        at: `/api/v1/newsletters/${newsletter}`,
        body: (id) => ({ ...issue, version: 1, listings: [id] }),
        as: 'coordinator',
      },
      { to: 'GET /panel/oferty?state=draft&done={}&step=archive' },
      { to: 'GET /panel/oferty/{}/edytuj' },
      { to: 'POST /panel/oferty/{}/zdjecia', body: () => ({ alt: 'Stół' }) },
      { to: `PATCH /api/v1/listings/{}/photos/${own.photo}`, body: () => ({ alt: 'Inny' }) },
      { to: `DELETE /api/v1/listings/{}/photos/${own.photo}` },
      {
        to: 'POST /panel/moce',
        body: (id) => ({
          [`ledgers.${id}.version`]: '0',
          [`ledgers.${id}.unit`]: 'porcja',
          [`ledgers.${id}.disclosure`]: 'exact',
        }),
      },
    ],
  },
  'a listing of others that the coordinator hid': {
    id: hidden,
    asks: [
      { to: 'GET /oferty/{}', as: 'nobody' },
      { to: 'GET /api/v1/listings/{}', as: 'nobody' },
      { to: 'POST /api/v1/inquiries', body: (id) => ({ ...need, listingId: id }) },
      { to: 'POST /api/v1/features', body: (id) => ({ ...dates, listing: id }), as: 'coordinator' },
    ],
  },
  'a photo on a draft of others': {
    id: async () => photoOn(app, things.supplier, await things.make('draft')),
    asks: [
      { to: 'GET /media/{}/card', as: 'nobody' },
      { to: 'GET /media/{}/large' },
      { to: 'GET /media/{}/large', as: 'coordinator' },
      { to: 'GET /pliki/{}' },
      { to: `PATCH /api/v1/listings/${own.listing}/photos/{}`, body: () => ({ alt: 'Inny' }) },
      { to: `DELETE /api/v1/listings/${own.listing}/photos/{}` },
      { to: `POST /panel/oferty/${own.listing}/zdjecia/{}/kolejnosc`, body: () => ({}) },
      { to: `POST /panel/oferty/${own.listing}/zdjecia/{}/usun`, body: () => ({}) },
      {
        to: `POST /panel/oferty/${own.listing}/zdjecia/{}/zapisz`,
        body: (id) => ({ [`alt.${id}`]: 'Inny' }),
      },
    ],
  },
  'a file in a thread of others': {
    id: () => things.make('attachment'),
    asks: [
      { to: 'GET /media/{}/large', as: 'nobody' },
      { to: 'GET /media/{}/card' },
      { to: `PATCH /api/v1/listings/${own.listing}/photos/{}`, body: () => ({ alt: 'Inny' }) },
      { to: `POST /panel/oferty/${own.listing}/zdjecia/{}/usun`, body: () => ({}) },
    ],
  },
});

const hidden = async () => {
  const id = await things.make('listing');
  const hide = app.api(things.coordinator.token).post(`/api/v1/listings/${id}/hide`);
  await hide.send({ reason: 'Próba' }).expect(204);
  return id;
};

const send = ({ to, at, body, as }: Ask, id: string) => {
  const [method, route] = to.split(' ') as [string, string];
  const path = at ?? route;
  const token = as === 'nobody' ? undefined : (as ? things[as] : rival).token;
  const verb = method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
  const request = app.api(token)[verb](path.replace('{}', id));
  void request.redirects(0).set('sec-fetch-site', 'same-origin');
  if (!body) return request;
  return path.startsWith('/api/') ? request.send(body(id)) : request.type('form').send(body(id));
};

describe('the id of what is not one’s own', () => {
  it('in a body, a nested body, a query, a second place of a path, or a public address tells nothing and does nothing', async () => {
    const wrong: string[] = [];
    for (const [what, { id: make, asks: all }] of Object.entries(asks())) {
      const id = await make();
      const before = await everything(app);
      for (const ask of all) {
        const absent = randomUUID();
        const theirs = await send(ask, id);
        const nothing = await send(ask, absent);
        if (!/^4/.test(`${theirs.status}`)) wrong.push(`${ask.to} with ${what}: ${theirs.status}`);
        if (comparable(theirs, id) !== comparable(nothing, absent))
          wrong.push(`${ask.to} with ${what}: ${theirs.status} tells that it exists (${nothing.status})`);
      }
      if ((await everything(app)) !== before) wrong.push(`${what}: something changed`);
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is tried in every body field of the API that holds an id', () => {
    const tried = Object.values(asks()).flatMap(({ asks: all }) =>
      all.flatMap(({ to, body }) =>
        to.includes('/api/') && body ? fieldsWithId(body('ID')).map((name) => `${to} ${name}`) : [],
      ),
    );
    const fields = Object.entries(describeApi(app.app).paths).flatMap(([path, operations]) =>
      Object.entries(operations as object).flatMap(([method, operation]) => {
        const schema = JSON.stringify((operation as { requestBody?: unknown }).requestBody ?? {});
        const names = [...schema.matchAll(/"(\w+)":\{"type":"string","format":"uuid"/g)].map(
          (match) => match[1]!,
        );
        return [...new Set(names)].map((name) => `${method.toUpperCase()} ${path} ${name}`);
      }),
    );
    expect(fields.filter((field) => !tried.includes(field))).toEqual([]);
  });
});
