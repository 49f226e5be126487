import { randomUUID } from 'node:crypto';
import { Bids } from '../../src/modules/procurement/bids/bids.service.js';
import { BidFiles } from '../../src/modules/procurement/bids/bid-files.service.js';
import { PersonalLinks } from '../../src/platform/personal-links.js';
import type { TestApp } from './app.js';
import { askedOf, writtenBid } from './bids-scene.js';
import { actorOf } from './inquiries-scene.js';

/** Asks a firm outside the cluster by its rows alone; its id. */
export const invitedOutside = async (
  app: Pick<TestApp, 'db'>,
  buyerId: string,
  procedureId: string,
): Promise<string> => {
  const outsideId = randomUUID();
  const params = [outsideId, procedureId, buyerId];
  await app.db.tx('system', async (tx) => {
    await tx.query(
      `insert into outside_supplier (id, procedure_id, buyer_id, name, email, lang, added_at)
       values ($1, $2, $3, 'Bar Mleczny „Kłos”', 'bar@klos.example', 'pl', now())`,
      params,
    );
    await tx.query(
      `insert into procedure_invitation (id, procedure_id, buyer_id, outside_id, wave, why, invited_at)
       values (gen_random_uuid(), $2, $3, $1, 1, '[]', now())`,
      params,
    );
  });
  return outsideId;
};

/**
 * An opened procedure in which a firm outside the cluster has bid, with a file and twice, and one lot is closed. Returns
 * the address that its mail holds.
 */
export const bidFromOutside = async (app: TestApp, buyerToken: string): Promise<readonly string[]> => {
  const buyer = await actorOf(app, { token: buyerToken });
  const procedureId = await askedOf(app, buyer, []);
  const outsideId = await invitedOutside(app, buyer.organisation.id, procedureId);
  const secret = await app.app
    .get(PersonalLinks, { strict: false })
    .tokenFor('procurement/outside-supplier', outsideId);
  const author = { kind: 'outside', outsideId, secret } as const;
  const upload = { field: 'file', name: 'cennik.txt', bytes: Buffer.from('cennik') };
  await app.app.get(BidFiles, { strict: false }).attach(author, procedureId, upload);
  const sending = { revision: undefined, submit: true, key: undefined };
  const bids = app.app.get(Bids, { strict: false });
  await bids.save(author, procedureId, writtenBid(), sending);
  await bids.save(author, procedureId, writtenBid(), sending);
  // Its time is moved instead of the clock, which is everybody's.
  await app.db.tx('system', (tx) =>
    tx.query(
      `update procedure set deadline = now() - interval '2 minutes', opens_at = now() - interval '1 minute'
       where id = $1`,
      [procedureId],
    ),
  );
  const api = app.api(buyerToken);
  const path = `/api/v1/procedures/${procedureId}`;
  await api.post(`${path}/open`).send({}).expect(204);
  await api.post(`${path}/lots/1/close`).send({ justification: 'Zmienił się jadłospis.' }).expect(204);
  return [`/zaproszenie-do-wyceny?token=${secret}`];
};
