import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import type { ChargedLine } from '../domain/charge.js';
import type { ReceivableSide } from '../domain/policy.js';

export type Receivable = {
  readonly id: string;
  readonly reference: string;
  readonly contractId: string;
  readonly deliveryId: string;
  readonly deliveryNumber: number;
  readonly contractNumber: string;
  readonly subject: string;
  readonly supplierId: OrganisationId;
  readonly buyerId: OrganisationId;
  /** Names as the contract has them: who delivered and who is paid, who received and who pays. */
  readonly supplierName: string;
  readonly payeeName: string;
  readonly buyerName: string;
  readonly payerName: string;
  readonly net: Grosze;
  readonly vat: Grosze;
  readonly gross: Grosze;
  readonly balance: Grosze;
  readonly aroseOn: LocalDate;
  readonly paymentDays: number;
  readonly dueOn: LocalDate;
  readonly disputed: boolean;
  /** Of a delivery accepted before there were receivables. */
  readonly past: boolean;
};

export type OpenedReceivable = Receivable & { readonly lines: readonly ChargedLine[] };

/** Whether the buyer of a receivable `r` disputes it now. */
export const DISPUTED =
  'exists (select from payment_dispute s where s.receivable_id = r.id and s.withdrawn_at is null)';

/** Of a receivable `r` with its delivery `d`. */
export const COLUMNS = `r.id, r.reference, r.contract_id as "contractId", r.delivery_id as "deliveryId",
    d.number as "deliveryNumber", d.contract_number as "contractNumber", d.subject,
    r.supplier_id as "supplierId", r.buyer_id as "buyerId", d.supplier_name as "supplierName",
    d.payee_name as "payeeName", d.buyer_name as "buyerName", d.payer_name as "payerName", r.net, r.vat, r.gross,
    r.balance, r.arose_on as "aroseOn", r.payment_days as "paymentDays", r.due_on as "dueOn", ${DISPUTED} as disputed, r.past`;

const OPENED = `select ${COLUMNS}, r.lines from receivable r join accepted_delivery d on d.id = r.delivery_id
  where r.id = $1 and $2 in (r.supplier_id, r.buyer_id)`;

/** The receivable, if the organisation is one of its parties. */
export const receivableOf = async (
  reader: Reader,
  id: string,
  organisationId: string,
): Promise<OpenedReceivable | null> =>
  (await reader.query<OpenedReceivable>(OPENED, [id, organisationId]))[0] ?? null;

/** The same, in turn: whoever changes what hangs on it waits here. The buyer too, who has no right to lock the row. */
export const lockReceivable = async (
  tx: Tx,
  id: string,
  organisationId: string,
): Promise<OpenedReceivable | null> => {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('receivable:' || $1::uuid::text, 0))`, [id]);
  return receivableOf(tx, id, organisationId);
};

/** The same for several, whose turn is taken in the order of their ids, so that two who want the same never block each other. */
export const lockReceivables = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended('receivable:' || id, 0))
     from (select unnest($1::uuid[])::text as id order by 1) r`,
    [ids],
  );
};

/** At most `limit` of what a buyer owes a supplier and does not dispute, oldest first. */
export const owedTo = (
  reader: Reader,
  { buyerId, supplierId }: { readonly buyerId: string; readonly supplierId: string },
  limit: number,
): Promise<OpenedReceivable[]> =>
  reader.query<OpenedReceivable>(
    `select ${COLUMNS}, r.lines from receivable r join accepted_delivery d on d.id = r.delivery_id
     where r.buyer_id = $1 and r.supplier_id = $2 and r.balance > 0 and not ${DISPUTED}
     order by r.due_on, r.id limit $3`,
    [buyerId, supplierId, limit],
  );

export type Payee = {
  readonly supplierId: string;
  readonly payeeName: string;
  readonly count: number;
  readonly left: Grosze;
};

/** Whom a buyer owes something that it does not dispute, and how much. */
export const payeesOf = (reader: Reader, buyerId: string): Promise<Payee[]> =>
  reader.query<Payee>(
    `select r.supplier_id as "supplierId", min(d.payee_name) as "payeeName", count(*)::int as count,
       sum(r.balance)::bigint as left
     from receivable r join accepted_delivery d on d.id = r.delivery_id
     where r.buyer_id = $1 and r.balance > 0 and not ${DISPUTED} group by 1 order by 2, 1`,
    [buyerId],
  );

/** Of these, what the organisation is a party to, in their order on record. */
export const receivablesByIds = (
  reader: Reader,
  ids: readonly string[],
  organisationId: string,
): Promise<Receivable[]> =>
  reader.query<Receivable>(
    `select ${COLUMNS} from receivable r join accepted_delivery d on d.id = r.delivery_id
     where r.id = any($1) and $2 in (r.supplier_id, r.buyer_id) order by r.reference`,
    [ids, organisationId],
  );

/** The receivables of a contract, to its parties. */
export const receivablesOfContract = (
  reader: Reader,
  contractId: string,
  organisationId: string,
): Promise<Receivable[]> =>
  reader.query<Receivable>(
    `select ${COLUMNS} from receivable r join accepted_delivery d on d.id = r.delivery_id
     where r.contract_id = $1 and $2 in (r.supplier_id, r.buyer_id) order by d.number`,
    [contractId, organisationId],
  );

/** To whom the buyer owes anything. */
export const suppliersOwedBy = async (reader: Reader, buyerId: string): Promise<string[]> =>
  (
    await reader.query<{ id: string }>(
      'select distinct supplier_id as id from receivable where buyer_id = $1 and balance > 0',
      [buyerId],
    )
  ).map(({ id }) => id);

/** What the buyer owes to these, without disputes: of each supplier at most so many, those to be paid first. */
export const owedToEach = (
  reader: Reader,
  buyerId: string,
  supplierIds: readonly string[],
  most: number,
): Promise<Receivable[]> =>
  reader.query<Receivable>(
    `select ${COLUMNS} from (
       select r.*, row_number() over (partition by r.supplier_id order by r.due_on, r.id) as place from receivable r
       where r.buyer_id = $1 and r.supplier_id = any($2) and r.balance > 0 and not ${DISPUTED}) r
     join accepted_delivery d on d.id = r.delivery_id where r.place <= $3 order by r.due_on, r.id`,
    [buyerId, supplierIds, most],
  );

/**
 * At most `limit` of what is still owed on one side and has to be paid by the day; oldest first, without disputes and
 * without what is from before there were receivables: it may long be paid.
 */
export const openUntil = (
  reader: Reader,
  organisationId: string,
  side: ReceivableSide,
  day: LocalDate,
  limit: number,
): Promise<Receivable[]> =>
  reader.query<Receivable>(
    `select ${COLUMNS} from receivable r join accepted_delivery d on d.id = r.delivery_id
     where ${side === 'supplier' ? 'r.supplier_id' : 'r.buyer_id'} = $1 and r.balance > 0
       and not r.past and r.due_on <= $2::date and not ${DISPUTED}
     order by r.due_on, r.id limit $3`,
    [organisationId, day, limit],
  );
