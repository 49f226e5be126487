import { Bids } from '../../src/modules/procurement/bids/bids.service.js';
import { BidFiles } from '../../src/modules/procurement/bids/bid-files.service.js';
import type { TestApp } from './app.js';
import { askedOf, writtenBid } from './bids-scene.js';
import type { CastMember } from './cast.js';
import { actorOf } from './inquiries-scene.js';

type Side = Pick<CastMember, 'token' | 'organisationId'>;

/** A procedure of the buyer that takes bids of the supplier. */
const askedToBid = async (app: TestApp, buyer: Side, supplier: Side): Promise<string> =>
  askedOf(app, await actorOf(app, buyer), [supplier.organisationId]);

/** The supplier's bid, sent, with a file and a further version in preparation. */
const someBidFile = async (app: TestApp, buyer: Side, supplier: Side) => {
  const procedureId = await askedToBid(app, buyer, supplier);
  const author = { kind: 'organisation', actor: await actorOf(app, supplier) } as const;
  const bids = app.app.get(Bids, { strict: false });
  const upload = { field: 'file', name: 'cennik.txt', bytes: Buffer.from('cennik') };
  await app.app.get(BidFiles, { strict: false }).attach(author, procedureId, upload);
  const sending = { revision: undefined, submit: true, key: undefined };
  const bidId = await bids.save(author, procedureId, writtenBid(), sending);
  await bids.save(author, procedureId, writtenBid(), { ...sending, submit: false });
  const { draft } = await bids.look(author, procedureId);
  return { procedureId, bidId, fileId: draft!.files[0]!.fileId };
};

/** A procedure whose supplier has bid, and whose opening is done. */
const openedProcedure = async (app: TestApp, buyer: Side, supplier: Side): Promise<string> => {
  const { procedureId } = await someBidFile(app, buyer, supplier);
  // Its time is moved instead of the clock, which is everybody's.
  await app.db.tx('system', (tx) =>
    tx.query(
      `update procedure set deadline = now() - interval '2 minutes', opens_at = now() - interval '1 minute'
      where id = $1`,
      [procedureId],
    ),
  );
  const path = `/api/v1/procedures/${procedureId}/open`;
  await app.api(buyer.token).post(path).send({}).expect(204);
  return procedureId;
};

/** What access tests ask for: the procedure or the bid that belongs to the deal's two sides. */
export const bidMakers = (app: TestApp, buyer: Side, supplier: Side) => ({
  'asked-to-bid': () => askedToBid(app, buyer, supplier),
  bid: async () => (await someBidFile(app, buyer, supplier)).bidId,
  'bid-in': async () => (await someBidFile(app, buyer, supplier)).procedureId,
  'opened-procedure': () => openedProcedure(app, buyer, supplier),
});

/**
 * One procedure that takes the supplier's bids and one that is opened, for who looks at all pages. The addresses of the
 * opening, to which a procedure's own pages lead.
 */
export const bidAndOpen = async (
  app: TestApp,
  buyer: string,
  supplier: string,
): Promise<readonly string[]> => {
  const asked = (await actorOf(app, { token: buyer })).organisation;
  const [one, other] = [
    { token: buyer, organisationId: asked.id },
    { token: supplier, organisationId: (await actorOf(app, { token: supplier })).organisation.id },
  ];
  await someBidFile(app, one, other);
  const opened = await openedProcedure(app, one, other);
  return [`/panel/postepowania/${opened}/otwarcie`];
};
