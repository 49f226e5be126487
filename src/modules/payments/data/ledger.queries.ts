import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';
import type { EntryKind, Posting } from '../domain/ledger.js';

export type LedgerEntry = {
  readonly id: string;
  readonly receivableId: string;
  readonly kind: EntryKind;
  readonly day: LocalDate;
  readonly reason: string | null;
  readonly reverses: string | null;
  /** Whether another entry takes it back. */
  readonly reversed: boolean;
  readonly at: Date;
  readonly recordedByName: string | null;
  /** What it adds to what is due. */
  readonly change: Grosze;
  readonly postings: readonly Posting[];
};

const ENTRY = `select e.id, e.receivable_id as "receivableId", e.kind, e.day, e.reason, e.reverses,
    exists (select from ledger_entry v where v.reverses = e.id) as reversed, e.at,
    e.recorded_by_name as "recordedByName", p.change, p.postings
  from ledger_entry e cross join lateral (
    select coalesce(sum(amount) filter (where account = 'due'), 0)::bigint as change,
      json_agg(json_build_object('account', account, 'amount', amount) order by account) as postings
    from ledger_posting where entry_id = e.id) p`;

/** The history of a receivable, oldest first. */
export const entriesOf = (reader: Reader, receivableId: string): Promise<LedgerEntry[]> =>
  reader.query<LedgerEntry>(`${ENTRY} where e.receivable_id = $1 order by e.at, e.id`, [receivableId]);

export const entryOf = async (reader: Reader, id: string): Promise<LedgerEntry | null> =>
  (await reader.query<LedgerEntry>(`${ENTRY} where e.id = $1`, [id]))[0] ?? null;

/** What is wrong with the ledger, one sentence each; needs the system's sight. */
export const ledgerFaults = async (reader: Reader): Promise<string[]> => {
  const rows = await reader.query<{ fault: string }>(
    `select 'entry ' || e.id || ' does not sum to zero in ' || coalesce(p.currency, 'any currency') as fault
     from ledger_entry e left join ledger_posting p on p.entry_id = e.id
     group by e.id, p.currency having coalesce(sum(p.amount), 1) <> 0
     union all
     select 'receivable ' || r.reference || ' has a balance of ' || r.balance || ' where its entries leave '
       || coalesce(sum(p.amount), 0)
     from receivable r left join ledger_entry e on e.receivable_id = r.id
       left join ledger_posting p on p.entry_id = e.id and p.account = 'due'
     group by r.id having r.balance <> coalesce(sum(p.amount), 0)
     union all
     select 'receivable ' || r.reference || ' was charged ' || coalesce(sum(p.amount), 0) || ' where it is over ' || r.gross
     from receivable r left join ledger_entry e on e.receivable_id = r.id and e.kind = 'charge'
       left join ledger_posting p on p.entry_id = e.id and p.account = 'due'
     group by r.id having r.gross <> coalesce(sum(p.amount), 0)
     union all
     select 'reversal ' || e.id || ' does not mirror ' || e.reverses
     from ledger_entry e join ledger_posting p on p.entry_id in (e.id, e.reverses)
     where e.reverses is not null group by e.id, p.account, p.currency having sum(p.amount) <> 0
     order by 1`,
  );
  return rows.map(({ fault }) => fault);
};

/** How many entries and receivables there are, and what is due in all of them. */
export const ledgerTotals = async (
  reader: Reader,
): Promise<{ receivables: number; entries: number; due: Grosze }> => {
  const [totals] = await reader.query<{ receivables: number; entries: number; due: Grosze }>(
    `select (select count(*)::int from receivable) as receivables, (select count(*)::int from ledger_entry) as entries,
       (select coalesce(sum(balance), 0)::bigint from receivable) as due`,
  );
  return totals ?? { receivables: 0, entries: 0, due: 0 };
};
