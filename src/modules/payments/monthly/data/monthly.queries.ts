import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Pair } from '../../account-statement/data/statement.queries.js';
import { disputedAtEndOf } from '../../data/dispute.queries.js';
import type { MonthlyFigures } from '../domain/monthly-summary.js';

export type MonthlyPair = Pair &
  MonthlyFigures & { readonly supplierName: string; readonly buyerName: string };

const BALANCE = `coalesce((select sum(p.amount) from ledger_entry e
    join ledger_posting p on p.entry_id = e.id and p.account = 'due'
    where e.receivable_id = r.id and e.day <= $2), 0)`;

/**
 * At most `limit` pairs after `last` between whom something happened from a day to a day: an entry of the ledger, or a
 * day to pay that passed; in the order of their ids. Needs the system's sight.
 */
export const monthlyPairs = (
  reader: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  last: Pair | null,
  limit: number,
): Promise<MonthlyPair[]> =>
  reader.query<MonthlyPair>(
    `with pair as (
       select distinct r.supplier_id, r.buyer_id from receivable r
       where not r.past and ($3::uuid is null or (r.supplier_id, r.buyer_id) > ($3, $4))
         and ((r.due_on between $1 and $2::date - 1 and ${BALANCE} > 0)
           or exists (select from ledger_entry e where e.receivable_id = r.id and e.day between $1 and $2))
       order by 1, 2 limit $5),
     standing as (
       select r.*, ${BALANCE} as left, ${disputedAtEndOf('$2')} as disputed,
         (select count(*) from ledger_entry e where e.receivable_id = r.id and e.kind in ('payment', 'online-payment')
           and e.day between $1 and $2 and not exists (select from ledger_entry v where v.reverses = e.id)) as payments
       from receivable r join pair using (supplier_id, buyer_id) where r.arose_on <= $2 and not r.past)
     select s.supplier_id as "supplierId", s.buyer_id as "buyerId",
       count(*) filter (where s.arose_on >= $1)::int as arisen, sum(s.payments)::int as payments,
       count(*) filter (where s.left > 0)::int as open,
       count(*) filter (where s.left > 0 and s.due_on < $2 and not s.disputed)::int as overdue,
       (array_agg(d.supplier_name order by s.arose_on desc, s.id desc))[1] as "supplierName",
       (array_agg(d.buyer_name order by s.arose_on desc, s.id desc))[1] as "buyerName"
     from standing s join accepted_delivery d on d.id = s.delivery_id
     group by 1, 2 order by 1, 2`,
    [from, to, last?.supplierId ?? null, last?.buyerId ?? null, limit],
  );
