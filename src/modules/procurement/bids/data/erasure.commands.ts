import type { Tx } from '../../../../platform/database/db.js';

/** Only who wrote and who opened goes; what was sent and opened is a document of record. */
export const eraseFromBids = async (tx: Tx, accountId: string): Promise<void> => {
  await tx.query('update bid set written_by = null where written_by = $1', [accountId]);
  await tx.query('update procedure_opening set opened_by = null where opened_by = $1', [accountId]);
};
