import type { Tx } from '../../../platform/database/db.js';
import { forgotten } from '../../../platform/privacy/data/retention.queries.js';
import type { Demanded } from '../domain/demand.js';

/** What was looked for, how often and with what success. */
export type Demand = Demanded & {
  /** The category of what was found or opened; null where nothing says it. */
  readonly likely: string | null;
  readonly searches: number;
  readonly zeroResults: number;
  readonly nearest: number;
  readonly opened: number;
};

/** Adds to today's counts (Warsaw's today, by the database's clock), and marks the hour. */
export const addDemand = async (tx: Tx, demands: readonly Demand[]): Promise<void> => {
  await tx.query(
    `insert into search_demand as counted
       (day, query, filters, likely_category, searches, zero_results, nearest, opened, hours)
     select at::date, query, filters, likely, searches, "zeroResults", nearest, opened,
       case when searches > 0 then 1 << extract(hour from at)::int else 0 end
     from jsonb_to_recordset($1::jsonb) as d(query text, filters jsonb, likely text, searches integer,
         "zeroResults" integer, nearest integer, opened integer),
       (select database_now() at time zone 'Europe/Warsaw' as at) n
     order by query, filters
     on conflict (day, query, filters) do update set
       likely_category = coalesce(excluded.likely_category, counted.likely_category),
       searches = counted.searches + excluded.searches,
       zero_results = counted.zero_results + excluded.zero_results,
       nearest = counted.nearest + excluded.nearest,
       opened = counted.opened + excluded.opened,
       hours = counted.hours | excluded.hours`,
    [JSON.stringify(demands)],
  );
};

/** Forgets what was counted before the instant's day; returns how many rows. */
export const forgetDemand = (tx: Tx, before: Date): Promise<number> =>
  forgotten(
    tx,
    `delete from search_demand where day < ($1::timestamptz at time zone 'Europe/Warsaw')::date returning day`,
    before,
  );
