import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { CapacityLedgers } from '../../../src/modules/catalog/index.js';
import { addDays, type LocalDate } from '../../../src/shared/dates.js';
import { decimal } from '../../../src/shared/decimal.js';
import { monthOf } from '../../../src/shared/months.js';
import { atPrices, awardScene, type AwardScene } from '../../support/award-scene.js';
import type { Bidder } from '../../support/bids-scene.js';
import { PASSWORD } from '../../support/cast.js';
import { publishedListing, someSupplier } from '../../support/catalog-scene.js';
import { actorOf } from '../../support/inquiries-scene.js';
import { raceRounds } from '../../support/race-rounds.js';

const long = process.env['TEST_LANE'] === 'long';

let scene: AwardScene;
let members: Bidder[];

beforeAll(async () => {
  // Fifty at once must not wait too long at the door of a small pool.
  scene = await awardScene({ DATABASE_POOL: '24' });
  members = [await member('Spółdzielnia z Mocami'), await member('Spółdzielnia Zapas')];
});

const member = async (name: string): Promise<Bidder> => {
  const supplier = await someSupplier(scene.app, name);
  const actor = await actorOf(scene.app, supplier);
  return { ...supplier, actor, author: { kind: 'organisation', actor } };
};

/** The clock runs on with each round, and sessions end. */
const signInAgain = async (): Promise<void> => {
  const [{ email }] = members as [Bidder];
  const answer = await scene.app
    .api()
    .post('/api/v1/session')
    .send({ email, password: PASSWORD })
    .expect(201);
  members[0] = { ...members[0]!, token: (answer.body as { token: string }).token };
};

/** A listing of the first member that can take on so many portions in the month of that day. */
const listingWith = async (free: string, day: LocalDate): Promise<string> => {
  const listingId = await publishedListing(scene.app, members[0]!, {
    sku: `MOC-${randomUUID().slice(0, 8)}`,
  });
  await scene.app.app.get(CapacityLedgers, { strict: false }).edit(members[0]!.actor, [
    {
      ...{ listingId, version: 0, unit: 'porcja', disclosure: 'none' },
      months: { [monthOf(day)]: decimal(free) },
    },
  ]);
  return listingId;
};

const freeOf = async (listingId: string): Promise<number> => {
  const [row] = await scene.app.db.read('system', (reader) =>
    reader.query<{ free: string }>('select free from capacity_month where listing_id = $1', [listingId]),
  );
  return Number(row?.free);
};

/** 900 portions of a listing, and rides of nobody's. */
const lotsWith = (listingId: string, day: LocalDate) => [
  {
    title: 'Obiady',
    lines: [{ id: 'a1', name: 'Obiad', quantity: '900', unit: 'porcja', listingId, from: day, to: day }],
  },
  { title: 'Dowóz', lines: [{ id: 'a3', name: 'Dowóz', quantity: '20', unit: 'kurs' }] },
];
const offer = () => ({
  lines: atPrices('20', null, '90').lines.filter(({ lineId }) => lineId !== 'a2'),
  delivery: [],
});

it('a choice takes the capacity of the supplier’s own listing, or is refused naming the month and undone', async () => {
  const supplier = members[0]!;
  const day = addDays(scene.today(), 20);
  const listingId = await listingWith('1000', day);
  const lots = lotsWith(listingId, day);
  const first = await scene.opened([[supplier, offer()]], { lots });
  await scene.choose(first.id, first.bids[0]!, [1, 2]);
  expect(await freeOf(listingId)).toBe(100);

  const second = await scene.opened([[supplier, offer()]], { lots });
  for (let again = 0; again < 2; again += 1)
    await expect(scene.choose(second.id, second.bids[0]!, [1, 2])).rejects.toMatchObject({
      code: 'catalog/capacity-short',
    });
  expect(await freeOf(listingId)).toBe(100);
  expect(await scene.stateOf(second.id)).toBe('opened');
  const { decisions, awards } = await scene.judging.compare(scene.buyer.actor, second.id);
  expect([decisions, awards]).toEqual([[], []]);
  expect(await scene.toldTo(supplier, second.id)).toEqual([
    'bids.opened-for-bidder',
    'procurement.capacity-short',
  ]);
  await scene.choose(second.id, second.bids[0]!, [2]);
});

describe('whoever clicks', () => {
  it('a lot has one decision, one award and one contract, and capacity never falls below nothing', async () => {
    const day = addDays(scene.today(), 20);
    // In the long lane 10 000 clicks and more, by 2 to 50 at once.
    for await (const round of raceRounds('awards', { long: 400, others: 1 })) {
      if (round % 40 === 39) await signInAgain();
      const clickers = long ? 2 + ((round * 7) % 49) : 50;
      const listingId = await listingWith(String(901 + round), day);
      const { id, bids } = await scene.opened(
        members.map((each) => [each, offer()] as const),
        { lots: lotsWith(listingId, day) },
      );
      const acts = Array.from({ length: clickers }, (_, at) =>
        at % 5 === 4
          ? scene.awards.close(scene.buyer.actor, id, 1, 'Za drogo.')
          : // Who takes both lots ends the procedure for the others; in even rounds nobody does.
            scene.choose(id, bids[at % 2]!, round % 2 === 1 && at % 3 === 0 ? [1, 2] : [1]),
      );
      const ended = await Promise.allSettled(acts);
      const done = ended.filter(({ status }) => status === 'fulfilled');
      const codes = ended.flatMap((each) =>
        each.status === 'rejected' ? [(each.reason as { code?: string }).code ?? String(each.reason)] : [],
      );
      // On a busy machine some are turned away at the door of the pool: they have done nothing either.
      const refused = /^awards\/(decided|over)-already$|timeout exceeded when trying to connect/;
      expect([...new Set(codes)].filter((each) => !refused.test(each))).toEqual([]);
      expect(done).toHaveLength(1);
      const { decisions, awards } = await scene.judging.compare(scene.buyer.actor, id);
      expect(decisions.filter(({ lot }) => lot === 1)).toHaveLength(1);
      const contracts = await scene.app.db.read(scene.buyer.actor, (reader) =>
        reader.query('select from contract where procedure_id = $1', [id]),
      );
      expect(contracts).toHaveLength(awards.length);
      const ours = awards.some(({ bidId, lots }) => bidId === bids[0] && lots.includes(1));
      expect(await freeOf(listingId)).toBe(901 + round - (ours ? 900 : 0));
    }
  }, 3_600_000);
});
