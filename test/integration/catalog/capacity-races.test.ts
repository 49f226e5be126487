import { beforeAll, describe, expect, it } from 'vitest';
import { Capacity, type CapacityDemand } from '../../../src/modules/catalog/index.js';
import { Awards } from '../../../src/modules/inquiries/index.js';
import type { Db } from '../../../src/platform/database/db.js';
import { problemOf } from '../../../src/platform/http/problem.filter.js';
import type { LocalDate } from '../../../src/shared/dates.js';
import { decimal } from '../../../src/shared/decimal.js';
import { atOnce, capacityScene, manyConnections, type CapacityScene } from '../../support/capacity-scene.js';

let scene: CapacityScene;
let wide: Db;
let capacity: Capacity;

beforeAll(async () => {
  scene = await capacityScene();
  wide = await manyConnections(scene, 50);
  capacity = scene.app.app.get(Capacity, { strict: false });
});

const demand = (listingId: string, portions: string, from: LocalDate, to = from): CapacityDemand => ({
  ...{ listingId, from, to, lines: [] },
  asked: { quantity: decimal(portions), unit: 'porcja' },
});

/** Inquiries that nobody else awards, to reserve for. */
const inquiries = async (count: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const asked = await scene.app
      .api(scene.buyer.token)
      .post('/api/v1/inquiries')
      .send({ supplierId: scene.supplier.organisationId, subject: 'x', need: 'y', place: 'z' })
      .expect(201);
    ids.push((asked.body as { id: string }).id);
  }
  return ids;
};

const tally = (outcomes: readonly string[]) =>
  Object.fromEntries([...Map.groupBy(outcomes, (one) => one)].map(([one, all]) => [one, all.length]));

/** Each change begins where the one before it ended, and the last ends at what is free. */
const historyHolds = async (listingId: string, ahead: number) => {
  const entries = await scene.db.read('system', (reader) =>
    reader.query<{ before: string | null; after: string | null }>(
      `select free_before as before, free_after as after from capacity_change
       where listing_id = $1 and month = $2 order by at, id`,
      [listingId, `${scene.month(ahead)}-01`],
    ),
  );
  expect(entries.map(({ before }) => before)).toEqual([
    null,
    ...entries.slice(0, -1).map(({ after }) => after),
  ]);
  expect(entries.at(-1)?.after).toBe(await scene.free(listingId, ahead));
};

describe('fifty awards in fifty transactions open at once', () => {
  it('take no more of a month than is free', async () => {
    const listingId = await scene.kept({ 1: '100' });
    const outcomes = await atOnce(
      wide,
      scene.asBuyer,
      (await inquiries(50)).map(
        (id) => (tx) => capacity.reserve(tx, id, [demand(listingId, '7', scene.dayIn(1))]),
      ),
    );
    expect(tally(outcomes)).toEqual({ done: 14, 'catalog/capacity-short': 36 });
    expect(await scene.free(listingId, 1)).toBe('2');
    expect(await scene.reservations(listingId)).toHaveLength(14);
    await historyHolds(listingId, 1);
  }, 60_000);

  it('take several months whole or not at all', async () => {
    const listingId = await scene.kept({ 1: '40', 2: '1000', 3: '70' });
    const from = `${scene.month(1)}-28` as LocalDate;
    const to = `${scene.month(3)}-03` as LocalDate;
    const outcomes = await atOnce(
      wide,
      scene.asBuyer,
      (await inquiries(50)).map(
        (id) => (tx) => capacity.reserve(tx, id, [demand(listingId, '90', from, to)]),
      ),
    );
    const done = outcomes.filter((one) => one === 'done').length;
    const rows = await scene.reservations(listingId);
    expect(tally(outcomes)).toEqual({ done, 'catalog/capacity-short': 50 - done });
    expect(done).toBeGreaterThan(0);
    expect(rows).toHaveLength(3 * done);
    expect(rows.reduce((sum, { amount }) => sum + Number(amount), 0)).toBe(90 * done);
    for (const ahead of [1, 2, 3]) {
      expect(Number(await scene.free(listingId, ahead))).toBeGreaterThanOrEqual(0);
      await historyHolds(listingId, ahead);
    }
    // The first that lacked it lacked it for good: another one of the same would not have fitted.
    const [id] = await inquiries(1);
    const once = await atOnce(wide, scene.asBuyer, [
      (tx) => capacity.reserve(tx, id!, [demand(listingId, '90', from, to)]),
    ]);
    expect(once).toEqual(['catalog/capacity-short']);
  }, 60_000);

  it('that pool the capacity of several listings in any order never lock each other out', async () => {
    const listings = await Promise.all([1, 2, 3, 4].map(() => scene.kept({ 1: '60', 2: '60' })));
    const shuffled = (n: number) =>
      [...listings.slice(n % 4), ...listings.slice(0, n % 4)].sort(() => (n % 2 ? -1 : 1));
    const outcomes = await atOnce(
      wide,
      scene.asBuyer,
      (await inquiries(50)).map((id, n) => (tx) => {
        const demands = shuffled(n).map((listingId, at) =>
          demand(listingId, '4', scene.dayIn((n + at) % 2 ? 1 : 2)),
        );
        return capacity.reserve(tx, id, demands);
      }),
    );
    const done = outcomes.filter((one) => one === 'done').length;
    expect(tally(outcomes)).toEqual({ done, 'catalog/capacity-short': 50 - done });
    let left = 0;
    for (const listingId of listings) {
      for (const ahead of [1, 2]) {
        left += Number(await scene.free(listingId, ahead));
        await historyHolds(listingId, ahead);
      }
    }
    expect(left).toBe(8 * 60 - done * 4 * 4);
  }, 60_000);
});

describe('awards, edits, deliveries and early ends at once', () => {
  it('leave a ledger whose history adds up', async () => {
    const listingId = await scene.kept({ 1: '500' });
    const ids = await inquiries(30);
    const reserve = (id: string) => (tx: Parameters<typeof capacity.reserve>[0]) =>
      capacity.reserve(tx, id, [demand(listingId, '20', scene.dayIn(1))]);
    await atOnce(wide, scene.asBuyer, ids.slice(0, 10).map(reserve));
    const edits = Array.from({ length: 5 }, (_, n) =>
      scene.ledgers
        .edit(scene.asSupplier, [
          { listingId, version: 11, months: { [scene.month(1)]: decimal(String(701 + n)) } },
        ])
        .then(
          () => 'done',
          (error: { code?: string }) => error.code ?? String(error),
        ),
    );
    const outcomes = await atOnce(wide, scene.asBuyer, [
      ...ids.slice(0, 5).map((id) => (tx: Parameters<typeof capacity.use>[0]) => capacity.use(tx, id)),
      ...ids
        .slice(5, 10)
        .map((id) => (tx: Parameters<typeof capacity.release>[0]) => capacity.release(tx, id)),
      ...ids.slice(10).map(reserve),
    ]);
    expect(outcomes.filter((one) => one !== 'done' && one !== 'catalog/capacity-short')).toEqual([]);
    const edited = await Promise.all(edits);
    expect(edited.filter((one) => one === 'done').length).toBeLessThanOrEqual(1);
    expect(edited.filter((one) => one !== 'done' && one !== 'catalog/capacity-stale')).toEqual([]);
    expect(Number(await scene.free(listingId, 1))).toBeGreaterThanOrEqual(0);
    await historyHolds(listingId, 1);
  }, 60_000);
});

describe('fifty acceptances of fifty quotes', () => {
  it('make as many contracts as the supplier has capacity for, and no more', async () => {
    const listingId = await scene.kept({ 1: '200' });
    const day = scene.dayIn(1);
    const offers = [];
    for (let n = 0; n < 50; n += 1) {
      offers.push(await scene.offer(listingId, '16', { from: day, to: day }));
    }
    const awards = scene.app.app.get(Awards, { strict: false });
    // On a busy machine some are told that no connection is free; whoever is told so asks again.
    const accept = async (quoteId: string): Promise<string> => {
      try {
        await awards.accept(scene.asBuyer, quoteId, 1, undefined);
        return 'done';
      } catch (error) {
        const { code } = problemOf(error);
        return code === 'http/busy' ? accept(quoteId) : code;
      }
    };
    const outcomes = await Promise.all(offers.map(({ quoteId }) => accept(quoteId)));
    expect(tally(outcomes)).toEqual({ done: 12, 'catalog/capacity-short': 38 });
    expect(await scene.free(listingId, 1)).toBe('8');
    const made = await scene.db.read('system', (reader) =>
      reader.query('select from contract where listing_id = $1', [listingId]),
    );
    expect(made).toHaveLength(12);
  }, 120_000);
});
