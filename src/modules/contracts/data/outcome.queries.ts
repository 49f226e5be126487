import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';

/** What came of an inquiry: the contract as it stands now. */
export type InquiryOutcome = {
  /** Null where the contract came of an award. */
  readonly inquiryId: string | null;
  readonly contractId: string;
  readonly supplierId: string;
  readonly net: Grosze;
  readonly concludedAt: Date;
  readonly completedAt: Date | null;
  /** When it ended before it was completed. */
  readonly endedAt: Date | null;
};

/** By a contract or by its inquiry; null when there is none or the reader may not see it. */
export const outcomeOf = async (
  reader: Reader,
  by: { readonly contractId: string } | { readonly inquiryId: string },
): Promise<InquiryOutcome | null> => {
  const [column, id] = 'contractId' in by ? ['id', by.contractId] : ['inquiry_id', by.inquiryId];
  const [row] = await reader.query<InquiryOutcome>(
    `select c.inquiry_id as "inquiryId", c.id as "contractId", c.supplier_id as "supplierId",
       coalesce(a.net, c.net) as net, c.concluded_at as "concludedAt", c.completed_at as "completedAt",
       c.ended_at as "endedAt"
     from contract c left join contract_amendment a on a.contract_id = c.id and a.version = c.version
       and a.state = 'accepted'
     where c.${column} = $1`,
    [id],
  );
  return row ?? null;
};

/** How many contracts of these suppliers came in force on each day (Warsaw) of a span; days without one are left out. */
export const concludedByDay = (
  reader: Reader,
  supplierIds: readonly string[],
  span: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<{ day: LocalDate; count: number }[]> =>
  reader.query<{ day: LocalDate; count: number }>(
    `select (in_force_at at time zone 'Europe/Warsaw')::date::text as day, count(*)::int as count
     from contract where supplier_id = any($1)
       and (in_force_at at time zone 'Europe/Warsaw')::date between $2 and $3 group by 1`,
    [supplierIds, span.from, span.to],
  );
