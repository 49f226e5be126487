import { databaseNow } from '../../src/platform/database/db.js';
import { PersonalLinks } from '../../src/platform/personal-links.js';
import type { TestApp } from './app.js';
import { mealsContent } from './procedures-scene.js';

/**
 * A procedure of the demonstration's buyer that asks a cooperative and a firm outside the cluster. Returns the addresses
 * to which no link leads: the buyer's list, and what the mail of the firm holds.
 */
export const askAround = async (
  app: TestApp,
  buyerToken: string,
  slug: string,
): Promise<readonly string[]> => {
  const api = app.api(buyerToken);
  const now = await app.db.read('system', databaseNow);
  const content = mealsContent(now, { categories: ['catering'], areas: ['2814'] });
  const begun = await api.post('/api/v1/procedures').send({ content }).expect(201);
  const { id } = begun.body as { id: string };
  const member = await app.api().get(`/api/v1/members/${slug}`).expect(200);
  const { organisationId } = member.body as { organisationId: string };
  const path = `/api/v1/procedures/${id}`;
  await api
    .post(`${path}/invitations`)
    .send({ supplierIds: [organisationId] })
    .expect(201);
  const firm = { name: 'Bar „Pod Lipą”', email: 'bar@pod-lipa.example' };
  const outside = await api.post(`${path}/outside-suppliers`).send(firm).expect(201);
  await api.post(`${path}/files`).attach('files', Buffer.from('dieta'), 'jadlospis.txt').expect(201);
  const draft = await api.get(path).expect(200);
  const { revision } = draft.body as { revision: number };
  await api.post(`${path}/publish`).send({ revision }).expect(200);
  const links = app.app.get(PersonalLinks, { strict: false });
  const { id: outsideId } = outside.body as { id: string };
  const token = await links.tokenFor('procurement/outside-supplier', outsideId);
  return [
    `/panel/postepowania/${id}/zaproszenia`,
    `/zaproszenie-do-wyceny?token=${token}`,
    `/zaproszenie-do-wyceny/bez-wiadomosci?token=${token}`,
  ];
};
