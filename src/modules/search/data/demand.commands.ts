import type { Tx } from '../../../platform/database/db.js';
import type { SearchFilters } from '../domain/search-query.js';

/** What was looked for, how often, how often in vain. */
export type Demand = {
  readonly query: string;
  readonly filters: SearchFilters;
  readonly searches: number;
  readonly zeroResults: number;
};

/** Adds to today's counts (Warsaw's today, by the database's clock). */
export const addDemand = async (tx: Tx, demands: readonly Demand[]): Promise<void> => {
  await tx.query(
    `insert into search_demand as counted (day, query, filters, searches, zero_results)
     select (database_now() at time zone 'Europe/Warsaw')::date, query, filters, searches, "zeroResults"
     from jsonb_to_recordset($1::jsonb) as d(query text, filters jsonb, searches integer, "zeroResults" integer)
     order by query, filters
     on conflict (day, query, filters) do update set
       searches = counted.searches + excluded.searches,
       zero_results = counted.zero_results + excluded.zero_results`,
    [JSON.stringify(demands)],
  );
};
