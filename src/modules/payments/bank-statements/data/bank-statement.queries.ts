import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import type { CsvMapping } from '../domain/csv-mapping.js';
import type { Payable } from '../domain/matching.js';
import type { StatementFormat } from './bank-statement.entities.js';

/** Nobody has decided on it, or all that came of it was taken back. */
const OPEN = `(l.decision is null or l.decision = 'accepted' and not exists (
    select from statement_line_entry x where x.line_id = l.id
      and not exists (select from ledger_entry v where v.reverses = x.entry_id)))`;

export type BankStatement = {
  readonly id: string;
  readonly format: StatementFormat;
  /** Whether somebody has to say first which column is which. */
  readonly waits: boolean;
  readonly leftOut: number | null;
  readonly known: number | null;
  readonly importedAt: Date;
  readonly importedByName: string;
  readonly open: number;
  readonly accepted: number;
  readonly dismissed: number;
};

const STATEMENT = `select s.id, s.format, s.left_out is null as waits, s.left_out as "leftOut", s.known,
    s.imported_at as "importedAt", s.imported_by_name as "importedByName", c.open, c.accepted, c.dismissed
  from bank_statement s cross join lateral (
    select count(*) filter (where ${OPEN})::int as open,
      count(*) filter (where l.decision = 'accepted' and not ${OPEN})::int as accepted,
      count(*) filter (where l.decision = 'dismissed')::int as dismissed
    from statement_line l where l.statement_id = s.id) c`;

/** The latest of the organisation's statements. */
export const bankStatementsOf = (
  reader: Reader,
  organisationId: string,
  limit: number,
): Promise<BankStatement[]> =>
  reader.query<BankStatement>(
    `${STATEMENT} where s.organisation_id = $1 order by s.imported_at desc, s.id limit $2`,
    [organisationId, limit],
  );

export const bankStatementOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<BankStatement | null> =>
  (
    await reader.query<BankStatement>(`${STATEMENT} where s.id = $1 and s.organisation_id = $2`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

/** The file of a statement that waits for its columns; null once it was read, or its time was over. */
export const rawOf = async (reader: Reader, id: string): Promise<Buffer | null> =>
  (await reader.query<{ raw: Buffer | null }>('select raw from bank_statement where id = $1', [id]))[0]
    ?.raw ?? null;

export const mappingOf = async (reader: Reader, organisationId: string): Promise<CsvMapping | null> =>
  (
    await reader.query<{ mapping: CsvMapping }>(
      'select mapping from csv_mapping where organisation_id = $1',
      [organisationId],
    )
  )[0]?.mapping ?? null;

export type OpenLine = {
  readonly id: string;
  readonly day: LocalDate;
  readonly amount: Grosze;
  /** '' once their time is over. */
  readonly payer: string;
  readonly title: string;
};

/** What is open of a statement, in its order. */
export const openLinesOf = (reader: Reader, statementId: string): Promise<OpenLine[]> =>
  reader.query<OpenLine>(
    `select l.id, l.day, l.amount, coalesce(l.payer, '') as payer, coalesce(l.title, '') as title
     from statement_line l where l.statement_id = $1 and ${OPEN} order by l.position`,
    [statementId],
  );

/** These lines of a statement, and whether each is open. */
export const someLinesOf = (
  reader: Reader,
  statementId: string,
  lineIds: readonly string[],
): Promise<(OpenLine & { open: boolean })[]> =>
  reader.query(
    `select l.id, l.day, l.amount, coalesce(l.payer, '') as payer, coalesce(l.title, '') as title, ${OPEN} as open
     from statement_line l where l.statement_id = $1 and l.id = any($2::uuid[]) order by l.position`,
    [statementId, lineIds],
  );

/** All that the organisation is or was owed, as transfers may name it. */
export const payablesOf = (reader: Reader, organisationId: string): Promise<Payable[]> =>
  reader.query<Payable>(
    `select r.id, r.reference, n.number as "invoiceNumber", r.balance, r.due_on as "dueOn", d.payer_nip as "payerNip",
       array[d.payer_name, d.buyer_name] as "payerNames", coalesce(p.paid, '{}') as paid
     from receivable r join accepted_delivery d on d.id = r.delivery_id
     left join noted_invoice n on n.receivable_id = r.id and n.withdrawn_at is null
     cross join lateral (
       select array_agg(e.day || ' ' || q.amount) as paid
       from ledger_entry e join ledger_posting q on q.entry_id = e.id and q.account = 'bank'
       where e.receivable_id = r.id and e.kind = 'payment'
         and not exists (select from ledger_entry v where v.reverses = e.id)) p
     where r.supplier_id = $1 order by r.due_on, r.id`,
    [organisationId],
  );
