import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';

export type EndingContract = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly buyerId: string;
  readonly supplierId: string;
  readonly buyerName: string;
  readonly supplierName: string;
  readonly inForceAt: Date;
  /** Its agreed end, as of its present version. */
  readonly end: LocalDate;
};

const ENDING = `select c.id, c.number, c.subject, c.buyer_id as "buyerId", c.supplier_id as "supplierId",
    c.buyer ->> 'name' as "buyerName", c.supplier ->> 'name' as "supplierName", c.in_force_at as "inForceAt", e.end
  from contract c left join contract_amendment a on a.contract_id = c.id and a.version = c.version
      and a.state = 'accepted'
    cross join lateral (select case when a.id is null then c.delivery_to else a.delivery_to end as end) e
  where c.state = 'active'`;

/** Contracts in force whose agreed end lies within a span; needs the system's sight. */
export const contractsEndingBetween = (
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
): Promise<EndingContract[]> =>
  reader.query<EndingContract>(`${ENDING} and e.end between $1 and $2 order by e.end, c.id`, [from, to]);

/** The organisation's own contracts in force that have an agreed end. */
export const contractsWithEnd = (reader: Reader, organisationId: string): Promise<EndingContract[]> =>
  reader.query<EndingContract>(
    `${ENDING} and e.end is not null and $1 in (c.buyer_id, c.supplier_id) order by e.end, c.id`,
    [organisationId],
  );
