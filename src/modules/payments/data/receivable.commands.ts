import type { Tx } from '../../../platform/database/db.js';
import type { ReceivableRow } from './payment.entities.js';

/** Writes what is owed for a delivery, with nothing in the ledger yet; false when that delivery has its receivable. */
export const insertReceivable = async (
  tx: Tx,
  row: Omit<ReceivableRow, 'balance' | 'currency'>,
): Promise<boolean> => {
  const made = await tx.query(
    `insert into receivable (id, contract_id, delivery_id, supplier_id, buyer_id, reference, lines, currency, net, vat,
       gross, arose_on, payment_days, due_on, balance, past)
     values ($1, $2, $3, $4, $5, $6, $7, 'PLN', $8, $9, $10, $11, $12, $13, 0, $14)
     on conflict (delivery_id) do nothing returning id`,
    [
      ...[row.id, row.contractId, row.deliveryId, row.supplierId, row.buyerId, row.reference],
      ...[JSON.stringify(row.lines), row.net, row.vat, row.gross, row.aroseOn, row.paymentDays, row.dueOn],
      row.past,
    ],
  );
  return made.length > 0;
};
