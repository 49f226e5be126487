import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';
import type { Grosze } from '../../../../shared/money.js';
import type { DatedRule } from '../domain/duties.js';

export type NotedInvoice = {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly ksefNumber: string | null;
  readonly deliveredOn: LocalDate;
  readonly notedAt: Date;
  readonly notedByName: string;
};

/** What stands noted of a receivable's invoice; null while nothing does. */
export const notedInvoiceOf = async (reader: Reader, receivableId: string): Promise<NotedInvoice | null> =>
  (
    await reader.query<NotedInvoice>(
      `select number, issued_on as "issuedOn", ksef_number as "ksefNumber", delivered_on as "deliveredOn",
         noted_at as "notedAt", noted_by_name as "notedByName"
       from noted_invoice where receivable_id = $1 and withdrawn_at is null`,
      [receivableId],
    )
  )[0] ?? null;

/** Withdraws what stands noted; false when nothing does. */
export const withdrawInvoice = async (tx: Tx, receivableId: string, at: Date): Promise<boolean> => {
  const rows = await tx.query<{ id: string }>(
    'update noted_invoice set withdrawn_at = $2 where receivable_id = $1 and withdrawn_at is null returning id',
    [receivableId, at],
  );
  return rows.length > 0;
};

/** Gross sum of the supplier's noted invoices of the day's month, without that of the receivable. */
export const notedInMonth = async (
  reader: Reader,
  supplierId: string,
  day: LocalDate,
  besidesId: string,
): Promise<Grosze> =>
  (
    await reader.query<{ gross: Grosze }>(
      `select coalesce(sum(r.gross), 0)::bigint as gross
       from noted_invoice i join receivable r on r.id = i.receivable_id
       where r.supplier_id = $1 and i.withdrawn_at is null and r.id <> $3
         and date_trunc('month', i.issued_on) = date_trunc('month', $2::date)`,
      [supplierId, day, besidesId],
    )
  )[0]?.gross ?? 0;

/** All duties that were ever set. */
export const invoiceRulesOf = (reader: Reader): Promise<DatedRule[]> =>
  reader.query<DatedRule>(
    'select rule, valid_from as "validFrom", amount, source from invoice_rule order by rule, valid_from',
  );

/** The number under which a unit receives; null while it has not said. */
export const recipientIdOf = async (reader: Reader, organisationId: string): Promise<string | null> =>
  (
    await reader.query<{ internalId: string }>(
      'select internal_id as "internalId" from recipient_identity where organisation_id = $1',
      [organisationId],
    )
  )[0]?.internalId ?? null;

/** Sets the number, or takes it away. */
export const keepRecipientId = async (
  tx: Tx,
  organisationId: string,
  internalId: string | null,
): Promise<void> => {
  if (internalId === null) {
    await tx.query('delete from recipient_identity where organisation_id = $1', [organisationId]);
    return;
  }
  await tx.query(
    `insert into recipient_identity (organisation_id, internal_id) values ($1, $2)
     on conflict (organisation_id) do update set internal_id = excluded.internal_id`,
    [organisationId, internalId],
  );
};
