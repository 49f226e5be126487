import type { Reader } from '../../../../platform/database/db.js';
import type { LocalDate } from '../../../../shared/dates.js';

/** A published procedure with the members that it asked, and from when on their quotes may be read. */
type AskedProcedure = {
  readonly procedureId: string;
  readonly buyerId: string;
  /** When it was published, whichever wave asked whom. */
  readonly askedAt: Date;
  /** Marks of the links by which the buyer first and last came; their maker reads them. */
  readonly firstTouch: string | null;
  readonly lastTouch: string | null;
  /** Null when it asks in none or in several. */
  readonly category: string | null;
  /** Those invited, and of a procedure open to all members those whose bids were opened. */
  readonly suppliers: readonly AskedSupplier[];
};

type AskedSupplier = {
  readonly supplierId: string;
  /** The opening of its bid; null before, whether there is one or not. */
  readonly quotedAt: Date | null;
};

/** Null for a draft. Needs the system's sight; tells of no bid before the opening. */
export const procedureAsked = async (reader: Reader, procedureId: string): Promise<AskedProcedure | null> => {
  const [procedure] = await reader.query<Omit<AskedProcedure, 'suppliers'>>(
    `select id as "procedureId", buyer_id as "buyerId", published_at as "askedAt", first_touch as "firstTouch",
       last_touch as "lastTouch", case when cardinality(categories) = 1 then categories[1] end as category
     from procedure where id = $1 and published_at is not null`,
    [procedureId],
  );
  if (!procedure) return null;
  const suppliers = await reader.query<AskedSupplier>(
    `select supplier_id as "supplierId", max(opened_at) as "quotedAt" from (
       select supplier_id, null::timestamptz as opened_at from procedure_invitation
         where procedure_id = $1 and invited_at is not null
       union all
       select b.supplier_id, o.opened_at from bid_opened b join procedure_opening o using (procedure_id)
         where b.procedure_id = $1
     ) s where supplier_id is not null group by 1 order by 1`,
    [procedureId],
  );
  return { ...procedure, suppliers };
};

/**
 * How many procedures that asked one of these suppliers were published on each day (Warsaw) of a span; days without one
 * are left out.
 */
export const publishedByDay = (
  reader: Reader,
  supplierIds: readonly string[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ day: LocalDate; count: number }[]> =>
  reader.query<{ day: LocalDate; count: number }>(
    `select (p.published_at at time zone 'Europe/Warsaw')::date::text as day, count(*)::int as count
     from procedure p where (p.published_at at time zone 'Europe/Warsaw')::date between $2 and $3
       and (exists (select from procedure_invitation i
           where i.procedure_id = p.id and i.supplier_id = any($1) and i.invited_at is not null)
         or exists (select from bid_opened b where b.procedure_id = p.id and b.supplier_id = any($1)))
     group by 1`,
    [supplierIds, span.from, span.to],
  );
