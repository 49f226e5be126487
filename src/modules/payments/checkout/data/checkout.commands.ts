import type { Tx } from '../../../../platform/database/db.js';
import { addEntry } from '../../data/ledger.commands.js';
import type { ChargebackState, OnlineRefundState } from '../domain/checkout-states.js';
import { entryName, type DueEntry } from '../domain/settlement.js';
import type { Checkout, Chargeback, RecordedEntries } from './checkout.queries.js';
import { ChargebackRow, CheckoutLineRow, CheckoutRow, OnlineRefundRow } from './checkout.entities.js';

type NewCheckoutRow = Omit<
  CheckoutRow,
  'currency' | 'state' | 'sessionId' | 'paymentId' | 'method' | 'shutOut' | 'paidAt' | 'revision'
>;

/** Puts a checkout on record before the gateway hears of it; its lines are what can be paid by it until it ends. */
export const insertCheckout = async (
  tx: Tx,
  row: NewCheckoutRow,
  lines: readonly { readonly receivableId: string; readonly amount: number }[],
): Promise<void> => {
  await tx.getRepository(CheckoutRow).insert({
    ...{ ...row, currency: 'PLN', state: 'starting', revision: 0 },
    ...{ sessionId: null, paymentId: null, method: null, shutOut: false, paidAt: null },
  });
  await tx
    .getRepository(CheckoutLineRow)
    .insert(lines.map((line) => ({ checkoutId: row.id, ...line, open: true })));
};

type Told = Pick<Checkout, 'state' | 'sessionId' | 'paymentId' | 'method' | 'shutOut' | 'paidAt'>;

/** Keeps what the gateway told of it, and counts the change. What has ended or is paid can no longer be paid. */
export const keepCheckout = async (tx: Tx, { id, revision }: Checkout, told: Told): Promise<void> => {
  await tx.getRepository(CheckoutRow).update({ id }, { ...told, revision: revision + 1 });
  if (told.state === 'ended' || told.state === 'paid') {
    await tx.getRepository(CheckoutLineRow).update({ checkoutId: id, open: true }, { open: false });
  }
};

export const insertRefund = async (
  tx: Tx,
  row: Omit<OnlineRefundRow, 'state' | 'refundId'>,
): Promise<void> => {
  await tx.getRepository(OnlineRefundRow).insert({ ...row, state: 'asked', refundId: null });
};

export const keepRefund = async (
  tx: Tx,
  id: string,
  told: { readonly state: OnlineRefundState; readonly refundId: string | null },
): Promise<void> => {
  await tx.getRepository(OnlineRefundRow).update({ id }, told);
};

export const insertChargeback = async (tx: Tx, row: Chargeback): Promise<void> => {
  await tx.getRepository(ChargebackRow).insert(row);
};

export const keepChargeback = async (
  tx: Tx,
  id: string,
  told: { readonly state: ChargebackState; readonly answerUntil: Date | null; readonly amount: number },
): Promise<void> => {
  await tx.getRepository(ChargebackRow).update({ id }, told);
};

/** Adds to the ledger what is missing of a checkout. A unique index forbids the same twice. */
export const addEntries = async (
  tx: Tx,
  checkoutId: string,
  recorded: RecordedEntries,
  { entries, at }: { readonly entries: readonly DueEntry[]; readonly at: Date },
): Promise<void> => {
  const ids = new Map(recorded);
  for (const entry of entries) {
    const { receivableId, kind, object, day, postings } = entry;
    const refund = ids.get(entryName({ receivableId, kind: 'online-refund', object }));
    const id = await addEntry(tx, {
      ...{ receivableId, kind, day, postings, at, by: null, reason: null },
      reverses: kind === 'reversal' ? (refund ?? null) : null,
      online: { gatewayObject: object, checkoutId },
    });
    ids.set(entryName(entry), id);
  }
};
