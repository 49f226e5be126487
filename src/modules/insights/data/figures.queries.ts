import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Month } from '../../../shared/months.js';
import type { LossCount, MonthFigures, Totals } from '../domain/figures.js';

/**
 * Every inquiry that the organisation ($1) was asked as a supplier, with its own quote's head: never another's.
 * Row security shows the actor's rows only, should the predicate ever be lost.
 */
const ASKED = `asked as (
    select q.id, q.state, q.sent_at, q.answer_by, q.cancel_cause, i.declined_at, i.decline_cause,
      u.id as quote_id, u.state as quote_state, u.refuse_cause,
      (select min(v.submitted_at) from quote_version v where v.quote_id = u.id) as quoted_at,
      (select v.valid_until from quote_version v where v.quote_id = u.id and v.number = u.version) as valid_until,
      exists (select from closing k where k.inquiry_id = q.id and k.organisation_id = $1
        and k.ending = 'won-outside') as won_outside
    from inquiry_invitation i join inquiry q on q.id = i.inquiry_id
      left join quote u on u.inquiry_id = i.inquiry_id and u.supplier_id = i.supplier_id
    where i.supplier_id = $1 and q.sent_at is not null)`;

/** The instant of the last step of that name in an inquiry's log. */
const stepAt = (action: string) =>
  `(select max(y.at) from activity y where y.subject_id = a.id and y.action = '${action}')`;

const UNDECIDED = `a.state = 'quoted' and a.valid_until < (database_now() at time zone 'Europe/Warsaw')::date`;
const UNANSWERED = `a.state in ('sent', 'expired') and a.answer_by <= database_now() and a.quoted_at is null`;

const WITHDRAWN = `a.state in ('sent', 'expired') and a.answer_by <= database_now() and a.quote_state = 'withdrawn'`;

/** How each lost deal was lost, when and why; what was won outside the platform after all is not lost. */
const LOSSES = `lost as (select * from asked where not won_outside), losses as (
    select 'refused' as way, a.refuse_cause as cause, ${stepAt('quote-refused')} as at
      from lost a where a.state = 'refused'
    union all select 'declined', a.decline_cause, a.declined_at from lost a where a.state = 'declined'
    union all select 'cancelled', a.cancel_cause, ${stepAt('cancelled')} from lost a where a.state = 'cancelled'
    union all select 'unanswered', null, a.answer_by from lost a where ${UNANSWERED}
    union all select 'withdrawn', null, a.answer_by from lost a where ${WITHDRAWN}
    union all select 'undecided', null, (a.valid_until + 1)::timestamp at time zone 'Europe/Warsaw'
      from lost a where ${UNDECIDED})`;

const monthOf = (instant: string) => `to_char(${instant} at time zone 'Europe/Warsaw', 'YYYY-MM')`;
const minutes = `extract(epoch from least(a.quoted_at, a.declined_at) - a.sent_at) / 60`;
const median = `round(percentile_cont(0.5) within group (order by ${minutes}))::int`;
const responded = 'least(a.quoted_at, a.declined_at)';

/** The figures of each month from `from` on in which anything happened. */
export const monthFigures = async (
  reader: Reader,
  organisationId: string,
  from: LocalDate,
): Promise<MonthFigures[]> => {
  const since = `($2::date)::timestamp at time zone 'Europe/Warsaw'`;
  const rows = await reader.query<Omit<MonthFigures, 'losses'>>(
    `with ${ASKED},
       received as (select ${monthOf('a.sent_at')} as month, count(*)::int as received
         from asked a where a.sent_at >= ${since} group by 1),
       answered as (select ${monthOf('a.quoted_at')} as month, count(*)::int as answered
         from asked a where a.quoted_at >= ${since} group by 1),
       responses as (select ${monthOf(responded)} as month, count(*)::int as responses, ${median} as minutes
         from asked a where ${responded} >= ${since} group by 1),
       won as (select ${monthOf('c.in_force_at')} as month, count(*)::int as won, sum(c.net)::bigint as net
         from contract c where c.supplier_id = $1 and c.in_force_at >= ${since} group by 1),
       outside as (select ${monthOf('k.recorded_at')} as month, count(*)::int as outside, sum(k.net)::bigint as net_outside
         from closing k where k.organisation_id = $1 and k.ending = 'won-outside' and k.recorded_at >= ${since}
         group by 1)
     select month, coalesce(received, 0) as received, coalesce(answered, 0) as answered, coalesce(won, 0) as won,
       coalesce(net, 0) as "wonNet", coalesce(outside, 0) as "wonOutside",
       coalesce(net_outside, 0) as "wonOutsideNet", coalesce(responses, 0) as responses, minutes as "medianMinutes"
     from received full join answered using (month) full join responses using (month) full join won using (month)
       full join outside using (month)`,
    [organisationId, from],
  );
  const losses = await reader.query<LossCount & { month: Month }>(
    `with ${ASKED}, ${LOSSES}
     select ${monthOf('at')} as month, way, cause, count(*)::int as count
     from losses where at >= ${since} group by 1, 2, 3 order by 4 desc, 2, 3`,
    [organisationId, from],
  );
  const found = new Map(rows.map((row) => [row.month, row]));
  const months = new Set([...found.keys(), ...losses.map(({ month }) => month)]);
  return [...months].map((month) => ({
    ...(found.get(month) ?? { month, ...NOTHING }),
    losses: losses
      .filter((loss) => loss.month === month)
      .map(({ way, cause, count }) => ({ way, cause, count })),
  }));
};

export const NOTHING: Totals = {
  received: 0,
  answered: 0,
  won: 0,
  wonNet: 0,
  wonOutside: 0,
  wonOutsideNet: 0,
  responses: 0,
  medianMinutes: null,
  losses: [],
};

/** The median of all first answers since then, in minutes; a median of months' medians would be another number. */
export const medianSince = async (
  reader: Reader,
  organisationId: string,
  from: LocalDate,
): Promise<number | null> =>
  (
    await reader.query<{ minutes: number | null }>(
      `with ${ASKED} select ${median} as minutes from asked a
       where ${responded} >= ($2::date)::timestamp at time zone 'Europe/Warsaw'`,
      [organisationId, from],
    )
  )[0]?.minutes ?? null;

export type Waiting = { readonly count: number; readonly first: string | null };

/** What waits for the organisation's answer, what lapses soon in buyers' hands, and what it let pass of late. */
export const dealsInHand = async (
  reader: Reader,
  organisationId: string,
): Promise<{ toAnswer: Waiting; lapsing: Waiting; missed: number }> => {
  const [row] = await reader.query<{
    answer: number;
    answerFirst: string | null;
    lapsing: number;
    lapsingFirst: string | null;
    missed: number;
  }>(
    `with ${ASKED}, open as (select a.*,
         a.state = 'sent' and a.answer_by > database_now() as to_answer,
         a.state = 'quoted' and a.valid_until - (database_now() at time zone 'Europe/Warsaw')::date
           between 0 and 3 as lapsing
       from asked a)
     select count(*) filter (where o.to_answer)::int as answer,
       (array_agg(o.id order by o.answer_by) filter (where o.to_answer))[1] as "answerFirst",
       count(*) filter (where o.lapsing)::int as lapsing,
       (array_agg(o.id order by o.valid_until, o.id) filter (where o.lapsing))[1] as "lapsingFirst",
       (select count(*)::int from asked a where ${UNANSWERED} and a.answer_by > database_now() - interval '90 days')
         as missed
     from open o`,
    [organisationId],
  );
  return {
    toAnswer: { count: row?.answer ?? 0, first: row?.answerFirst ?? null },
    lapsing: { count: row?.lapsing ?? 0, first: row?.lapsingFirst ?? null },
    missed: row?.missed ?? 0,
  };
};
