import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';

/**
 * What came of an inquiry or a procedure for one organisation: its share of a contract in force, as it stands now. Of a
 * contract there is one for its supplier and one for each partner that confirmed; their values sum to the contract.
 */
export type Outcome = {
  /** Null where the contract came of an award. */
  readonly inquiryId: string | null;
  /** Null where it came of a direct quote. */
  readonly procedureId: string | null;
  readonly contractId: string;
  /** Who answers to the buyer. */
  readonly supplierId: string;
  /** Whose share it is: the supplier's, with all that no partner has confirmed, or a partner's. */
  readonly organisationId: string;
  readonly net: Grosze;
  readonly concludedAt: Date;
  readonly completedAt: Date | null;
  /** When it ended before it was completed. */
  readonly endedAt: Date | null;
};

const columns = { contractId: 'id', inquiryId: 'inquiry_id', procedureId: 'procedure_id' } as const;

/**
 * The shares of one contract, or of those of an inquiry or a procedure, that are or were in force; what waits for its
 * acceptance is none yet. Only what the reader may see: a partner's share the lead and that partner.
 */
export const outcomesOf = (reader: Reader, by: keyof typeof columns, id: string): Promise<Outcome[]> =>
  reader.query<Outcome>(
    `select c.inquiry_id as "inquiryId", c.procedure_id as "procedureId", c.id as "contractId",
       c.supplier_id as "supplierId", p.organisation_id as "organisationId", p.net::bigint as net,
       c.concluded_at as "concludedAt", c.completed_at as "completedAt", c.ended_at as "endedAt"
     from contract c left join contract_amendment a on a.contract_id = c.id and a.version = c.version
       and a.state = 'accepted'
     cross join lateral (
       select c.supplier_id as organisation_id, coalesce(a.net, c.net) - coalesce((select sum(s.net)
         from contract_share s where s.contract_id = c.id and s.state = 'confirmed'), 0) as net
       union all
       select s.partner_id, s.net from contract_share s where s.contract_id = c.id and s.state = 'confirmed') p
     where c.${columns[by]} = $1 and c.in_force_at is not null`,
    [id],
  );

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
