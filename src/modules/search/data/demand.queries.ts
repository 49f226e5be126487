import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Month } from '../../../shared/months.js';

/** How often something was looked for in a month, and with what success. */
export type DemandCount = {
  readonly searches: number;
  /** Nothing was found. */
  readonly zeroResults: number;
  /** Only some of the words were found. */
  readonly nearest: number;
  /** How often something that was found was opened. */
  readonly opened: number;
  /** On how many days and in how many hours it was looked for at all: few of them may be one person. */
  readonly days: number;
  readonly hours: number;
};

/** What was looked for; '' in sums over all words, null where no category or place can be told. */
export type DemandLine = {
  readonly words: string;
  readonly category: string | null;
  readonly area: string | null;
  readonly months: readonly (DemandCount & { readonly month: Month })[];
};

export type DemandScope = {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly category: string | null;
  readonly area: string | null;
  /** Whether each search has a line of its own, or all of a category and place one together. */
  readonly byWords: boolean;
  /** Lines of fewer days or hours than these stay out. */
  readonly leastDays: number;
  readonly leastHours: number;
  readonly limit: number;
};

/** The lines with the most searches in vain first. A search without a category has that of its words' other searches. */
export const demandLines = (reader: Reader, scope: DemandScope): Promise<DemandLine[]> =>
  reader.query<DemandLine>(LINES, [
    ...[scope.from, scope.to, scope.category, scope.area, scope.byWords],
    ...[scope.leastDays, scope.leastHours, scope.limit],
  ]);

const COUNTS = ['searches', 'zero_results', 'nearest', 'opened'];
const sums = COUNTS.map((name) => `sum(${name})::int as ${name}`).join(', ');

// An hour of a day counts once, whatever was chosen beside the words in it.
const LINES = `
  with known as (
    select day, query, filters ->> 'area' as area, ${COUNTS.join(', ')}, hours,
      coalesce(filters ->> 'category', likely_category, max(likely_category) over (partition by query)) as category
    from search_demand where day between $1 and $2
  ), daily as (
    select day, case when $5::boolean then query else '' end as words, category, area, ${sums}, bit_or(hours) as hours
    from known where ($3::text is null or category = $3) and ($4::text is null or area = $4)
    group by 1, 2, 3, 4
  ), monthly as (
    select words, category, area, to_char(day, 'YYYY-MM') as month, ${sums},
      count(*) filter (where hours > 0)::int as days, sum(bit_count(hours::bit(24)))::int as hours
    from daily group by 1, 2, 3, 4
  )
  select words, category, area,
    json_agg(json_build_object('month', month, 'searches', searches, 'zeroResults', zero_results, 'nearest', nearest,
      'opened', opened, 'days', days, 'hours', hours) order by month) as months
  from monthly where not $5::boolean or words <> ''
  group by 1, 2, 3
  having sum(days) >= $6 and sum(hours) >= $7
  order by sum(zero_results + nearest) desc, sum(searches) - sum(opened) desc, words, category nulls last, area nulls last
  limit $8`;
