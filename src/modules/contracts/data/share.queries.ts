import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { OrganisationId } from '../../../shared/ids.js';
import type { Grosze } from '../../../shared/money.js';
import type { ContractState } from '../domain/contract-states.js';
import type { ShareState } from '../domain/share-states.js';

export type Share = {
  readonly id: string;
  readonly contractId: string;
  readonly leadId: OrganisationId;
  readonly partnerId: OrganisationId;
  readonly partner: string;
  readonly state: ShareState;
  readonly work: string;
  readonly net: Grosze;
  readonly askedAt: Date;
  readonly confirmedAt: Date | null;
  readonly confirmedByName: string | null;
  readonly endedAt: Date | null;
  readonly endReason: string | null;
};

/** What of a contract its partners may know: neither what it is worth nor who else takes part. */
export type ContractOutline = {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: ContractState;
  /** As named in the contract. */
  readonly buyer: string;
  readonly lead: string;
  readonly concludedAt: Date;
  readonly deliveryFrom: LocalDate | null;
  readonly deliveryTo: LocalDate | null;
  readonly completedAt: Date | null;
  readonly endedAt: Date | null;
};

/** Who takes part in a contract and does what, for its buyer: no amounts. */
export type Performer = { readonly partner: string; readonly work: string; readonly confirmedAt: Date };

const SHARE = `select s.id, s.contract_id as "contractId", s.lead_id as "leadId", s.partner_id as "partnerId",
    o.name as partner, s.state, s.work, s.net, s.asked_at as "askedAt", s.confirmed_at as "confirmedAt",
    s.confirmed_by_name as "confirmedByName", s.ended_at as "endedAt", s.end_reason as "endReason"
  from contract_share s join organisation o on o.id = s.partner_id`;

/** All that the lead asked of partners for a contract, in its order. */
export const sharesOf = (reader: Reader, contractId: string, leadId: string): Promise<Share[]> =>
  reader.query<Share>(`${SHARE} where s.contract_id = $1 and s.lead_id = $2 order by s.asked_at, s.id`, [
    contractId,
    leadId,
  ]);

/** The share, if the organisation is its lead or its partner. */
export const shareOf = async (reader: Reader, id: string, organisationId: string): Promise<Share | null> =>
  (
    await reader.query<Share>(`${SHARE} where s.id = $1 and $2 in (s.lead_id, s.partner_id)`, [
      id,
      organisationId,
    ])
  )[0] ?? null;

/** In which contracts of others the organisation was asked to take part, the latest first, at most `limit`. */
export const sharesOfPartner = (reader: Reader, partnerId: string, limit: number): Promise<Share[]> =>
  reader.query<Share>(
    `${SHARE} where s.partner_id = $1 order by s.state not in ('asked', 'confirmed'), s.asked_at desc, s.id limit $2`,
    [partnerId, limit],
  );

const OUTLINE = `select c.id, c.number, c.subject, c.state, c.buyer ->> 'name' as buyer, c.supplier ->> 'name' as lead,
    case when a.id is null then c.delivery_from else a.delivery_from end as "deliveryFrom",
    case when a.id is null then c.delivery_to else a.delivery_to end as "deliveryTo",
    c.concluded_at as "concludedAt", c.completed_at as "completedAt", c.ended_at as "endedAt"
  from contract c left join contract_amendment a on a.contract_id = c.id and a.version = c.version
    and a.state = 'accepted'`;

/** Outlines of contracts; needs the system's sight, for a partner is no party. The caller has seen the shares. */
export const outlinesOf = (reader: Reader, contractIds: readonly string[]): Promise<ContractOutline[]> =>
  reader.query<ContractOutline>(`${OUTLINE} where c.id = any($1)`, [contractIds]);

/** One of them, locked: whoever moves a contract waits here. */
export const lockOutline = async (tx: Tx, contractId: string): Promise<ContractOutline> => {
  const [outline] = await tx.query<ContractOutline>(`${OUTLINE} where c.id = $1 for update of c`, [
    contractId,
  ]);
  if (!outline) throw new Error('A share hangs on no contract');
  return outline;
};

/** Who takes part by its own word; needs the system's sight. The caller has seen the contract. */
export const performersOf = (reader: Reader, contractId: string): Promise<Performer[]> =>
  reader.query<Performer>(
    `select o.name as partner, s.work, s.confirmed_at as "confirmedAt"
     from contract_share s join organisation o on o.id = s.partner_id
     where s.contract_id = $1 and s.state = 'confirmed' order by s.confirmed_at, s.id`,
    [contractId],
  );

/** What partners were asked for or have confirmed, in all; needs the system's sight. */
export const partnersNet = async (reader: Reader, contractId: string): Promise<Grosze> => {
  const [row] = await reader.query<{ net: Grosze }>(
    `select coalesce(sum(net), 0)::bigint as net from contract_share
     where contract_id = $1 and state in ('asked', 'confirmed')`,
    [contractId],
  );
  return row?.net ?? 0;
};

/** A present member's name; null for who is none. */
export const memberName = async (reader: Reader, organisationId: string): Promise<string | null> =>
  (
    await reader.query<{ name: string }>('select name from active_member where organisation_id = $1', [
      organisationId,
    ])
  )[0]?.name ?? null;
