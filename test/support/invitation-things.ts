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
