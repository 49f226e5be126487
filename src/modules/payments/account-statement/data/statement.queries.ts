import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import { disputedAtEndOf } from '../../data/dispute.queries.js';
import type { ReceivableSide } from '../../domain/policy.js';
import type { Movement, Unsettled } from '../domain/statement.js';

/** Whom an organisation was ever owed by or owed, by the name that the latest contract has. */
export type PaymentPartner = {
  readonly id: string;
  readonly name: string;
  /** The organisation's own side. */
  readonly side: ReceivableSide;
};

export const partnersOf = (reader: Reader, organisationId: string): Promise<PaymentPartner[]> =>
  reader.query<PaymentPartner>(
    `select * from (
     select p.side, p.partner as id, d.buyer_name as name from (
       select distinct on (buyer_id) 'supplier' as side, buyer_id as partner, delivery_id from receivable
       where supplier_id = $1 order by buyer_id, arose_on desc
     ) p join accepted_delivery d on d.id = p.delivery_id
     union all
     select p.side, p.partner, d.supplier_name from (
       select distinct on (supplier_id) 'buyer' as side, supplier_id as partner, delivery_id from receivable
       where buyer_id = $1 order by supplier_id, arose_on desc
     ) p join accepted_delivery d on d.id = p.delivery_id
     ) p order by side desc, name collate "pl-x-icu", id`,
    [organisationId],
  );

/** Two parties of contracts. */
export type Pair = { readonly supplierId: string; readonly buyerId: string };

/** The delivery of their latest receivable, whose contract says who they are; null where there was none. */
export const latestDeliveryOf = async (
  reader: Reader,
  { supplierId, buyerId }: Pair,
): Promise<string | null> =>
  (
    await reader.query<{ id: string }>(
      `select delivery_id as id from receivable where supplier_id = $1 and buyer_id = $2
       order by arose_on desc, id desc limit 1`,
      [supplierId, buyerId],
    )
  )[0]?.id ?? null;

const DUE = `from receivable r join ledger_entry e on e.receivable_id = r.id
  join ledger_posting p on p.entry_id = e.id and p.account = 'due'
  where r.supplier_id = $1 and r.buyer_id = $2`;

/** What was owed before the day. */
export const balanceBefore = async (
  reader: Reader,
  { supplierId, buyerId }: Pair,
  day: LocalDate,
): Promise<Grosze> =>
  (
    await reader.query<{ sum: Grosze }>(
      `select coalesce(sum(p.amount), 0)::bigint as sum ${DUE} and e.day < $3`,
      [supplierId, buyerId, day],
    )
  )[0]?.sum ?? 0;

/**
 * At most `limit` entries of the days, in their order: what changed what is owed, and what was paid or given back even if
 * that left the same to be paid. The reason of a refund online is the one for which the supplier asked for it.
 */
export const movementsBetween = (
  reader: Reader,
  { supplierId, buyerId }: Pair,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
  limit: number,
): Promise<Movement[]> =>
  reader.query<Movement>(
    `select m.*, d.subject from (
       select e.id as "entryId", r.id as "receivableId", r.delivery_id, r.reference, e.kind, e.day, e.at,
         coalesce(v.kind, e.kind) as origin, coalesce(e.reason, f.reason) as reason,
         coalesce(sum(p.amount) filter (where p.account = 'due'), 0)::bigint as change,
         coalesce(sum(p.amount) filter (where p.account = 'delivered'), 0)::bigint as delivered
       from receivable r join ledger_entry e on e.receivable_id = r.id join ledger_posting p on p.entry_id = e.id
         left join ledger_entry v on v.id = e.reverses left join online_refund f on f.refund_id = e.gateway_object
       where r.supplier_id = $1 and r.buyer_id = $2 and e.day between $3 and $4
       group by e.id, r.id, v.id, f.id having bool_or(p.account in ('due', 'delivered'))
       order by e.day, e.at, e.id limit $5) m
     join accepted_delivery d on d.id = m.delivery_id
     order by m.day, m.at, m."entryId"`,
    [supplierId, buyerId, from, to, limit],
  );

/** What was not settled at the end of the day, by the day to pay. */
export const unsettledAt = (
  reader: Reader,
  { supplierId, buyerId }: Pair,
  day: LocalDate,
  limit: number,
): Promise<Unsettled[]> =>
  reader.query<Unsettled>(
    `select r.id as "receivableId", r.reference, d.subject, r.due_on as "dueOn", r.gross, l.left, r.past,
       ${disputedAtEndOf('$3')} as disputed
     from (select r.id, sum(p.amount)::bigint as left
       ${DUE} and e.day <= $3 group by r.id having sum(p.amount) <> 0) l
     join receivable r on r.id = l.id join accepted_delivery d on d.id = r.delivery_id
     order by r.due_on, r.id limit $4`,
    [supplierId, buyerId, day, limit],
  );
