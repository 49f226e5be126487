import { Organisations } from '../../src/modules/organisations/index.js';
import type { Person, Representative } from '../../src/platform/access/actor.js';
import { ActorSource } from '../../src/platform/access/actor.js';
import { newId } from '../../src/shared/ids.js';
import { testApp, type TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';
import { ContractRecorder } from './recorded-contracts.js';

export type InquiriesScene = {
  readonly app: TestApp;
  readonly contracts: ContractRecorder;
  /** A municipality. */
  readonly buyer: CastMember;
  /** A social cooperative and member, with one public listing. */
  readonly supplier: CastMember & { readonly slug: string; readonly listingId: string };
  /** Another member, and so a competitor. */
  readonly stranger: CastMember;
  readonly coordinator: CastMember;
  /** The day that many days from now, in the database's clock. */
  day(days: number): string;
  /** Asks by the API; returns the inquiry's id. */
  ask(more?: Record<string, unknown>): Promise<string>;
  /** Quotes by the API; returns the quote's id. */
  quote(inquiryId: string, more?: Record<string, unknown>): Promise<string>;
  /** A body that the API takes for a quote. */
  quoteBody(more?: Record<string, unknown>): Record<string, unknown>;
};

/** The three parties of a direct deal, and those who must learn nothing of it. */
export const inquiriesScene = async (): Promise<InquiriesScene> => {
  const app = await testApp();
  const buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Dywity' });
  const supplier = await someOrganisation(app, {
    kind: 'social-cooperative',
    name: '„SMAK” Spółdzielnia Socjalna',
  });
  const stranger = await someOrganisation(app, { kind: 'social-cooperative', name: 'Spółdzielnia Obca' });
  const coordinator = await someOrganisation(app, { kind: 'support-body', name: 'Koordynator' });
  await app.app
    .get(Organisations, { strict: false })
    .assignCoordinator(coordinator.organisationId, '2014-11-21');
  const slug = await enrol(app, supplier, coordinator);
  await enrol(app, stranger, coordinator);
  const listingId = await publishListing(app, supplier);

  const day = (days: number) => {
    const instant = new Date(app.clock.now().getTime() + days * 86_400_000);
    return new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Warsaw' }).format(instant);
  };
  const quoteBody = (more: Record<string, unknown> = {}) => ({
    lines: [
      { name: 'Obiad', quantity: '120', unit: 'porcja', unitPrice: '21,333333', vat: '8' },
      { name: 'Dowóz', quantity: 1, unit: 'kurs', unitPrice: '50', vat: '23' },
    ],
    validUntil: day(20),
    place: 'Dywity, ul. Olsztyńska 32',
    ...more,
  });
  return {
    app,
    contracts: app.app.get(ContractRecorder, { strict: false }),
    buyer,
    supplier: { ...supplier, slug, listingId },
    stranger,
    coordinator,
    day,
    quoteBody,
    ask: async (more = {}) => {
      const answer = await app
        .api(buyer.token)
        .post('/api/v1/inquiries')
        .send({
          listingId,
          subject: 'Obiady na szkolenie',
          need: 'Sto dwadzieścia obiadów, w tym dziesięć bezmięsnych.',
          quantity: '120',
          unit: 'porcja',
          place: 'Dywity',
          answerByDate: day(5),
          answerByTime: '12:00',
          ...more,
        })
        .expect(201);
      return (answer.body as { id: string }).id;
    },
    quote: async (inquiryId, more = {}) => {
      const path = `/api/v1/inquiries/${inquiryId}/quotes`;
      const answer = await app.api(supplier.token).post(path).send(quoteBody(more)).expect(201);
      return (answer.body as { id: string }).id;
    },
  };
};

/** The actor behind a token, for calling services and the database as that person. */
export const actorOf = async (app: TestApp, member: Pick<CastMember, 'token'>): Promise<Representative> => {
  const person: Person | null = await app.app.get(ActorSource, { strict: false }).bySession(member.token);
  if (!person?.organisation) throw new Error('No such person');
  return person as Representative;
};

/** Applies and is admitted; returns the address of the profile. */
const enrol = async (app: TestApp, member: CastMember, coordinator: CastMember): Promise<string> => {
  const applied = await app
    .api(member.token)
    .post('/api/v1/membership-applications')
    .send({ role: 'supplier', statement: 'Chcemy działać razem.' })
    .expect(201);
  const { id } = applied.body as { id: string };
  await app
    .api(coordinator.token)
    .post(`/api/v1/membership-applications/${id}/admit`)
    .expect((answer) => {
      if (answer.status >= 300) throw new Error(`Not admitted: ${answer.text}`);
    });
  const { rows } = await app.ownerPool.query<{ slug: string }>(
    'select slug from membership where organisation_id = $1',
    [member.organisationId],
  );
  return rows[0]!.slug;
};

const publishListing = async (app: TestApp, member: CastMember): Promise<string> => {
  const id = newId<'Listing'>();
  await app.ownerPool.query(
    `insert into listing (id, organisation_id, state, title, title_en, description, category, kind, price_kind,
       price_min, unit, vat, areas, example, version, index_version, published_at, created_at, updated_at)
     values ($1, $2, 'published', 'Catering na szkolenia', 'Catering for trainings', 'Obiady i przerwy kawowe.',
       (select slug from category limit 1), 'service', 'from', 20, 'porcja', '8', '{2814}', false, 1, 1, now(), now(), now())`,
    [id, member.organisationId],
  );
  return id;
};
