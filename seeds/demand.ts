import type { INestApplicationContext } from '@nestjs/common';
import { SavedSearches } from '../src/modules/demand/index.js';
import { Db } from '../src/platform/database/db.js';
import type { ActingFor } from './acting.js';

type Sought = readonly [
  query: string,
  filters: Readonly<Record<string, string>>,
  likely: string | null,
  /** How each of the days went: in vain, only similar, found and not opened. */
  outcome: 'zero_results' | 'nearest' | 'searches',
  /** Days before today. */
  days: readonly number[],
];

const sought: readonly Sought[] = [
  ['plac zabawa', { area: '2862' }, null, 'zero_results', [3, 9, 16, 30, 41, 75]],
  ['bar mobilny', { area: '2805' }, 'catering', 'nearest', [2, 5, 12, 13, 20, 64, 90]],
  ['pranie dywan', {}, 'pralnia', 'searches', [4, 11, 25, 60, 95]],
  ['koszenie nieużytek', { category: 'zielen' }, 'zielen', 'zero_results', [70, 82, 99, 130]],
];

/** Searches of some weeks: the service counts today's alone, so the past ones are written as it would have. */
export const addDemand = async (app: INestApplicationContext): Promise<void> => {
  await app.get(Db).tx('system', async (tx) => {
    for (const [query, filters, likely, outcome, days] of sought) {
      await tx.query(
        `insert into search_demand (day, query, filters, likely_category, searches, zero_results, nearest, hours)
         select (database_now() at time zone 'Europe/Warsaw')::date - ago, $1, $2, $3, 3,
           case $4 when 'zero_results' then 3 else 0 end, case $4 when 'nearest' then 3 else 0 end, 1 << 9 | 1 << 14
         from unnest($5::int[]) as d(ago)
         on conflict do nothing`,
        [query, JSON.stringify(filters), likely, outcome, days],
      );
    }
  });
};

/** What a municipality and a cooperative wait for. */
export const saveSearches = async (app: INestApplicationContext, as: ActingFor): Promise<void> => {
  const searches = app.get(SavedSearches, { strict: false });
  const wanted = [
    [as('gmina'), { subject: 'listings', name: 'Plac zabaw', query: 'q=plac+zabaw&area=2862', pace: 'now' }],
    [
      as('gmina'),
      { subject: 'listings', name: 'Koszenie', query: 'category=zielen&area=2814', pace: 'daily' },
    ],
    [as('apropos'), { subject: 'procedures', name: 'Catering', query: 'category=catering', pace: 'now' }],
  ] as const;
  for (const [actor, search] of wanted) {
    const known = await searches.list(actor);
    if (!known.some(({ name }) => name === search.name)) await searches.save(actor, search);
  }
};
