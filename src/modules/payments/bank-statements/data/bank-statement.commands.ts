import type { Tx } from '../../../../platform/database/db.js';
import { newId } from '../../../../shared/ids.js';
import type { CsvMapping } from '../domain/csv-mapping.js';
import { lineHashes, type ReadStatement } from '../domain/statement-line.js';
import type { LineDecision } from './bank-statement.entities.js';

/** Adds the lines that no statement has brought yet. Returns how many were known. */
export const insertLines = async (
  tx: Tx,
  statementId: string,
  organisationId: string,
  { lines, leftOut }: ReadStatement,
): Promise<void> => {
  const made = await tx.query(
    `insert into statement_line (id, statement_id, organisation_id, hash, position, day, amount, payer, title)
     select n.id, $1, $2, n.hash, n.position, n.day, n.amount, n.payer, n.title
     from unnest($3::uuid[], $4::text[], $5::int[], $6::date[], $7::bigint[], $8::text[], $9::text[])
       as n (id, hash, position, day, amount, payer, title)
     on conflict (organisation_id, hash) do nothing returning id`,
    [
      ...[statementId, organisationId, lines.map(() => newId<'StatementLine'>())],
      ...[lineHashes(organisationId, lines), lines.map((_, at) => at), lines.map(({ day }) => day)],
      ...[
        lines.map(({ amount }) => amount),
        lines.map(({ payer }) => payer),
        lines.map(({ title }) => title),
      ],
    ],
  );
  await tx.query('update bank_statement set raw = null, left_out = $2, known = $3 where id = $1', [
    ...[statementId, leftOut, lines.length - made.length],
  ]);
};

export const keepMapping = async (tx: Tx, organisationId: string, mapping: CsvMapping): Promise<void> => {
  await tx.query(
    `insert into csv_mapping (organisation_id, mapping) values ($1, $2)
     on conflict (organisation_id) do update set mapping = excluded.mapping`,
    [organisationId, mapping],
  );
};

/** Whoever decides on lines of a statement waits here. */
export const lockStatement = async (tx: Tx, id: string): Promise<void> => {
  await tx.query('select from bank_statement where id = $1 for update', [id]);
};

/** What is dismissed is nobody's business here: its words go at once. */
export const decideLines = async (
  tx: Tx,
  lineIds: readonly string[],
  decision: LineDecision,
  at: Date,
  by: { readonly id: string; readonly name: string },
): Promise<void> => {
  await tx.query(
    `update statement_line set decision = $2, decided_at = $3, decided_by = $4, decided_by_name = $5,
       payer = case when $2 = 'accepted' then payer end, title = case when $2 = 'accepted' then title end
     where id = any($1::uuid[])`,
    [lineIds, decision, at, by.id, by.name],
  );
};

/** Lines and files whose time is over; how many. */
export const forgetLines = async (tx: Tx, before: Date): Promise<number> =>
  (
    await tx.query(
      `update statement_line l set payer = null, title = null from bank_statement s
       where s.id = l.statement_id and s.imported_at < $1 and l.payer is not null returning l.id`,
      [before],
    )
  ).length;

export const forgetFiles = async (tx: Tx, before: Date): Promise<number> =>
  (
    await tx.query(
      'update bank_statement set raw = null where raw is not null and imported_at < $1 returning id',
      [before],
    )
  ).length;
