import type { Reader } from '../../../../platform/database/db.js';
import { offsetOf, type PageOf } from '../../../../shared/paging.js';
import type { DeclineCause } from '../domain/decline-causes.js';

/** A procedure as a supplier meets it: it was invited, or all members are asked. */
export type Opportunity = {
  readonly procedureId: string;
  readonly number: string;
  readonly kind: string;
  readonly state: string;
  readonly subject: string;
  readonly buyerName: string;
  readonly deadline: Date;
  readonly opensAt: Date;
  /** False when it asks all members and did not name this one. */
  readonly invited: boolean;
  readonly invitedAt: Date | null;
  /** Null until it was opened for the first time. */
  readonly seenAt: Date | null;
  readonly comingAt: Date | null;
  readonly declinedAt: Date | null;
  readonly declineReason: string | null;
  readonly declineCause: DeclineCause | null;
  /** Whether one can still answer. */
  readonly running: boolean;
};

const ROWS = `select p.id as "procedureId", p.number, p.kind, p.state, p.subject, o.name as "buyerName", p.deadline,
    p.opens_at as "opensAt", i.id is not null as invited, i.invited_at as "invitedAt",
    coalesce(i.seen_at, s.at) as "seenAt", i.coming_at as "comingAt", i.declined_at as "declinedAt",
    i.decline_reason as "declineReason", i.decline_cause as "declineCause",
    (p.state = 'published' and p.deadline > database_now()) as running
  from procedure p join organisation o on o.id = p.buyer_id
    left join procedure_invitation i
      on i.procedure_id = p.id and i.supplier_id = $1 and i.invited_at is not null
    left join procedure_seen s on s.procedure_id = p.id and s.organisation_id = $1
  where p.state <> 'draft' and p.buyer_id <> $1 and (i.id is not null or (p.openness = 'members'
    and exists (select from active_member m where m.organisation_id = $1)))`;

export type OpportunityFilter = {
  readonly running: boolean;
  readonly page: number;
  readonly perPage: number;
};

/** Those that run, the nearest deadline first and refused ones last; or those that are over, the latest first. */
export const opportunitiesOf = async (
  reader: Reader,
  organisationId: string,
  { running, page, perPage }: OpportunityFilter,
): Promise<PageOf<Opportunity>> => {
  const order = running ? `("declinedAt" is not null), deadline` : 'deadline desc';
  const rows = await reader.query<Opportunity & { total: number }>(
    `select *, count(*) over ()::int as total from (${ROWS}) q where running = $2
     order by ${order}, "procedureId" limit $3 offset $4`,
    [organisationId, running, perPage, offsetOf({ page, perPage })],
  );
  const items = rows.map(({ total: _, ...line }) => line);
  return { items, total: rows[0]?.total ?? 0, page, perPage };
};

/** One of them; null when the organisation is not asked. */
export const opportunityOf = async (
  reader: Reader,
  organisationId: string,
  procedureId: string,
): Promise<Opportunity | null> =>
  (await reader.query<Opportunity>(`${ROWS} and p.id = $2`, [organisationId, procedureId]))[0] ?? null;

/** How many running ones the organisation has not opened. */
export const unreadOpportunities = async (reader: Reader, organisationId: string): Promise<number> =>
  (
    await reader.query<{ n: number }>(
      `select count(*)::int as n from (${ROWS}) q where running and "seenAt" is null`,
      [organisationId],
    )
  )[0]?.n ?? 0;
