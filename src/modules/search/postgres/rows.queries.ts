import type { Reader } from '../../../platform/database/db.js';

/** A row as another engine needs it; the word lists are folded, each word once, in no order. */
export type IndexedRow = {
  readonly id: string;
  /** Differs after every write of the row. */
  readonly stamp: string;
  readonly removed: boolean;
  readonly title: string;
  readonly categoryName: string;
  readonly supplierName: string;
  readonly category: string;
  readonly kind: string;
  readonly supplier: string;
  readonly areas: string[];
  readonly priceFrom: number | null;
  readonly leadDays: number | null;
  readonly publishedAt: Date;
  readonly free: Readonly<Record<string, number>>;
  readonly titleWords: string[];
  readonly nameWords: string[];
  readonly words: string[];
};

const live = `generation = (select generation from search_generation where state = 'live')`;
const columns = `id, xmin::text as stamp, removed, title, category_name as "categoryName",
  supplier_name as "supplierName", category, kind, supplier_slug as supplier, areas, price_from as "priceFrom",
  lead_days as "leadDays", published_at as "publishedAt", free, tsvector_to_array(title_words) as "titleWords",
  tsvector_to_array(name_words) as "nameWords", tsvector_to_array(words) as words`;

/** The rows of these ids, removed ones too. */
export const readRows = (reader: Reader, ids: readonly string[]): Promise<IndexedRow[]> =>
  reader.query<IndexedRow>(`select ${columns} from search_document where ${live} and id = any($1::uuid[])`, [
    ids,
  ]);

/** Up to `most` rows that are not removed, by id, after the given one (null: from the first). */
export const readRowsAfter = (reader: Reader, id: string | null, most: number): Promise<IndexedRow[]> =>
  reader.query<IndexedRow>(
    `select ${columns} from search_document
     where ${live} and not removed and ($1::uuid is null or id > $1) order by id limit $2`,
    [id, most],
  );

/** The stamps of every row, or of these ids, removed ones too. */
export const readStamps = async (
  reader: Reader,
  ids: readonly string[] | null = null,
): Promise<Map<string, string>> => {
  const rows = await reader.query<{ id: string; stamp: string }>(
    `select id, xmin::text as stamp from search_document
     where ${live} and ($1::uuid[] is null or id = any($1::uuid[]))`,
    [ids],
  );
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
};

/** The stamps of the rows that answer. */
export const answeringStamps = async (reader: Reader): Promise<Map<string, string>> => {
  const rows = await reader.query<{ id: string; stamp: string }>(
    `select id, xmin::text as stamp from search_document where ${live} and not removed`,
  );
  return new Map(rows.map(({ id, stamp }) => [id, stamp]));
};

/** How many rows answer. */
export const countAnswering = async (reader: Reader): Promise<number> =>
  (
    await reader.query<{ count: number }>(
      `select count(*)::integer as count from search_document where ${live} and not removed`,
    )
  )[0]!.count;

/** Those of the ids that answer at this moment. */
export const answeringAmong = async (
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const rows = await reader.query<{ id: string }>(
    `select id from search_document where ${live} and not removed and id = any($1::uuid[])`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
};
