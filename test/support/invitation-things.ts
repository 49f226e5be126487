import type { TestApp } from './app.js';
import type { CastMember } from './cast.js';
import { actorOf } from './inquiries-scene.js';
import { mealsContent, publishRows, someDraft } from './procedures-scene.js';

/** A published procedure of the buyer, with the supplier on the list and not yet asked. */
export const askingProcedure = async (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
): Promise<string> => {
  const asBuyer = await actorOf(app, buyer);
  const content = mealsContent(app.clock.now(), { categories: ['catering'] });
  const id = await someDraft(app, asBuyer, content);
  await publishRows(app, asBuyer, id, content);
  const body = { supplierIds: [supplier.organisationId] };
  await app.api(buyer.token).post(`/api/v1/procedures/${id}/invitations`).send(body).expect(201);
  return id;
};

/** A procedure to which the supplier is invited. */
export const invitedTo = async (app: TestApp, buyer: CastMember, supplier: CastMember): Promise<string> => {
  const id = await askingProcedure(app, buyer, supplier);
  await app.api(buyer.token).post(`/api/v1/procedures/${id}/waves`).expect(201);
  return id;
};

/** A firm outside the cluster on the list of a procedure: its entry there, and itself. */
export const outsideEntry = async (
  app: TestApp,
  buyer: CastMember,
  supplier: CastMember,
): Promise<{ procedureId: string; id: string; outsideId: string }> => {
  const procedureId = await askingProcedure(app, buyer, supplier);
  const list = `/api/v1/procedures/${procedureId}`;
  const api = app.api(buyer.token);
  const outside = { name: 'Firma z miasta', email: 'biuro@firma-z-miasta.example' };
  await api.post(`${list}/outside-suppliers`).send(outside).expect(201);
  const { items } = (await api.get(`${list}/invitations`).expect(200)).body as {
    items: { id: string; outsideId: string | null }[];
  };
  const { id, outsideId } = items.find((item) => item.outsideId !== null)!;
  return { procedureId, id, outsideId: outsideId! };
};
