import { randomUUID } from 'node:crypto';
import { Conclusion } from '../../src/modules/contracts/index.js';
import { ActorSource, type Representative } from '../../src/platform/access/actor.js';
import { Db } from '../../src/platform/database/db.js';
import { addDays, localDateOf } from '../../src/shared/dates.js';
import { testApp, type TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';
import { someSupplier } from './catalog-scene.js';
import { ContractRecorder } from './recorded-contracts.js';
import { someCoordinator } from './members-scene.js';

export type ContractsScene = {
  readonly app: TestApp;
  readonly db: Db;
  /** A school, for which its municipality pays. */
  readonly buyer: CastMember;
  readonly supplier: CastMember;
  /** Another member, and so a competitor. */
  readonly stranger: CastMember;
  readonly coordinator: CastMember;
  /** The date that many days from now. */
  day(days: number): string;
  /** Asks and quotes by the API; returns the quote's id. The scene's buyer asks unless another one does. */
  quote(more?: Record<string, unknown>, asker?: CastMember): Promise<string>;
  /** The same, accepted; returns the contract's id. */
  conclude(more?: Record<string, unknown>, asker?: CastMember): Promise<string>;
  /** A contract that came of an award, and waits for those who may bind the parties; returns its id. */
  awarded(): Promise<string>;
};

/** The parties of a deal, and those who must learn nothing of it. */
export const contractsScene = async (
  env: Readonly<Record<string, string>> = {},
  /** By default a cooperative, which is a legal person itself. */
  supplierOf: (app: TestApp) => Promise<CastMember> = (app) =>
    someSupplier(app, '„Smak Warmii” Spółdzielnia Socjalna', 'Bartoszyce'),
): Promise<ContractsScene> => {
  const app = await testApp(env);
  const buyer = await someOrganisation(app, { kind: 'municipal-unit', name: 'Szkoła Podstawowa nr 3' });
  const supplier = await supplierOf(app);
  const stranger = await someSupplier(app, 'Spółdzielnia Obca');
  const coordinator = await someCoordinator(app);
  const day = (days: number) => addDays(localDateOf(app.clock.now()), days);

  const quote = async (more: Record<string, unknown> = {}, asker = buyer) => {
    const asked = await app
      .api(asker.token)
      .post('/api/v1/inquiries')
      .send({
        supplierId: supplier.organisationId,
        subject: 'Obiady na szkolenie',
        need: 'Sto dwadzieścia obiadów.',
        place: 'Dywity',
      })
      .expect(201);
    const { id } = asked.body as { id: string };
    const quoted = await app
      .api(supplier.token)
      .post(`/api/v1/inquiries/${id}/quotes`)
      .send({
        lines: [
          { name: 'Obiad', quantity: '120', unit: 'porcja', unitPrice: '21,333333', vat: '8' },
          { name: 'Dowóz', quantity: 1, unit: 'kurs', unitPrice: '50', vat: '23' },
        ],
        validUntil: day(20),
        place: 'Dywity, ul. Olsztyńska 32',
        deliveryFrom: day(5),
        deliveryTo: day(6),
        paymentDays: 30,
        ...more,
      })
      .expect(201);
    return (quoted.body as { id: string }).id;
  };
  const conclude = async (more: Record<string, unknown> = {}, asker = buyer) => {
    const id = await quote(more, asker);
    const answer = await app
      .api(asker.token)
      .post(`/api/v1/quotes/${id}/accept`)
      .send({ version: 1 })
      .expect(200);
    return (answer.body as { contractId: string }).contractId;
  };
  const db = app.app.get(Db, { strict: false });
  const awarded = () => openByAward(app, buyer, conclude);
  return { app, db, buyer, supplier, stranger, coordinator, day, quote, conclude, awarded };
};

/** Opens a contract as an award would, by the terms of a deal that `conclude` makes; of a procedure that is none. */
export const openByAward = async (
  app: TestApp,
  buyer: Pick<CastMember, 'token'>,
  conclude: () => Promise<string>,
  procedureId: string = randomUUID(),
): Promise<string> => {
  await conclude();
  const agreed = app.app.get(ContractRecorder, { strict: false }).opened.at(-1)!;
  const { quoteId, version, sha256, submittedAt, subject, buyerId, supplierId, listingId, ...more } = agreed;
  const { lines, totals, terms, acceptedBy, acceptedAt } = more;
  const deal = {
    ...{
      sha256,
      submittedAt,
      subject,
      buyerId,
      supplierId,
      listingId,
      lines,
      totals,
      terms,
      acceptedBy,
      acceptedAt,
    },
  };
  const award = { procedureId, awardId: randomUUID(), bidId: quoteId, bidVersion: version };
  const actor = await representative(app, buyer);
  return app.app
    .get(Db, { strict: false })
    .tx(actor, (tx) => app.app.get(Conclusion, { strict: false }).open(tx, { ...deal, ...award }));
};

/** As if those who may bind each side had accepted an awarded contract. */
export const putInForce = (db: Db, contractId: string): Promise<void> =>
  db.tx('system', async (tx) => {
    await tx.query(
      `insert into contract_acceptance (id, contract_id, organisation_id, sha256, binding_person_id, name, office, part,
         accepted_at)
       select gen_random_uuid(), c.id, side, c.sha256, gen_random_uuid(), 'x', 'x', 'binds', now()
       from contract c, unnest(array[c.buyer_id, c.supplier_id]) side where c.id = $1`,
      [contractId],
    );
    const inForce = `update contract set state = 'active', in_force_at = concluded_at where id = $1`;
    await tx.query(inForce, [contractId]);
  });

/** The actor behind a member's token, for going to the database as that person. */
export const representative = async (
  app: TestApp,
  member: Pick<CastMember, 'token'>,
): Promise<Representative> => {
  const person = await app.app.get(ActorSource, { strict: false }).bySession(member.token);
  if (!person?.organisation) throw new Error('No such person');
  return person as Representative;
};
