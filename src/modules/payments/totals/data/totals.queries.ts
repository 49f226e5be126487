import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import { disputedAtEndOf } from '../../data/dispute.queries.js';
import type { TotalsGroup } from '../domain/totals.js';

/**
 * What arose from a day to a day, as it stood at the end of the last one, in groups of each supplier; without what is
 * from before there were receivables. Needs the system's sight. States as `receivableState` has them.
 */
export const totalsGroups = (
  reader: Reader,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<TotalsGroup[]> =>
  reader.query<TotalsGroup>(
    `with standing as (
       select r.id, r.supplier_id, r.gross, r.due_on, r.arose_on, coalesce(sum(p.amount), 0)::bigint as left,
         ${disputedAtEndOf('$2')} as disputed
       from receivable r
         left join ledger_entry e on e.receivable_id = r.id and e.day <= $2
         left join ledger_posting p on p.entry_id = e.id and p.account = 'due'
       where r.arose_on between $1 and $2 and not r.past group by r.id),
     stated as (
       select s.*, case when s.left <= 0 then 'paid' when disputed then 'disputed' when due_on < $2 then 'overdue'
         when s.left < gross then 'part' else 'due' end as state
       from standing s)
     select supplier_id as "supplierId",
       exists (select from payment_sharing a where a.organisation_id = supplier_id) as sharing,
       to_char(arose_on, 'YYYY-MM') as month, state,
       case when state <> 'overdue' then null when $2::date - due_on <= 30 then 'to-30'
         when $2::date - due_on <= 60 then 'to-60' when $2::date - due_on <= 90 then 'to-90' else 'over-90' end as age,
       count(*)::int as count, sum(gross)::bigint as gross, sum(s.left)::bigint as left
     from stated s group by 1, 3, 4, 5`,
    [from, to],
  );

/** Whether the organisation agreed that its sums go into totals. */
export const sharesSums = async (reader: Reader, organisationId: string): Promise<boolean> =>
  (await reader.query('select from payment_sharing where organisation_id = $1', [organisationId])).length > 0;

/** Agrees or takes it back; false when it was so already. */
export const keepSharing = async (
  tx: Tx,
  organisationId: string,
  shares: boolean,
  at: Date,
): Promise<boolean> => {
  const changed = shares
    ? await tx.query(
        `insert into payment_sharing (organisation_id, agreed_at) values ($1, $2)
         on conflict do nothing returning organisation_id`,
        [organisationId, at],
      )
    : await tx.query('delete from payment_sharing where organisation_id = $1 returning organisation_id', [
        organisationId,
      ]);
  return changed.length > 0;
};
