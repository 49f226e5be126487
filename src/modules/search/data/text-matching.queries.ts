import type { Reader } from '../../../platform/database/db.js';

/** For each `tsquery` whether the `tsvector` has it, in their order; null: nothing is looked for. */
export const whichHas = async (
  reader: Reader,
  tokens: string,
  queries: readonly (string | null)[],
): Promise<boolean[]> => {
  const rows = await reader.query<{ has: boolean }>(
    `select q.query is null or $1::tsvector @@ q.query::tsquery as has
     from unnest($2::text[]) with ordinality as q(query, n) order by n`,
    [tokens, queries],
  );
  return rows.map(({ has }) => has);
};
