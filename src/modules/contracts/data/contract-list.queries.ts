import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Grosze } from '../../../shared/money.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { ContractState } from '../domain/contract-states.js';
import type { ContractSide } from '../domain/policy.js';

export type ContractListLine = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: ContractState;
  /** The asking organisation's own side. */
  readonly side: ContractSide;
  readonly counterpartyId: string;
  /** As named in the contract. */
  readonly counterparty: string;
  readonly deliveryFrom: LocalDate | null;
  readonly deliveryTo: LocalDate | null;
  readonly concludedAt: Date;
  readonly gross: Grosze;
};

export type ContractFilter = {
  /** Null for both. */
  readonly side: ContractSide | null;
  /** Null for all. */
  readonly state: ContractState | null;
  /** Part of the number, the subject or the other party's name; null for all. */
  readonly text: string | null;
  readonly page: number;
  readonly perPage: number;
};

const MINE = `select c.id, c.number, c.subject, c.state,
    case when a.id is null then c.delivery_from else a.delivery_from end as "deliveryFrom",
    case when a.id is null then c.delivery_to else a.delivery_to end as "deliveryTo",
    c.concluded_at as "concludedAt", coalesce(a.gross, c.gross) as gross, s.side,
    case s.side when 'buyer' then c.supplier_id else c.buyer_id end as "counterpartyId",
    case s.side when 'buyer' then c.supplier ->> 'name' else c.buyer ->> 'name' end as counterparty
  from contract c left join contract_amendment a on a.contract_id = c.id and a.version = c.version
      and a.state = 'accepted'
    cross join lateral (select case when c.buyer_id = $1 then 'buyer' else 'supplier' end as side) s
  where $1 in (c.buyer_id, c.supplier_id)`;

/** One page of an organisation's contracts: those in force by their delivery, then the rest, newest first. */
export const contractsOf = async (
  reader: Reader,
  organisationId: string,
  { side, state, text, page, perPage }: ContractFilter,
): Promise<PageOf<ContractListLine>> => {
  const rows = await reader.query<ContractListLine & { total: number }>(
    `select m.*, count(*) over ()::int as total from (${MINE}) m
     where ($2::text is null or m.side = $2) and ($3::text is null or m.state = $3)
       and ($4::text is null or position(lower($4) in lower(m.number || ' ' || m.subject || ' ' || m.counterparty)) > 0)
     order by m.state not in ('awaiting-acceptance', 'active'), case when m.state = 'active' then coalesce(m."deliveryTo", m."deliveryFrom") end,
       m."concludedAt" desc, m.id
     limit $5 offset $6`,
    [organisationId, side, state, text, perPage, offsetOf({ page, perPage })],
  );
  const total = rows[0]?.total ?? 0;
  return { items: rows.map(({ total: _, ...line }) => line), total, page, perPage };
};

export type ContractCounts = Readonly<Record<ContractSide, Readonly<Partial<Record<ContractState, number>>>>>;

/** How many contracts the organisation has on each side in each state. */
export const contractCountsOf = async (reader: Reader, organisationId: string): Promise<ContractCounts> => {
  const rows = await reader.query<{ side: ContractSide; state: ContractState; n: number }>(
    `select m.side, m.state, count(*)::int as n from (${MINE}) m group by m.side, m.state`,
    [organisationId],
  );
  const counts: Record<ContractSide, Partial<Record<ContractState, number>>> = { buyer: {}, supplier: {} };
  for (const { side, state, n } of rows) counts[side][state] = n;
  return counts;
};

/** The contracts in force, nearest delivery first, those without a day last; at most `limit`. */
export const contractsInForce = (
  reader: Reader,
  organisationId: string,
  limit: number,
): Promise<ContractListLine[]> =>
  reader.query<ContractListLine>(
    `select m.* from (${MINE}) m where m.state = 'active'
     order by coalesce(m."deliveryTo", m."deliveryFrom"), m."concludedAt", m.id limit $2`,
    [organisationId, limit],
  );
