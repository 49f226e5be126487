import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import { offsetOf, type PageOf } from '../../../shared/paging.js';
import type { Side } from '../domain/policy.js';
import type { InquiryState } from '../domain/inquiry-states.js';

export type InquiryLine = {
  readonly id: string;
  /** As it is by now. */
  readonly state: InquiryState;
  readonly subject: string;
  /** The other side. */
  readonly counterpartyId: string;
  readonly counterparty: string;
  readonly sentAt: Date;
  readonly answerBy: Date;
  /** Last day of the quote in hand; null when there is none that binds. */
  readonly quoteValidUntil: LocalDate | null;
  /** True while it waits for the reader's side. */
  readonly waiting: boolean;
};

export type InquiryFilter = {
  readonly side: Side;
  /** Null for all. */
  readonly state: InquiryState | null;
  readonly page: number;
  readonly perPage: number;
};

/** Timers applied, as `inquiryStateAt` and `quoteStateAt` do. */
const LINES = `select q.id, q.subject, q.sent_at, q.answer_by, q.buyer_id, i.supplier_id,
    case when q.state = 'sent' and q.answer_by <= t.now then 'expired' else q.state end as state,
    (select v.valid_until from quote u join quote_version v on v.quote_id = u.id and v.number = u.version
      where u.inquiry_id = q.id and u.state = 'submitted'
        and v.valid_until >= (t.now at time zone 'Europe/Warsaw')::date) as valid_until
  from (select database_now() as now) t cross join inquiry q join inquiry_invitation i on i.inquiry_id = q.id`;

const SIDES = {
  buyer: { own: 'buyer_id', other: 'supplier_id', waits: `state = 'quoted' and valid_until is not null` },
  supplier: { own: 'supplier_id', other: 'buyer_id', waits: `state = 'sent'` },
} as const satisfies Record<Side, { own: string; other: string; waits: string }>;

/** One page of an organisation's inquiries on one side: what waits for it first, by its deadline. */
export const inquiriesOf = async (
  reader: Reader,
  organisationId: string,
  filter: InquiryFilter,
): Promise<PageOf<InquiryLine>> => {
  const { own, other, waits } = SIDES[filter.side];
  const ownColumn = own === 'buyer_id' ? 'q.buyer_id' : 'i.supplier_id';
  const rows = await reader.query<InquiryLine & { total: number }>(
    `select l.id, l.state, l.subject, l.${other} as "counterpartyId", o.name as counterparty,
       l.sent_at as "sentAt", l.answer_by as "answerBy", l.valid_until as "quoteValidUntil",
       (${waits}) as waiting, count(*) over ()::int as total
     from (${LINES} where ${ownColumn} = $1 and q.sent_at is not null) l
       join organisation o on o.id = l.${other}
     where $2::text is null or l.state = $2
     order by (${waits}) desc, case when ${waits} then coalesce(l.valid_until + time '23:59', l.answer_by) end,
       l.sent_at desc, l.id
     limit $3 offset $4`,
    [organisationId, filter.state, filter.perPage, offsetOf(filter)],
  );
  const total = rows[0]?.total ?? 0;
  const { page, perPage } = filter;
  return { items: rows.map(({ total: _, ...line }) => line), total, page, perPage };
};

export type StateCounts = Readonly<Record<Side, Readonly<Partial<Record<InquiryState, number>>>>>;

/** How many inquiries the organisation has on each side in each state. */
export const countsOf = async (reader: Reader, organisationId: string): Promise<StateCounts> => {
  const rows = await reader.query<{ side: Side; state: InquiryState; n: number }>(
    `select case when l.buyer_id = $1 then 'buyer' else 'supplier' end as side, l.state, count(*)::int as n
     from (${LINES} where $1 in (q.buyer_id, i.supplier_id) and q.sent_at is not null) l group by 1, 2`,
    [organisationId],
  );
  const counts: Record<Side, Partial<Record<InquiryState, number>>> = { buyer: {}, supplier: {} };
  for (const { side, state, n } of rows) counts[side][state] = n;
  return counts;
};
