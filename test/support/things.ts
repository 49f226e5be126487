import { randomUUID } from 'node:crypto';
import { Accounts, Sessions } from '../../src/modules/identity/index.js';
import { Notices } from '../../src/modules/notices/index.js';
import { Organisations } from '../../src/modules/organisations/index.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { Db } from '../../src/platform/database/db.js';
import type { Thing } from '../architecture/access-expectations.js';
import type { TestApp } from './app.js';
import { awardMakers, buyersAwardRoutes } from './award-things.js';
import { someOrganisation, type CastMember } from './cast.js';
import { invitingCampaign, somePlan } from './campaign-scene.js';
import { bidMakers } from './bid-things.js';
import { somePhoto } from './catalog-scene.js';
import { askingProcedure, invitedTo } from './invitation-things.js';
import { contractThings } from './contract-things.js';
import { checkoutThings } from './checkout-things.js';
import { paymentThings } from './payment-things.js';
import { giveGrant } from './grants-scene.js';
import { publishedProcedure } from './procedures-scene.js';
import { admit, join, takeSeat } from './roles.js';
import { listing, quote } from './thing-bodies.js';

export type Factories = {
  /** Makes a fresh thing of the kind, belonging to the cast's own organisations. */
  make(thing: Thing): Promise<string>;
  /** A token of the person who may use the route on the thing. */
  ownerOf(routeKey: string): string;
  /** Makes the organisation a member of the cluster. */
  admit(member: CastMember): Promise<void>;
  readonly supplier: CastMember;
  readonly buyer: CastMember;
  readonly coordinator: CastMember;
};

/** One of each thing that has an owner, for asking with a stranger's eyes. */
export const factories = async (app: TestApp): Promise<Factories> => {
  const supplier = await someOrganisation(app, { kind: 'social-cooperative', name: 'Spółdzielnia Własna' });
  const coordinator = await someOrganisation(app, { kind: 'support-body' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  const buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Pytająca' });
  const asking = await someOrganisation(app, { name: 'Osoba, która prosi' });
  await admit(app, supplier, coordinator);
  await takeSeat(app, supplier);
  const db = app.app.get(Db, { strict: false });
  const api = app.api(supplier.token);
  let joined: Promise<CastMember> | null = null;
  const partner = () =>
    (joined ??= someOrganisation(app, { name: 'Spółdzielnia Wspólna', kind: 'social-cooperative' }).then(
      async (member) => {
        await admit(app, member, coordinator);
        return member;
      },
    ));

  const makers: Readonly<Record<Thing, () => Promise<string>>> = {
    ...awardMakers(app, buyer, supplier),
    invitation: async () =>
      (
        await api
          .post('/api/v1/organisation/invitations')
          .send({ email: `${randomUUID()}@x.example`, role: 'viewer' })
      ).body.id as string,
    grant: async () => made(await giveGrant(app, supplier, ['profile'])),
    unit: async () =>
      made(
        await api
          .post('/api/v1/organisation/units')
          .send({ kind: 'kis', organisationName: 'Klub Własny', town: 'Olsztyn' }),
      ),
    'join-request': async () => {
      // One waits at a time: earlier ones are declined first.
      const waiting = await api.get('/api/v1/organisation/join-requests');
      for (const { id } of (waiting.body as { items: { id: string }[] }).items)
        await api.post(`/api/v1/organisation/join-requests/${id}/decline`);
      await app.ownerPool.query(
        'delete from organisation_person where organisation_id = $1 and account_id = $2',
        [supplier.organisationId, await accountOf(app, asking)],
      );
      return made(
        await app
          .api(asking.token)
          .post('/api/v1/join-requests')
          .send({ nip: supplier.nip, organisationId: supplier.organisationId }),
      );
    },
    address: async () =>
      made(
        await api.post('/api/v1/organisation/addresses').send({
          ...{
            purpose: 'delivery',
            label: 'Kuchnia',
            street: 'ul. Polna 1',
            postCode: '10-900',
            town: 'Olsztyn',
          },
        }),
      ),
    'binding-person': async () =>
      made(
        await api
          .post('/api/v1/organisation/binding/people')
          .send({ name: 'Anna Prezes', office: 'prezes', part: 'binds', validFrom: '2026-01-01' }),
      ),
    'claiming-unit': async () => {
      const id = await makers.unit();
      await api.post(`/api/v1/organisation/units/${id}/unlink`);
      return id;
    },
    person: async () => {
      await join(app, supplier, 'viewer');
      const { rows } = await app.ownerPool.query<{ id: string }>(
        `select account_id as id from organisation_person where organisation_id = $1 and role = 'viewer'
         order by since desc limit 1`,
        [supplier.organisationId],
      );
      return rows[0]!.id;
    },
    token: async () =>
      (await api.post('/api/v1/tokens').send({ name: 'Program', role: 'viewer' })).body.id as string,
    'saved-search': async () =>
      made(
        await api
          .post('/api/v1/saved-searches')
          .send({ subject: 'listings', name: 'Okna', query: `q=okna+${randomUUID()}` }),
      ),
    session: async () => {
      const account = await app.app
        .get(Accounts, { strict: false })
        .findByEmail(app.db.public, supplier.email);
      return (await app.app.get(Sessions, { strict: false }).open(account!.id, 'telefon')).sessionId;
    },
    passkey: async () => {
      const id = randomUUID();
      await db.tx('system', (tx) =>
        tx.query(
          `insert into passkey (id, account_id, credential_id, public_key, counter, transports, name, created_at)
           select $1, id, $2, '', 0, '{}', 'Telefon', now() from account where email = $3`,
          [id, id, supplier.email],
        ),
      );
      return id;
    },
    'data-export': async () => {
      const id = (await api.post('/api/v1/account/exports').send({})).body.id as string;
      await app.runJobs();
      return id;
    },
    'printed-catalogue': async () => {
      // One waits at a time: an earlier one is made first.
      await app.runJobs();
      const id = made(await api.post('/api/v1/organisation/catalogues').send({ category: 'transport' }));
      await app.runJobs();
      return id;
    },
    notice: async () => {
      await db.tx('system', (tx) =>
        app.app.get(Notices, { strict: false }).tell(tx, {
          organisationId: supplier.organisationId,
          kind: 'test.told',
          title: { pl: 'Próba', en: 'Trial' },
          text: { pl: 'Próba', en: 'Trial' },
          path: '/panel',
        }),
      );
      const { rows } = await app.ownerPool.query<{ id: string }>(
        `select id from notice where kind = 'test.told' order by at desc limit 1`,
      );
      return rows[0]!.id;
    },
    decision: async () => {
      const listing = await makers.listing();
      await app.api(coordinator.token).post(`/api/v1/listings/${listing}/hide`).send({ reason: 'Próba' });
      const { rows } = await app.ownerPool.query<{ id: string }>(
        'select id from moderation_decision order by at desc limit 1',
      );
      return rows[0]!.id;
    },
    'profile-photo': async () => {
      // A profile holds a few: earlier ones make room.
      await db.tx('system', (tx) => tx.query('delete from profile_photo'));
      return made(
        await api
          .post('/api/v1/profile/photos')
          .field('alt', 'Kuchnia')
          .attach('photo', await somePhoto(60, 40), 'kuchnia.jpg'),
      );
    },
    'price-offer': async () => {
      const [startsOn, endsOn] = [20, 21].map((days) => addDays(localDateOf(new Date()), days));
      return made(
        await api
          .post(`/api/v1/listings/${await makers.draft()}/price-offers`)
          .send({ kind: 'percent', percent: '10', startsOn, endsOn }),
      );
    },
    'profile-contact': async () => {
      // A profile holds a few: earlier ones make room.
      await db.tx('system', (tx) => tx.query('delete from profile_contact'));
      return made(
        await api.post('/api/v1/profile/contacts').send({ rolePl: 'Zamówienia', phone: '601 602 603' }),
      );
    },
    procedure: async () => made(await app.api(buyer.token).post('/api/v1/procedures').send({})),
    'published-procedure': async () => publishedProcedure(app, buyer, supplier),
    evidence: async () =>
      made(
        await api
          .post('/api/v1/organisation/evidence')
          .field({ kind: 'certificate', title: 'HACCP', validFrom: '2026-01-01', disclosure: 'all' })
          .field('noPersonalData', 'on')
          .attach(
            'scan',
            Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
            'haccp.pdf',
          ),
      ),
    suggestion: async () => {
      const text = { field: 'title', text: `Obiady ${randomUUID()}` };
      const path = `/api/v1/public-texts/listing/${await makers.listing()}/suggestions`;
      return made(await app.api(coordinator.token).post(path).send(text));
    },
    motion: async () =>
      made(
        await api.post('/api/v1/motions').send({ kind: 'free', title: 'Targi', text: 'Jedziemy na targi.' }),
      ),
    'campaign-invitation': async () => {
      await makers.listing();
      return invitingCampaign(app, coordinator, supplier);
    },
    'campaign-part': async () => {
      const id = await makers['campaign-invitation']();
      await api.post(`/api/v1/organisation/campaigns/${id}/join`).send({});
      return id;
    },
    'campaign-request': async () => made(await api.post('/api/v1/campaign-requests').send(somePlan())),
    ...bidMakers(app, buyer, supplier),
    draft: async () => made(await api.post('/api/v1/listings').send(listing)),
    listing: async () => {
      const id = await makers.draft();
      await api.post(`/api/v1/listings/${id}/publish`).send({});
      return id;
    },
    inquiry: async () =>
      made(
        await app.api(buyer.token).post('/api/v1/inquiries').send({
          supplierId: supplier.organisationId,
          subject: 'Obiady',
          need: 'Obiady dla szkoły',
          place: 'Olsztyn',
        }),
      ),
    quote: async () => {
      const inquiry = await makers.inquiry();
      return made(await api.post(`/api/v1/inquiries/${inquiry}/quotes`).send(quote));
    },
    attachment: async () => {
      const inquiry = await makers.inquiry();
      await app
        .api(buyer.token)
        .post(`/api/v1/inquiries/${inquiry}/messages`)
        .field('text', 'W załączniku jadłospis.')
        .attach('files', Buffer.from('poniedziałek: pierogi'), 'jadlospis.txt');
      const { rows } = await app.ownerPool.query<{ id: string }>(
        'select id from stored_file order by created_at desc limit 1',
      );
      return rows[0]!.id;
    },
    'asking-procedure': () => askingProcedure(app, buyer, supplier),
    opportunity: () => invitedTo(app, buyer, supplier),
    ...contractThings(app, buyer, supplier, () => makers.contract(), partner),
    ...checkoutThings(app, buyer, supplier, () => makers.receivable()),
    ...paymentThings(app, supplier, () => makers['answered-delivery']()),
    contract: async () => {
      const id = await makers.quote();
      const accepted = await app.api(buyer.token).post(`/api/v1/quotes/${id}/accept`).send({ version: 1 });
      return (accepted.body as { contractId: string }).contractId;
    },
  };
  // What only the buyer may do; the rest is the supplier's or both sides'.
  const buyersRoutes =
    /cancel|anuluj|accept|refuse|przyjmij|wyceny\/:id\/odmow|contracts\/:id\/complete|umowy\/:id\/zakoncz|deliveries\/:id\/answer|odbior|zmiany\/:id\/odmow|contracts\/:id\/review$|receivables\/:id\/(withdraw-)?dispute|zakwestionuj|zaplac-online|checkouts$|uznaj|account-checks|biala-lista|umowy\/:id\/opinia$|\/procedures\/(?!:id\/questions$)|postepowania/;
  const suppliersOwn =
    /procedures\/:id\/result$|join-requests|prosby|(?<!procedures\/:id\/)suggestions|propozycje|catalogues|katalogi|procedures\/:id\/bids$|bank-statements|wyciagi/;
  // The person's who asked to join.
  const askersRoutes = /join-requests\/:id\/withdraw|konto\/organizacje\/:id/;
  return {
    make: (thing) => makers[thing](),
    ownerOf: (key) =>
      askersRoutes.test(key)
        ? asking.token
        : (buyersRoutes.test(key) && !suppliersOwn.test(key)) || buyersAwardRoutes.test(key)
          ? buyer.token
          : supplier.token,
    admit: (member) => admit(app, member, coordinator),
    supplier,
    buyer,
    coordinator,
  };
};

const made = (answer: { status: number; body: unknown; text: string }): string => {
  const { id } = answer.body as { id?: string };
  if (!id) throw new Error(`Nothing was made: ${answer.status} ${answer.text.slice(0, 500)}`);
  return id;
};

const accountOf = async (app: TestApp, { email }: CastMember): Promise<string> =>
  (await app.ownerPool.query<{ id: string }>('select id from account where email = $1', [email])).rows[0]!.id;
