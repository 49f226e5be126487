import type { Reader } from '../../../platform/database/db.js';
import type { ContentRow } from '../memory/content.js';

/** Which content answers: equal stamps, equal contents. */
export type Stamp = { readonly generation: number; readonly version: number };

/** Null while none answers. */
export const readStamp = async (reader: Reader): Promise<Stamp | null> =>
  (await reader.query<Stamp>(`select generation, version::float8 as version ${LIVE}`))[0] ?? null;

/** How many documents answer; not counted beyond `most` and one more. */
export const countUpTo = async (reader: Reader, most: number): Promise<number> =>
  (
    await reader.query<{ count: number }>(
      `select count(*)::integer as count from (select from search_document
         where generation = (select generation ${LIVE}) and not removed limit $1) d`,
      [most + 1],
    )
  )[0]!.count;

/** Up to `most` rows of a generation, by id, after the given one (null: from the first). */
export const readContent = (
  reader: Reader,
  generation: number,
  after: string | null,
  most: number,
): Promise<ContentRow[]> =>
  reader.query<ContentRow>(
    `select ${COLUMNS} from search_document d
     where generation = $1 and not removed and ($2::uuid is null or id > $2) order by id limit $3`,
    [generation, after, most],
  );

type Changes = {
  /** The content that has all of them, or what answers instead of the generation asked for. */
  readonly stamp: Stamp | null;
  readonly rows: readonly (ContentRow & { readonly removed: boolean })[];
};

/** Up to `most` rows that were written after this content, the earliest first. */
export const readChanges = async (reader: Reader, since: Stamp, most: number): Promise<Changes> => {
  type Row = (ContentRow & { readonly removed: boolean }) | { readonly id: null };
  const rows = await reader.query<Row & { current: Stamp }>(CHANGES, [since.generation, since.version, most]);
  return {
    stamp: rows[0]?.current ?? null,
    rows: rows.flatMap((row) => (row.id === null ? [] : [row])),
  };
};

const LIVE = `from search_generation where state = 'live'`;

const COLUMNS = `d.id, d.title, d.category_name as "categoryName", d.supplier_name as "supplierName", d.category, d.kind, d.supplier_slug as supplier, d.areas, d.price_from as "priceFrom",
  d.lead_days as "leadDays", d.published_at as "publishedAt", d.free,
  array_to_string(tsvector_to_array(d.title_words), ' ') as "titleWords",
  array_to_string(tsvector_to_array(d.name_words), ' ') as "nameWords",
  array_to_string(tsvector_to_array(d.words), ' ') as words`;

// One statement, so that the stamp and the rows are of one moment.
const CHANGES = `
  select json_build_object('generation', g.generation, 'version', g.version) as current, d.*
  from (select generation, version ${LIVE}) g
  left join lateral (
    select d.removed, ${COLUMNS} from search_document d
    where d.generation = g.generation and d.generation = $1 and d.written > $2
    order by d.generation, d.written limit $3
  ) d on true`;
