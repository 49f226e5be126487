import type { TestApp } from './app.js';
import { actorOf } from './campaign-scene.js';
import { bidMakers } from './bid-things.js';
import { mealsContent } from './procedures-scene.js';

const madeId = ({ body }: { body: unknown }) => (body as { id: string }).id;

/**
 * A procedure that is decided, with its notice of the result; and one that everybody may read, with a file. Returns
 * the first, which rows alone made, and addresses to which no link leads.
 */
export const decideAndAsk = async (
  app: TestApp,
  buyer: string,
  supplier: string,
): Promise<{ readonly procedureId: string; readonly unlinked: readonly string[] }> => {
  const [asking, bidding] = await Promise.all([buyer, supplier].map((token) => actorOf(app, { token })));
  const side = (token: string, at: number) => ({
    token,
    organisationId: [asking, bidding][at]!.organisation.id,
  });
  const decided = await bidMakers(app, side(buyer, 0), side(supplier, 1))['opened-procedure']();
  for (const lot of [1, 2])
    await app
      .api(buyer)
      .post(`/api/v1/procedures/${decided}/lots/${lot}/close`)
      .send({ justification: 'Środki przesunięto na przyszły rok.' })
      .expect(204);

  const content = mealsContent(app.clock.now(), { openness: 'members', subject: 'Obiady od września' });
  const id = madeId(await app.api(buyer).post('/api/v1/procedures').send({ content }).expect(201));
  await app
    .api(buyer)
    .post(`/api/v1/procedures/${id}/files`)
    .attach('files', Buffer.from('poniedziałek: pierogi'), 'jadlospis.txt')
    .expect(201);
  const { body: draft } = await app.api(buyer).get(`/api/v1/procedures/${id}`).expect(200);
  const { revision } = draft as { revision: number };
  await app.api(buyer).post(`/api/v1/procedures/${id}/publish`).send({ revision }).expect(200);
  const unlinked = [`/panel/postepowania/${decided}/porownanie`, `/panel/zaproszenia/${decided}/wynik`];
  return { procedureId: decided, unlinked };
};
