import type { Tx } from '../../../../platform/database/db.js';
import { addEntry } from '../../data/ledger.commands.js';
import type { ChargebackState, OnlineRefundState } from '../domain/checkout-states.js';
import { entryName, type DueEntry } from '../domain/settlement.js';
import type { Checkout, Chargeback } from './checkout.queries.js';
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

/** Adds to the ledger what is missing of the entries. Returns those; a unique index forbids the same twice besides. */
export const addMissing = async (
  tx: Tx,
  checkoutId: string,
  entries: readonly DueEntry[],
  at: Date,
): Promise<DueEntry[]> => {
  const recorded = new Map(
    (
      await tx.query<{ id: string; receivableId: string; kind: DueEntry['kind']; object: string }>(
        `select id, receivable_id as "receivableId", kind, gateway_object as object from ledger_entry
         where checkout_id = $1`,
        [checkoutId],
      )
    ).map(({ id, ...entry }) => [entryName(entry), id]),
  );
  const missing = entries.filter((entry) => !recorded.has(entryName(entry)));
  for (const entry of missing) {
    const { receivableId, kind, object, day, postings } = entry;
    const refund = recorded.get(entryName({ receivableId, kind: 'online-refund', object }));
    const id = await addEntry(tx, {
      ...{ receivableId, kind, day, postings, at, by: null, reason: null },
      reverses: kind === 'reversal' ? (refund ?? null) : null,
      online: { gatewayObject: object, checkoutId },
    });
    recorded.set(entryName(entry), id);
  }
  return missing;
};
