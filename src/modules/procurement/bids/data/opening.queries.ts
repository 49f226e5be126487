import type { Reader, Tx } from '../../../../platform/database/db.js';
import type { ProcedureState } from '../../procedures/domain/procedure-states.js';
import type { OpeningRecord } from '../domain/opening.js';

export type ProcedureToOpen = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly buyerId: string;
  readonly state: ProcedureState;
  readonly version: number;
  readonly opensAt: Date | null;
};

const PROCEDURE = `select id, number, subject, buyer_id as "buyerId", state, version, opens_at as "opensAt"
  from procedure`;

/** Published procedures whose time has come, the longest waiting first. */
export const dueProcedures = async (reader: Reader, limit: number): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    `select id from procedure where state = 'published' and opens_at <= database_now() order by opens_at limit $1`,
    [limit],
  );
  return rows.map(({ id }) => id);
};

/** As the reader may see it. */
export const procedureToOpen = async (reader: Reader, procedureId: string): Promise<ProcedureToOpen | null> =>
  (await reader.query<ProcedureToOpen>(`${PROCEDURE} where id = $1`, [procedureId]))[0] ?? null;

/** Locked: whoever is sending a bid has ended, and nobody begins. */
export const lockToOpen = async (tx: Tx, procedureId: string): Promise<ProcedureToOpen | null> =>
  (await tx.query<ProcedureToOpen>(`${PROCEDURE} where id = $1 for update`, [procedureId]))[0] ?? null;

export type BidToOpen = {
  readonly bidId: string;
  readonly supplierId: string | null;
  readonly outsideId: string | null;
  readonly supplierName: string;
  readonly version: number;
  readonly procedureVersion: number;
  readonly confirmed: boolean;
  readonly sealed: Buffer;
  readonly procedureKey: Buffer;
  readonly receipt: string;
  readonly submittedAt: Date;
};

/** What stands sealed in the procedure, in the order of its sending; whether its author stands by it still. */
export const bidsToOpen = (reader: Reader, procedureId: string, version: number): Promise<BidToOpen[]> =>
  reader.query<BidToOpen>(
    `select b.id as "bidId", b.supplier_id as "supplierId", b.outside_id as "outsideId",
       coalesce(o.name, x.name) as "supplierName", b.version, v.procedure_version as "procedureVersion",
       b.confirmed_version = $2 as confirmed, v.sealed, v.procedure_key as "procedureKey", v.receipt,
       v.submitted_at as "submittedAt"
     from bid b join bid_version v on v.bid_id = b.id and v.number = b.version
       left join organisation o on o.id = b.supplier_id
       left join outside_supplier x on x.id = b.outside_id
     where b.procedure_id = $1 and b.withdrawn_at is null order by v.submitted_at, b.id`,
    [procedureId, version],
  );

export type OpeningFacts = OpeningRecord & {
  readonly procedureId: string;
  readonly number: string;
  readonly subject: string;
  readonly buyerId: string;
  readonly buyerName: string;
  readonly deadline: Date;
  readonly opensAt: Date;
  /** Who clicked; null for the timer and for whoever has been erased since. */
  readonly openedByName: string | null;
};

/** The record of an opening; null when there was none, or it is not the reader's to see. */
export const openingOf = async (reader: Reader, procedureId: string): Promise<OpeningFacts | null> => {
  const [row] = await reader.query<Omit<OpeningFacts, 'openedInAll'>>(
    `select p.id as "procedureId", p.number, p.subject, p.buyer_id as "buyerId", o.name as "buyerName", p.deadline,
       p.opens_at as "opensAt", f.opened_at as "openedAt", f.by_timer as "byTimer", a.name as "openedByName",
       f.opened, f.unreadable, f.unconfirmed
     from procedure_opening f join procedure p on p.id = f.procedure_id
       join organisation o on o.id = p.buyer_id left join account a on a.id = f.opened_by
     where f.procedure_id = $1`,
    [procedureId],
  );
  return row ? { ...row, openedInAll: row.opened.length } : null;
};
