import type { Reader } from '../../../platform/database/db.js';

export type Dispute = {
  readonly id: string;
  readonly reason: string;
  readonly openedAt: Date;
  readonly openedByName: string;
  readonly withdrawnAt: Date | null;
  readonly withdrawnByName: string | null;
};

/** What the buyer disputed of a receivable, oldest first. */
export const disputesOf = (reader: Reader, receivableId: string): Promise<Dispute[]> =>
  reader.query<Dispute>(
    `select id, reason, opened_at as "openedAt", opened_by_name as "openedByName", withdrawn_at as "withdrawnAt",
       withdrawn_by_name as "withdrawnByName"
     from payment_dispute where receivable_id = $1 order by opened_at, id`,
    [receivableId],
  );
