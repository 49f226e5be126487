import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import { lockReceivables } from '../../data/receivable.queries.js';

/** Something still owed for a delivery that was accepted before there were receivables. */
export type PastReceivable = {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
  readonly buyerName: string;
  readonly aroseOn: LocalDate;
  readonly balance: Grosze;
};

/** The supplier's, oldest first, at most `limit`. */
export const pastReceivablesOf = (
  reader: Reader,
  supplierId: string,
  limit: number,
): Promise<PastReceivable[]> =>
  reader.query<PastReceivable>(
    `select r.id, r.reference, d.subject, d.buyer_name as "buyerName", r.arose_on as "aroseOn", r.balance
     from receivable r join accepted_delivery d on d.id = r.delivery_id
     where r.supplier_id = $1 and r.past and r.balance > 0 order by r.arose_on, r.id limit $2`,
    [supplierId, limit],
  );

export const countPast = async (reader: Reader, supplierId: string): Promise<number> =>
  (
    await reader.query<{ count: number }>(
      'select count(*)::int as count from receivable where supplier_id = $1 and past and balance > 0',
      [supplierId],
    )
  )[0]?.count ?? 0;

/**
 * Locks at most `limit` of them, all or of the chosen, each in turn with whoever notes a payment of it; what is still
 * owed is read once the locks are held.
 */
export const lockPast = async (
  tx: Tx,
  supplierId: string,
  chosen: readonly string[] | null,
  limit: number,
): Promise<(Pick<PastReceivable, 'id' | 'balance'> & { readonly buyerId: string })[]> => {
  const waiting = await tx.query<{ id: string }>(
    `select id from receivable where supplier_id = $1 and past and balance > 0 and ($2::uuid[] is null or id = any($2))
     order by arose_on, id limit $3`,
    [supplierId, chosen, limit],
  );
  const ids = waiting.map(({ id }) => id);
  await lockReceivables(tx, ids);
  return tx.query(
    `select id, balance, buyer_id as "buyerId" from receivable
     where id = any($1) and supplier_id = $2 and past and balance > 0 order by id`,
    [ids, supplierId],
  );
};
