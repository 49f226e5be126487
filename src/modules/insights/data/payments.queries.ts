import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { PaymentFigures } from '../domain/payments.js';

/**
 * How a supplier is paid: since a day for what was paid, now for what is open. A receivable is paid with the last
 * payment that nobody took back; what is from before there were receivables is left out, for its day is not known.
 */
export const paymentFigures = async (
  reader: Reader,
  organisationId: string,
  from: LocalDate,
): Promise<PaymentFigures> => {
  const [row] = await reader.query<PaymentFigures>(
    `with mine as (
       select r.arose_on, r.due_on, r.balance,
         r.id in (select d.receivable_id from payment_dispute d where d.withdrawn_at is null) as disputed,
         case when r.balance <= 0 then (select max(e.day) from ledger_entry e where e.receivable_id = r.id
           and e.kind not in ('charge', 'credit', 'refund', 'reversal')
           and not exists (select from ledger_entry v where v.reverses = e.id)) end as paid_on
       from receivable r where r.supplier_id = $1 and not r.past)
     select count(*) filter (where paid_on >= $2)::int as paid,
       round(avg(paid_on - arose_on) filter (where paid_on >= $2))::int as "averageDays",
       count(*) filter (where paid_on >= $2 and paid_on > due_on)::int as late,
       count(*) filter (where balance > 0)::int as open,
       coalesce(sum(balance) filter (where balance > 0), 0)::bigint as "openAmount",
       count(*) filter (where balance > 0 and overdue and not disputed)::int as overdue,
       coalesce(sum(balance) filter (where balance > 0 and overdue and not disputed), 0)::bigint as "overdueAmount"
     from mine cross join lateral (select due_on < (database_now() at time zone 'Europe/Warsaw')::date as overdue) o`,
    [organisationId, from],
  );
  if (!row) throw new Error('An aggregate without a row');
  return row;
};
