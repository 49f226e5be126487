import type { Tx } from '../../../platform/database/db.js';

/** The ledger keeps the name under which an entry was noted: it is the parties' proof (RODO art. 17(3)(e)). */
export const eraseFromPayments = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update ledger_entry set recorded_by = null where recorded_by = $1', [accountId]);
};
