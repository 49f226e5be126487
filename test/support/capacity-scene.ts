import { atEnd } from './at-end.js';
import { entities } from '../../src/entities.js';
import { CapacityLedgers } from '../../src/modules/catalog/index.js';
import type { Representative } from '../../src/platform/access/actor.js';
import { makeDataSource } from '../../src/platform/database/data-source.js';
import { Db, type Tx } from '../../src/platform/database/db.js';
import { decimal, type Decimal } from '../../src/shared/decimal.js';
import { addMonths, monthOf, type Month } from '../../src/shared/months.js';
import type { LocalDate } from '../../src/shared/dates.js';
import { publishedListing } from './catalog-scene.js';
import { contractsScene, representative, type ContractsScene } from './contracts-scene.js';

export type CapacityScene = ContractsScene & {
  readonly asSupplier: Representative;
  readonly asBuyer: Representative;
  readonly asStranger: Representative;
  readonly ledgers: CapacityLedgers;
  /** The month that many months from now. */
  month(ahead: number): Month;
  /** A day in the middle of that month, which has not passed. */
  dayIn(ahead: number): LocalDate;
  /** A public listing of the supplier. */
  listing(): Promise<string>;
  /** Keeps a ledger of a fresh listing in 'porcja'; months by how far ahead they are. Returns the listing. */
  kept(months: Readonly<Record<number, string>>, disclosure?: 'none' | 'rough' | 'exact'): Promise<string>;
  /** What is free in that month, read past row security; null when nothing is said. */
  free(listingId: string, ahead: number): Promise<Decimal | null>;
  /** What was reserved of a listing, oldest month first. */
  reservations(listingId: string): Promise<{ month: string; amount: string; state: string }[]>;
  /** Asks about a listing and quotes so many portions; returns both ids. */
  offer(listingId: string, portions: string, days: { from: string; to: string }): Promise<Offer>;
};

export type Offer = { readonly inquiryId: string; readonly quoteId: string };

/** A supplier with ledgers of its free capacity, and those who deal with it. */
export const capacityScene = async (): Promise<CapacityScene> => {
  // Fifty at once must not wait too long at the door of a small pool.
  const scene = await contractsScene({ DATABASE_POOL: '24' });
  const { app, db, supplier, buyer } = scene;
  const asSupplier = await representative(app, supplier);
  const ledgers = app.app.get(CapacityLedgers, { strict: false });
  const present = () => monthOf(scene.day(0) as LocalDate);
  const month = (ahead: number) => addMonths(present(), ahead);
  let made = 0;

  const listing = () => {
    made += 1;
    return publishedListing(app, supplier, { sku: `M-${made}` });
  };
  return {
    ...scene,
    asSupplier,
    asBuyer: await representative(app, buyer),
    asStranger: await representative(app, scene.stranger),
    ledgers,
    month,
    dayIn: (ahead) => (ahead === 0 ? scene.day(0) : `${month(ahead)}-15`) as LocalDate,
    listing,
    kept: async (months, disclosure = 'none') => {
      const listingId = await listing();
      await ledgers.edit(asSupplier, [
        {
          ...{ listingId, version: 0, unit: 'porcja', disclosure },
          months: Object.fromEntries(
            Object.entries(months).map(([ahead, free]) => [month(Number(ahead)), decimal(free)]),
          ),
        },
      ]);
      return listingId;
    },
    free: async (listingId, ahead) => {
      const [row] = await db.read('system', (reader) =>
        reader.query<{ free: Decimal | null }>(
          'select free from capacity_month where listing_id = $1 and month = $2',
          [listingId, `${month(ahead)}-01`],
        ),
      );
      return row?.free ?? null;
    },
    reservations: (listingId) =>
      db.read('system', (reader) =>
        reader.query(
          `select to_char(month, 'YYYY-MM') as month, amount, state from capacity_reservation
           where listing_id = $1 order by month, reserved_at`,
          [listingId],
        ),
      ),
    offer: async (listingId, portions, { from, to }) => {
      const asked = await app
        .api(buyer.token)
        .post('/api/v1/inquiries')
        .send({ listingId, subject: 'Obiady', need: 'Obiady dla szkoły.', place: 'Dywity' })
        .expect(201);
      const { id: inquiryId } = asked.body as { id: string };
      const quoted = await app
        .api(supplier.token)
        .post(`/api/v1/inquiries/${inquiryId}/quotes`)
        .send({
          lines: [{ name: 'Obiad', quantity: portions, unit: 'porcja', unitPrice: '20', vat: '8' }],
          ...{ validUntil: scene.day(20), place: 'Dywity', deliveryFrom: from, deliveryTo: to },
        })
        .expect(201);
      return { inquiryId, quoteId: (quoted.body as { id: string }).id };
    },
  };
};

/** A database of as many connections as there are transactions, so that none waits for a free one. */
export const manyConnections = async (scene: ContractsScene, count: number): Promise<Db> => {
  const source = await makeDataSource(scene.app.connection, entities, { poolSize: count }).initialize();
  atEnd(() => source.destroy());
  return new Db(source, () => []);
};

/**
 * Runs all in transactions of their own that are open at the same time: none begins its work before all have
 * begun. Tells how each ended.
 */
export const atOnce = async (
  db: Db,
  scope: Representative | 'system',
  works: readonly ((tx: Tx) => Promise<unknown>)[],
): Promise<string[]> => {
  let begun = 0;
  let go: () => void = () => undefined;
  const all = new Promise<void>((resolve) => {
    go = resolve;
  });
  return Promise.all(
    works.map((work) =>
      db
        .tx(scope, async (tx) => {
          begun += 1;
          if (begun === works.length) go();
          await all;
          await work(tx);
        })
        .then(
          () => 'done',
          (error: { code?: string }) => error.code ?? String(error),
        ),
    ),
  );
};
