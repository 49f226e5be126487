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

/** Whether the receivable `r` of a query was disputed at the end of one of its days, of Warsaw. */
export const disputedAtEndOf = (day: string): string => {
  const end = `((${day}::date + 1)::timestamp at time zone 'Europe/Warsaw')`;
  return `exists (select from payment_dispute s where s.receivable_id = r.id and s.opened_at < ${end}
    and (s.withdrawn_at is null or s.withdrawn_at >= ${end}))`;
};
