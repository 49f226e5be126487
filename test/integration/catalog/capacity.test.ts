import { beforeAll, describe, expect, it } from 'vitest';
import { Capacity } from '../../../src/modules/catalog/index.js';
import { Contracts } from '../../../src/modules/contracts/contracts.service.js';
import { anonymous, type Actor } from '../../../src/platform/access/actor.js';
import { asSystem } from '../../../src/platform/database/db.js';
import { daysBetween, type LocalDate } from '../../../src/shared/dates.js';
import { firstDayOf } from '../../../src/shared/months.js';
import { decimal } from '../../../src/shared/decimal.js';
import { representative } from '../../support/contracts-scene.js';
import { capacityScene, type CapacityScene } from '../../support/capacity-scene.js';

let scene: CapacityScene;

beforeAll(async () => {
  scene = await capacityScene();
});

const accept = (quoteId: string) =>
  scene.app.api(scene.buyer.token).post(`/api/v1/quotes/${quoteId}/accept`).send({ version: 1 });
const concluded = async (quoteId: string) =>
  ((await accept(quoteId).expect(200)).body as { contractId: string }).contractId;
const day = (ahead: number) => ({ from: scene.dayIn(ahead), to: scene.dayIn(ahead) });

describe('a deal about a listing with a ledger', () => {
  it('reserves with its acceptance, never with its quote, and uses with the delivery', async () => {
    const listingId = await scene.kept({ 1: '500' });
    const { quoteId } = await scene.offer(listingId, '120', day(1));
    expect(await scene.free(listingId, 1)).toBe('500');
    const contractId = await concluded(quoteId);
    expect(await scene.free(listingId, 1)).toBe('380');
    const taken = { month: scene.month(1), amount: '120' };
    expect(await scene.reservations(listingId)).toEqual([{ ...taken, state: 'reserved' }]);

    await scene.app.api(scene.buyer.token).post(`/api/v1/contracts/${contractId}/complete`).expect(204);
    expect(await scene.reservations(listingId)).toEqual([{ ...taken, state: 'used' }]);
    expect(await scene.free(listingId, 1)).toBe('380');
  });

  it('gives back by its early end, whoever of the two puts it on record', async () => {
    const listingId = await scene.kept({ 1: '500' });
    for (const side of [scene.buyer, scene.supplier]) {
      const { quoteId } = await scene.offer(listingId, '500', day(1));
      const contractId = await concluded(quoteId);
      expect(await scene.free(listingId, 1)).toBe('0');
      await scene.app
        .api(side.token)
        .post(`/api/v1/contracts/${contractId}/end`)
        .send({ reason: 'Za zgodą stron' })
        .expect(204);
      expect(await scene.free(listingId, 1)).toBe('500');
    }
    const states = (await scene.reservations(listingId)).map(({ state }) => state);
    expect(states).toEqual(['released', 'released']);
  });

  it('is refused where the capacity is gone, with the month and not the amount, and the supplier is told once', async () => {
    const listingId = await scene.kept({ 1: '98764' });
    const { inquiryId, quoteId } = await scene.offer(listingId, '98800', day(1));
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const { status, body } = await accept(quoteId);
      expect([status, body.code]).toEqual([409, 'catalog/capacity-short']);
      expect(body.detail).toMatch(/\p{L}+\u00a0\d{4}/u);
      expect(JSON.stringify(body)).not.toContain('98764');
    }
    const inquiry = await scene.app.api(scene.buyer.token).get(`/api/v1/inquiries/${inquiryId}`);
    expect(inquiry.body).toMatchObject({ state: 'quoted' });
    const { rows: told } = await scene.app.ownerPool.query(
      'select organisation_id as id from notice where kind = $1 and path = $2',
      ['inquiries.capacity-short', `/panel/zapytania/${inquiryId}`],
    );
    expect(told).toEqual([{ id: scene.supplier.organisationId }]);

    // The way out.
    await scene.ledgers.edit(scene.asSupplier, [
      { listingId, version: 1, months: { [scene.month(1)]: decimal('99000') } },
    ]);
    await accept(quoteId).expect(200);
    expect(await scene.free(listingId, 1)).toBe('200');
  });

  it('takes nothing where its owner does not speak of the month, or counts in other units', async () => {
    const silent = await scene.kept({ 2: '10' });
    await concluded((await scene.offer(silent, '120', day(1))).quoteId);
    expect(await scene.reservations(silent)).toEqual([]);
    const hours = await scene.listing();
    await scene.ledgers.edit(scene.asSupplier, [
      { listingId: hours, version: 0, unit: 'godz.', months: { [scene.month(1)]: decimal('10') } },
    ]);
    await concluded((await scene.offer(hours, '120', day(1))).quoteId);
    expect(await scene.free(hours, 1)).toBe('10');
  });

  it('keeps what is closed: by an early end the months that have passed count as used', async () => {
    const own = await capacityScene();
    const listingId = await own.kept({ 0: '100', 1: '100', 2: '100' });
    const { quoteId, inquiryId } = await own.offer(listingId, '90', {
      from: own.day(0),
      to: `${own.month(2)}-28`,
    });
    const accepted = await own.app
      .api(own.buyer.token)
      .post(`/api/v1/quotes/${quoteId}/accept`)
      .send({ version: 1 })
      .expect(200);
    const before = await own.reservations(listingId);
    expect(before.map(({ state }) => state)).toEqual(['reserved', 'reserved', 'reserved']);
    const [first, second, third] = [own.month(0), own.month(1), own.month(2)];
    const firstFree = await own.free(listingId, 0);
    await own.app.clock.advance({ days: daysBetween(own.day(0) as LocalDate, firstDayOf(second)) });

    const { contractId } = accepted.body as { contractId: string };
    const contracts = own.app.app.get(Contracts, { strict: false });
    await contracts.end(own.asSupplier, contractId, 'Za zgodą stron', undefined);
    expect((await own.reservations(listingId)).map(({ month, state }) => [month, state])).toEqual([
      [first, 'used'],
      [second, 'released'],
      [third, 'released'],
    ]);
    // A month later, 0 means the second.
    expect(await own.free(listingId, -1)).toBe(firstFree);
    expect([await own.free(listingId, 0), await own.free(listingId, 1)]).toEqual(['100', '100']);
    await expect(
      own.ledgers.edit(own.asSupplier, [{ listingId, version: 3, months: { [first]: decimal('1') } }]),
    ).rejects.toMatchObject({ code: 'catalog/capacity-wrong' });
    const { entries } = await own.ledgers.open(own.asSupplier, listingId);
    expect(entries.map(({ cause }) => cause)).toEqual([
      'released',
      'released',
      'reserved',
      'reserved',
      'reserved',
      'edited',
      'edited',
      'edited',
    ]);
    expect(entries[0]?.inquiryId).toBe(inquiryId);
    expect(entries.at(-1)?.accountId).toBe(own.asSupplier.accountId);
  });
});

describe('the ledger in the database', () => {
  it('never holds less than nothing, whoever writes', async () => {
    const listingId = await scene.kept({ 1: '5' });
    const below = `update capacity_month set free = free - 6 where listing_id = $1`;
    for (const scope of ['system', scene.asSupplier] as const) {
      await expect(scene.db.tx(scope, (tx) => tx.query(below, [listingId]))).rejects.toThrow(
        'ck_capacity_month_free',
      );
    }
  });

  it('is seen by its owner and by nobody else', async () => {
    const listingId = await scene.kept({ 1: '500' }, 'exact');
    await concluded((await scene.offer(listingId, '20', day(1))).quoteId);
    const coordinator = await representative(scene.app, scene.coordinator);
    const tables = ['capacity', 'capacity_month', 'capacity_reservation', 'capacity_change'];
    const seen = (scope: Actor | 'system') =>
      scene.db.read(scope, async (reader) => {
        const counts: number[] = [];
        for (const table of tables) {
          counts.push((await reader.query(`select from ${table} where listing_id = $1`, [listingId])).length);
        }
        return counts;
      });
    expect(await seen(scene.asSupplier)).toEqual([1, 1, 1, 2]);
    expect(await seen('system')).toEqual([1, 1, 1, 2]);
    for (const other of [scene.asBuyer, scene.asStranger, coordinator, anonymous]) {
      expect(await seen(other)).toEqual([0, 0, 0, 0]);
    }
    for (const table of tables) expect(await scene.db.public.query(`select from ${table}`)).toEqual([]);
  });

  it('is changed by its owner alone, and its history by nobody', async () => {
    const listingId = await scene.kept({ 1: '500' });
    await concluded((await scene.offer(listingId, '20', day(1))).quoteId);
    const changed = (scope: Actor | 'system', sql: string) =>
      scene.db.tx(scope, async (tx) => (await tx.query(`${sql} returning 1`, [listingId])).length);
    for (const other of [scene.asBuyer, scene.asStranger]) {
      expect(await changed(other, 'update capacity_month set free = 1 where listing_id = $1')).toBe(0);
      expect(await changed(other, `update capacity set disclosure = 'exact' where listing_id = $1`)).toBe(0);
      await expect(
        changed(other, `insert into capacity_month (listing_id, month, free) values ($1, '2090-01-01', 1)`),
      ).rejects.toThrow(/row-level security/);
    }
    for (const anyone of ['system', scene.asSupplier] as const) {
      expect(await changed(anyone, 'update capacity_change set free_after = 0 where listing_id = $1')).toBe(
        0,
      );
      expect(await changed(anyone, 'delete from capacity_change where listing_id = $1')).toBe(0);
      expect(await changed(anyone, 'delete from capacity_reservation where listing_id = $1')).toBe(0);
    }
    const grab = `update capacity_reservation set amount = 1 where listing_id = $1`;
    expect(await changed(scene.asSupplier, grab)).toBe(0);
  });

  it('lets the buyer’s own transaction go back to the buyer’s sight after the reservation', async () => {
    const listingId = await scene.kept({ 1: '500' });
    const capacity = scene.app.app.get(Capacity, { strict: false });
    const look = 'select from capacity where listing_id = $1';
    const { inquiryId } = await scene.offer(listingId, '20', day(1));
    const demand = { listingId, asked: null, lines: [{ quantity: decimal('3'), unit: 'porcja' }], ...day(1) };
    await scene.db.tx(scene.asBuyer, async (tx) => {
      await capacity.reserve(tx, inquiryId, [demand]);
      expect(await tx.query(look, [listingId])).toEqual([]);
      await asSystem(tx, async () => expect(await tx.query(look, [listingId])).toHaveLength(1));
      await expect(asSystem(tx, () => Promise.reject(new Error('judged otherwise')))).rejects.toThrow();
      expect(await tx.query(look, [listingId])).toEqual([]);
    });
    // A failed statement is told as what it is.
    await expect(
      scene.db.tx(scene.asBuyer, (tx) => asSystem(tx, () => tx.query('select 1/0'))),
    ).rejects.toThrow('division by zero');
  });
});

describe('an edit', () => {
  it('refuses another organisation’s listing like one that is not there, and writes none of the rest', async () => {
    const listingId = await scene.kept({ 1: '5' });
    const mine = { listingId, version: 1, months: { [scene.month(1)]: decimal('6') } };
    const edit = (other: string) =>
      scene.ledgers.edit(scene.asStranger, [
        { ...mine, listingId: other, version: 0, unit: 'kg', disclosure: 'exact' },
      ]);
    await expect(edit(listingId)).rejects.toMatchObject({ code: 'catalog/listing-not-found' });
    await expect(edit(scene.supplier.organisationId)).rejects.toMatchObject({
      code: 'catalog/listing-not-found',
    });
    const notMine = { listingId: scene.supplier.organisationId, version: 0, months: {} };
    await expect(scene.ledgers.edit(scene.asSupplier, [mine, notMine])).rejects.toMatchObject({
      code: 'catalog/listing-not-found',
    });
    expect(await scene.free(listingId, 1)).toBe('5');
  });

  it('from a page opened before an award does not give back what the award took', async () => {
    const listingId = await scene.kept({ 1: '500' });
    await concluded((await scene.offer(listingId, '120', day(1))).quoteId);
    const stale = scene.ledgers.edit(scene.asSupplier, [
      { listingId, version: 1, months: { [scene.month(1)]: decimal('500') } },
    ]);
    await expect(stale).rejects.toMatchObject({
      code: 'catalog/capacity-stale',
      errors: [{ pointer: `/months/${scene.month(1)}` }],
    });
    expect(await scene.free(listingId, 1)).toBe('380');
  });

  it('started twice at once keeps one ledger', async () => {
    const listingId = await scene.listing();
    const start = (free: string) =>
      scene.ledgers
        .edit(scene.asSupplier, [
          { listingId, version: 0, unit: 'porcja', months: { [scene.month(1)]: decimal(free) } },
        ])
        .then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
    const outcomes = await Promise.all([start('1'), start('2'), start('3')]);
    expect(outcomes.sort()).toEqual(['catalog/capacity-stale', 'catalog/capacity-stale', 'done']);
  });
});
