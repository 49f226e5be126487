import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Deliveries } from '../../src/modules/contracts/deliveries.service.js';
import { Charging } from '../../src/modules/payments/charging.service.js';
import { decimal, type Decimal } from '../../src/shared/decimal.js';
import { lineNet } from '../../src/shared/money.js';
import { vatRates, vatTotals, type VatRate } from '../../src/shared/vat.js';
import { openByAward, putInForce, representative, type ContractsScene } from './contracts-scene.js';
import { ContractRecorder } from './recorded-contracts.js';
import { someNip, words } from './some-draft.js';

/** What the database can hold of it. */
const kept = (most: number) => words(most).map((text) => text.toWellFormed().replaceAll('\0', ''));

const MILLION = 1_000_000n;
const inMillionths = (most: number) => fc.integer({ min: 1, max: most * 1_000_000 }).map(BigInt);
const written = (millionths: bigint): Decimal =>
  decimal(`${millionths / MILLION}.${String(millionths % MILLION).padStart(6, '0')}`);

export type RandomLine = {
  readonly name: string;
  readonly unit: string;
  /** Millionths, as is the price in zloty. */
  readonly quantity: bigint;
  readonly price: bigint;
  readonly vat: VatRate;
  /** How many thousandths of it the first delivery brings; the second brings the rest. */
  readonly first: number;
};

export type RandomContract = {
  readonly lines: readonly RandomLine[];
  readonly paymentDays: number;
  readonly seller: { readonly name: string; readonly nip: string; readonly street: string };
  readonly payer: { readonly name: string; readonly nip: string; readonly street: string };
  readonly unit: string;
  readonly basis: string;
};

const party = fc.record({ name: kept(200), nip: someNip, street: kept(80).map((text) => `${text} 3`) });

/** A contract of any words, quantities, prices and rates, and how it is delivered. */
export const randomContract: fc.Arbitrary<RandomContract> = fc.record({
  lines: fc.array(
    fc.record({
      ...{ name: kept(300), unit: kept(30), quantity: inMillionths(9_999), price: inMillionths(9_999) },
      ...{ vat: fc.constantFrom(...vatRates), first: fc.constantFrom(0, 1, 333, 500, 999, 1_000) },
    }),
    { minLength: 1, maxLength: 20 },
  ),
  paymentDays: fc.integer({ min: 1, max: 60 }),
  ...{ seller: party, payer: party, unit: kept(200), basis: kept(150) },
});

const partOf = ({ quantity, first }: RandomLine): bigint => (quantity * BigInt(first)) / 1_000n;

/** The quantities of its deliveries, each by the number of its line; those that bring nothing are none. */
const deliveriesOf = ({ lines }: RandomContract): (readonly bigint[])[] =>
  [lines.map(partOf), lines.map((line) => line.quantity - partOf(line))].filter((quantities) =>
    quantities.some((quantity) => quantity > 0n),
  );

/** What is owed for a delivery, reckoned apart from the program: each line rounded once, VAT on the sum of its rate. */
const grossByHand = ({ lines }: RandomContract, quantities: readonly bigint[]): number => {
  const halfUp = (dividend: bigint, divisor: bigint) => (2n * dividend + divisor) / (2n * divisor);
  const nets = lines.map(({ price }, at) => halfUp(price * quantities[at]! * 100n, MILLION * MILLION));
  return vatRates.reduce((total, rate) => {
    const net = nets.reduce((sum, each, at) => (lines[at]!.vat === rate ? sum + each : sum), 0n);
    const percent = BigInt(Number(rate) || 0);
    return total + Number(net + halfUp(net * percent, 100n));
  }, 0);
};

export type Owed = { readonly receivableId: string; readonly gross: number; readonly byHand: number };

/** Makes it, delivers it and charges for it as the program does; for each delivery what is owed. */
export const concluded = async (scene: ContractsScene, contract: RandomContract): Promise<Owed[]> => {
  const { app, buyer, supplier, db } = scene;
  const { seller, payer, unit } = contract;
  await db.tx('system', async (tx) => {
    await tx.query(
      `update organisation set name = $2, nip = $3, street = $4, post_code = '11-200' where id = $1`,
      [supplier.organisationId, seller.name, seller.nip, seller.street],
    );
    await tx.query(
      `update organisation set name = $2, principal_name = $3, nip = $4, principal_street = $5,
         principal_post_code = '11-001', principal_town = 'Dywity' where id = $1`,
      [buyer.organisationId, unit, payer.name, payer.nip, payer.street],
    );
  });
  const id = await openByAward(app, buyer, () => agreed(scene, contract));
  await putInForce(db, id);
  const [selling, buying] = await Promise.all([representative(app, supplier), representative(app, buyer)]);
  const deliveries = app.app.get(Deliveries, { strict: false });
  const owed: Owed[] = [];
  for (const quantities of deliveriesOf(contract)) {
    const lines = quantities.flatMap((quantity, position) =>
      quantity > 0n ? [{ position, quantity: written(quantity) }] : [],
    );
    const input = { deliveredOn: scene.day(0) as never, lines, remarks: undefined };
    const deliveryId = await deliveries.record(selling, id, input, [], randomUUID());
    await deliveries.answer(buying, deliveryId, { answer: 'accept' } as never, randomUUID());
    const charging = app.app.get(Charging, { strict: false });
    await charging.charge({ deliveryId, supplierId: supplier.organisationId });
    const [row] = await db.read('system', (reader) =>
      reader.query<{ receivableId: string; gross: number }>(
        'select id as "receivableId", gross from receivable where delivery_id = $1',
        [deliveryId],
      ),
    );
    owed.push({ ...row!, byHand: grossByHand(contract, quantities) });
  }
  return owed;
};

/** The door to the contracts module hears of the deal next, in the place of one that was quoted. */
const agreed = async (
  { app, conclude }: ContractsScene,
  { lines: random, paymentDays }: RandomContract,
): Promise<string> => {
  const { opened } = app.app.get(ContractRecorder, { strict: false });
  if (opened.length === 0) await conclude();
  const lines = random.map(({ name, unit, vat, quantity, price }) => {
    const [amount, unitPrice] = [written(quantity), written(price)];
    return { name, unit, vat, quantity: amount, unitPrice, net: lineNet(amount, unitPrice) };
  });
  const deal = opened.at(-1)!;
  const terms = { ...deal.terms, paymentDays };
  opened.push({ ...deal, quoteId: randomUUID(), lines, totals: vatTotals(lines), terms });
  return '';
};
