import { Db } from '../../src/platform/database/db.js';
import type { Representative } from '../../src/platform/access/actor.js';
import { testApp, type TestApp } from './app.js';
import { someOrganisation, type CastMember } from './cast.js';
import { publishedListing, someSupplier } from './catalog-scene.js';
import { actorOf } from './inquiries-scene.js';
import { mealsContent, publishRows, someDraft } from './procedures-scene.js';

export type InvitedSupplier = CastMember & { readonly slug: string; readonly listingId: string };

export type InvitationsScene = {
  readonly app: TestApp;
  readonly buyer: CastMember;
  readonly asBuyer: Representative;
  /** Members with a listing of meals around Olsztyn each, alike but for their names. */
  readonly suppliers: readonly InvitedSupplier[];
  /** A member that offers nothing of the kind. */
  readonly stranger: CastMember & { readonly slug: string };
  /** A draft of the buyer for meals around Olsztyn; returns its id. */
  draft(more?: object): Promise<string>;
  /** The same, published, so that it asks; nobody is on its list. */
  asking(more?: object): Promise<string>;
  /** Puts suppliers on the list by the API. */
  list(procedureId: string, suppliers: readonly CastMember[]): Promise<void>;
  /** Asks the next of the list; answers how many. */
  invite(procedureId: string): Promise<number>;
};

/** A buyer with a need, and members who can meet it. */
export const invitationsScene = async (count = 4): Promise<InvitationsScene> => {
  const app = await testApp();
  const buyer = await someOrganisation(app, { kind: 'municipality', name: 'Gmina Dywity' });
  const suppliers: InvitedSupplier[] = [];
  for (let n = 1; n <= count; n += 1) {
    const supplier = await someSupplier(app, `Kuchnia ${n}`);
    suppliers.push({ ...supplier, listingId: await publishedListing(app, supplier, { sku: `K-${n}` }) });
  }
  const stranger = await someSupplier(app, 'Pralnia Obca');
  const asBuyer = await actorOf(app, buyer);
  const content = (more: object = {}) =>
    mealsContent(app.clock.now(), { categories: ['catering'], areas: ['2814'], ...more });
  const api = app.api(buyer.token);
  const draft = (more?: object) => someDraft(app, asBuyer, content(more));
  return {
    ...{ app, buyer, asBuyer, suppliers, stranger, draft },
    asking: async (more) => {
      const id = await draft(more);
      await publishRows(app, asBuyer, id, content(more));
      return id;
    },
    list: async (procedureId, listed) => {
      const supplierIds = listed.map(({ organisationId }) => organisationId);
      await api.post(`/api/v1/procedures/${procedureId}/invitations`).send({ supplierIds }).expect(201);
    },
    invite: async (procedureId) => {
      const answer = await api.post(`/api/v1/procedures/${procedureId}/waves`).expect(201);
      return (answer.body as { invited: number }).invited;
    },
  };
};

/** The notices of a kind that an organisation has been told. */
export const noticesOf = (app: TestApp, organisationId: string, kind: string): Promise<{ path: string }[]> =>
  app.app
    .get(Db, { strict: false })
    .read('system', (reader) =>
      reader.query('select path from notice where organisation_id = $1 and kind = $2', [
        organisationId,
        kind,
      ]),
    );
