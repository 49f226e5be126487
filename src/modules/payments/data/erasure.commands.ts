import type { Tx } from '../../../platform/database/db.js';

/** The ledger, disputes and reminders keep the names under which they were written: they are the parties' proof (RODO art. 17(3)(e)). */
export const eraseFromPayments = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update ledger_entry set recorded_by = null where recorded_by = $1', [accountId]);
  await tx.query('update payment_dispute set opened_by = null where opened_by = $1', [accountId]);
  await tx.query('update payment_dispute set withdrawn_by = null where withdrawn_by = $1', [accountId]);
  await tx.query('update noted_invoice set noted_by = null where noted_by = $1', [accountId]);
  await tx.query('update checkout set opened_by = null where opened_by = $1', [accountId]);
  await tx.query('update online_refund set asked_by = null where asked_by = $1', [accountId]);
  await tx.query('update payment_reminder set sent_by = null where sent_by = $1', [accountId]);
  await tx.query('update bank_statement set imported_by = null where imported_by = $1', [accountId]);
  await tx.query('update statement_line set decided_by = null where decided_by = $1', [accountId]);
  await tx.query('update account_check set noted_by = null where noted_by = $1', [accountId]);
  for (const column of ['requested_by', 'confirmed_by', 'withdrawn_by'] as const)
    await tx.query(`update payout_change set ${column} = null where ${column} = $1`, [accountId]);
};
