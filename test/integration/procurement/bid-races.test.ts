import { beforeAll, describe, expect, it } from 'vitest';
import { openedBidsOf } from '../../../src/modules/procurement/bids/data/opened.queries.js';
import { OpenDue } from '../../../src/modules/procurement/bids/jobs/open-due.js';
import { databaseNow } from '../../../src/platform/database/db.js';
import { decimal } from '../../../src/shared/decimal.js';
import { bidsScene, writtenBid, type Bidder, type BidsScene } from '../../support/bids-scene.js';
import { raceRounds } from '../../support/race-rounds.js';

const lane = process.env['TEST_LANE'] ?? '';
const thorough = ['full', 'long'].includes(lane);
const BIDDERS = thorough ? 50 : 5;
/** Two to fifty at once; most often a few. */
const actorsIn = (round: number): number =>
  thorough ? (round % 25 === 24 ? 50 : 2 + ((round * 7) % 9)) : BIDDERS;

let scene: BidsScene;
const bidders: Bidder[] = [];

beforeAll(async () => {
  // Fifty at once must not wait too long at the door of a small pool.
  scene = await bidsScene(thorough ? { DATABASE_POOL: '24' } : {});
  for (let at = 0; at < BIDDERS; at++) bidders.push(await scene.bidder());
}, 600_000);

const pause = (most: number) => new Promise((done) => setTimeout(done, Math.random() * most));
/** Refusals that a race may rightly end with. */
const lawful = (error: unknown) =>
  ['bids/closed', 'bids/not-now', 'bids/not-open-yet'].includes(String((error as { code?: unknown }).code));

type Said = { readonly at: Date; readonly act: 'sent' | 'withdrawn'; readonly price: string };

/** The deadline comes in so many milliseconds, and the opening right after it. */
const closeIn = (procedureId: string, milliseconds: number) =>
  scene.app.db.tx('system', (tx) =>
    tx.query(
      `update procedure set deadline = database_now() + make_interval(secs => $2),
         opens_at = database_now() + make_interval(secs => $2) where id = $1`,
      [procedureId, milliseconds / 1_000],
    ),
  );

/** One bidder sends, revises and takes back around the deadline; what the program told it was done, in order. */
const play = async ({ author }: Bidder, procedureId: string): Promise<Said[]> => {
  const said: Said[] = [];
  for (let turn = 0; turn < 4; turn++) {
    await pause(25);
    const price = String(1_000 + Math.floor(Math.random() * 9_000));
    const lines = writtenBid().lines.map((line) => ({ ...line, unitPrice: decimal(price) }));
    const act = turn > 0 && Math.random() < 0.3 ? ('withdrawn' as const) : ('sent' as const);
    try {
      if (act === 'sent') await scene.send({ author }, procedureId, { lines });
      else {
        const { bid } = await scene.bids.look(author, procedureId);
        if (!bid) continue;
        await scene.bids.withdraw(author, bid.id);
      }
      said.push({ at: new Date(), act, price });
    } catch (error) {
      if (!lawful(error)) throw error;
    }
  }
  return said;
};

/**
 * Another transaction that began before the deadline and ends after it: it keeps all who send waiting across the
 * deadline, or keeps the opening waiting as a slow bidder does.
 */
const hold = async (procedureId: string, lock: 'share' | 'update', untilDeadline: number): Promise<void> => {
  await pause(untilDeadline);
  await scene.app.db.tx('system', async (tx) => {
    await tx.query(`select from procedure where id = $1 for ${lock}`, [procedureId]);
    await pause(2 * untilDeadline);
  });
};

describe('around the deadline', () => {
  it('no bid is late, none lost and none opened that was taken back, whoever races', async () => {
    for await (const round of raceRounds('bids', { long: 10_000, others: lane === 'full' ? 250 : 10 })) {
      const racing = bidders.slice(0, actorsIn(round));
      const id = await scene.procedure(racing);
      const closing = 20 + Math.random() * 80;
      await closeIn(id, closing);
      const held = round % 2 === 1 ? hold(id, round % 4 === 1 ? 'share' : 'update', closing) : null;
      const openings = [1, 2].map(async () => {
        for (let turn = 0; turn < 6; turn++) {
          await pause(60);
          await scene.openings.open(scene.buyer.actor, id).catch((error: unknown) => {
            if (!lawful(error)) throw error;
          });
        }
      });
      const told = await Promise.all(racing.map((bidder) => play(bidder, id)));
      await Promise.all([...openings, held]);
      await pause(120);
      await scene.app.app.get(OpenDue, { strict: false }).handle();

      const opened = await scene.app.db.read(scene.buyer.actor, (reader) => openedBidsOf(reader, id));
      const [procedure] = await scene.app.db.read('system', (reader) =>
        reader.query<{ deadline: Date }>('select deadline from procedure where id = $1', [id]),
      );
      for (const bid of opened) expect(bid.submittedAt.getTime()).toBeLessThan(procedure!.deadline.getTime());
      const byBidder = racing.map(({ organisationId }) => {
        const found = opened.filter(({ supplierId }) => supplierId === organisationId);
        expect(found.length).toBeLessThan(2);
        const [line] = found.flatMap(({ content }) => content.lines);
        return line?.offer === 'priced' ? line.unitPrice : null;
      });
      const lastTold = told.map((said) => {
        const last = said.at(-1);
        return last?.act === 'sent' ? last.price : null;
      });
      expect(byBidder).toEqual(lastTold);
    }
  }, 3_600_000);

  it('a transaction that began before it and asks after it is refused; one that asked in time is waited for', async () => {
    const [bidder] = bidders as [Bidder];
    const id = await scene.procedure([bidder]);
    await scene.send(bidder, id);
    const { bid } = await scene.bids.look(bidder.author, id);
    await closeIn(id, 150);
    const begun = scene.app.db.tx(bidder.actor, async (tx) => {
      // Its own clock stands still from here on; the database's does not.
      const [start] = await tx.query<{ now: Date }>('select now()');
      await new Promise((done) => setTimeout(done, 250));
      expect(start!.now.getTime()).toBeLessThan((await databaseNow(tx)).getTime() - 200);
      await tx.query('update bid set version = version + 1, confirmed_version = 1 where id = $1', [bid!.id]);
    });
    await expect(begun).rejects.toThrow(/deadline of the procedure has passed/);

    const other = await scene.procedure([bidder]);
    await closeIn(other, 200);
    const slow = scene.app.db.tx(bidder.actor, async (tx) => {
      await tx.query('select from procedure where id = $1 for share', [other]);
      await new Promise((done) => setTimeout(done, 500));
    });
    await pause(20);
    await scene.send(bidder, other);
    await new Promise((done) => setTimeout(done, 250));
    const before = Date.now();
    await scene.openings.open(scene.buyer.actor, other);
    expect(Date.now() - before).toBeGreaterThan(50);
    await slow;
    expect((await scene.openings.record(scene.buyer.actor, other)).openedInAll).toBe(1);
  });

  it('of two first bids of one supplier at once both are kept, as versions of one', async () => {
    const [bidder] = bidders as [Bidder];
    const id = await scene.procedure([bidder]);
    const made = await Promise.all([1, 2, 3].map(() => scene.send(bidder, id)));
    expect(new Set(made).size).toBe(1);
    expect((await scene.bids.look(bidder.author, id)).versions).toHaveLength(3);
  });
});

describe('each layer alone', () => {
  const tables = ['bid', 'bid_version', 'bid_file', 'bid_opened', 'procedure_opening', 'procedure_seal'];
  const security = async (state: 'disable' | 'enable') => {
    for (const table of [
      ...tables,
      'organisation_seal',
      'procedure',
      'procedure_version',
      'procedure_invitation',
    ]) {
      await scene.app.ownerPool.query(`alter table ${table} ${state} row level security`);
    }
  };

  it('row security shows nothing to who asks the tables without the program’s checks', async () => {
    const [one, other] = bidders as [Bidder, Bidder];
    const id = await scene.procedure([one, other]);
    await scene.send(one, id);
    const others = [scene.buyer.actor, other.actor, { kind: 'anonymous' as const }];
    for (const scope of others)
      for (const table of ['bid', 'bid_version', 'procedure_seal']) {
        const where =
          table === 'bid_version'
            ? 'bid_id in (select id from bid where procedure_id = $1)'
            : 'procedure_id = $1';
        const seen = await scene.app.db.read(scope, (reader) =>
          reader.query(`select from ${table} where ${where}`, [id]),
        );
        expect([table, seen]).toEqual([table, []]);
      }
    const theirs = await scene.app.db.read(other.actor, (reader) =>
      reader.query('select from organisation_seal where organisation_id = $1', [one.organisationId]),
    );
    expect(theirs).toEqual([]);
    // What is opened is read by the buyer, and each bidder reads its own.
    await scene.send(other, id);
    await closeIn(id, 0);
    await scene.openings.open(scene.buyer.actor, id);
    const openedTo = async (scope: (typeof others)[number]) => {
      const sql = 'select supplier_id as "by" from bid_opened where procedure_id = $1';
      const rows = await scene.app.db.read(scope, (reader) => reader.query<{ by: string }>(sql, [id]));
      return rows.map(({ by }) => by).sort();
    };
    const stranger = bidders.at(-1)!;
    expect(await openedTo({ kind: 'anonymous' })).toEqual([]);
    expect(await openedTo(stranger.actor)).toEqual([]);
    expect(await openedTo(other.actor)).toEqual([other.organisationId]);
    expect(await openedTo(scene.buyer.actor)).toEqual([one.organisationId, other.organisationId].sort());
  });

  it('the program’s checks hold with row security off', async () => {
    const [one, other] = bidders as [Bidder, Bidder];
    const stranger = await scene.bidder();
    const id = await scene.procedure([one, other]);
    const upload = { field: 'file', name: 'cennik.txt', bytes: Buffer.from('cennik') };
    await scene.files.attach(one.author, id, upload);
    const bidId = await scene.send(one, id);
    const [file] = (await scene.bids.look(one.author, id)).sent!.content.files;
    await security('disable');
    try {
      expect((await scene.bids.look(other.author, id)).bid).toBeNull();
      for (const { author } of [stranger, scene.buyer])
        await expect(scene.bids.look(author, id)).rejects.toMatchObject({ code: 'bids/procedure-not-found' });
      for (const { author } of [other, stranger, scene.buyer]) {
        await expect(scene.bids.open(author, bidId)).rejects.toMatchObject({ code: 'bids/not-found' });
        await expect(scene.bids.receipt(author, bidId)).rejects.toMatchObject({ code: 'bids/not-found' });
        await expect(scene.bids.withdraw(author, bidId)).rejects.toMatchObject({ code: 'bids/not-found' });
      }
      await expect(scene.openings.record(other.actor, id)).rejects.toMatchObject({
        code: 'bids/opening-not-found',
      });
      await expect(scene.openings.open(other.actor, id)).rejects.toMatchObject({
        code: 'bids/opening-not-found',
      });
      await expect(scene.openings.open(scene.buyer.actor, id)).rejects.toMatchObject({
        code: 'bids/not-open-yet',
      });
      expect((await scene.bids.look(one.author, id)).state).toBe('sent');

      // Nor does anybody but the buyer read the record, or a file, of what is open.
      await closeIn(id, 0);
      await scene.openings.open(scene.buyer.actor, id);
      for (const { actor } of [one, other, stranger]) {
        await expect(scene.openings.record(actor, id)).rejects.toMatchObject({
          code: 'bids/opening-not-found',
        });
        await expect(scene.files.ofBuyer(actor, bidId, file!.fileId)).rejects.toMatchObject({
          code: 'bids/file-not-found',
        });
      }
      const read = await scene.files.ofBuyer(scene.buyer.actor, bidId, file!.fileId);
      expect(read.bytes.toString()).toBe('cennik');
    } finally {
      await security('enable');
    }
    // After thousands of rounds the tables are long and their jobs many.
  }, 120_000);
});
