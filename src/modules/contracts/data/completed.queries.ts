import type { Reader } from '../../../platform/database/db.js';
import type { Events } from '../../../platform/events/events.js';

/** Every completion so far, as it was told then; for making read models anew. */
export const completionsSoFar = async (reader: Reader): Promise<Events['contracts.contract-completed'][]> => {
  const rows = await reader.query<{
    contractId: string;
    supplierId: string;
    buyerId: string;
    completedAt: Date;
  }>(
    `select id as "contractId", supplier_id as "supplierId", buyer_id as "buyerId", completed_at as "completedAt"
     from contract where completed_at is not null`,
  );
  return rows.map((row) => ({ ...row, completedAt: row.completedAt.toISOString() }));
};
