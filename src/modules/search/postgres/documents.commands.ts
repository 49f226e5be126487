import type { Tx } from '../../../platform/database/db.js';
import { withoutCovered } from '../domain/areas.js';
import type { RemovedDocument, SearchDocument } from '../domain/search-document.js';
import type { FacetKey } from '../domain/facets.js';
import type { LookUp } from '../domain/terms.js';
import { ranking } from '../domain/ranking.js';
import { wordsOf } from '../domain/words.js';
import { digestOf, registerFacetKeys } from './facet-keys.js';
import { tokensOf, toTsvector } from './ts-text.js';

type Row = Pick<
  SearchDocument,
  | 'id'
  | 'version'
  | 'kind'
  | 'priceFrom'
  | 'leadDays'
  | 'publishedAt'
  | 'free'
  | 'category'
  | 'supplierSlug'
  | 'title'
  | 'categoryName'
  | 'supplierName'
> & {
  readonly removed: boolean;
  readonly areas: readonly string[];
  readonly digest: string;
  readonly titleWords: string;
  readonly nameWords: string;
  readonly words: string;
};

const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

type Counted =
  'category' | 'kind' | 'supplierSlug' | 'areas' | 'priceFrom' | 'leadDays' | 'publishedAt' | 'free';

const facetKeyOf = (row: Pick<Row, Counted>): FacetKey => ({
  category: row.category,
  kind: row.kind,
  supplier: row.supplierSlug,
  areas: row.areas,
  priceFrom: row.priceFrom,
  leadDays: row.leadDays,
  publishedAt: new Date(row.publishedAt),
  free: row.free,
});

/** The document as the table keeps it: texts that PostgreSQL accepts, places that add up, words. */
export const rowOf = (document: SearchDocument, look: LookUp): Row => {
  const { id, version, kind, priceFrom, leadDays, publishedAt, free } = document;
  const facet = {
    category: storable(document.category),
    kind,
    supplierSlug: storable(document.supplierSlug),
    areas: withoutCovered(document.areas.map(storable)),
    ...{ priceFrom, leadDays, publishedAt, free },
  };
  return {
    ...{ id, version, removed: false },
    ...facet,
    digest: digestOf(facetKeyOf(facet)),
    title: storable(document.title),
    categoryName: storable(document.categoryName),
    supplierName: storable(document.supplierName),
    titleWords: toTsvector(tokensOf(document, ['title'], look)),
    nameWords: toTsvector(tokensOf(document, ['names'], look)),
    words: toTsvector(tokensOf(document, ['title', 'names', 'text'], look)),
  };
};

/** Nothing of the text outlives its removal. */
const mark = ({ id, version }: RemovedDocument): Row => ({
  ...{ id, version, removed: true, priceFrom: null, leadDays: null, publishedAt: '1970-01-01T00:00:00Z' },
  ...{ category: '', kind: 'product' as const, supplierSlug: '', areas: [], digest: '', free: {} },
  ...{ title: '', categoryName: '', supplierName: '', titleWords: '', nameWords: '', words: '' },
});

/** The newest of each id, by id: one statement cannot write a row twice, and order keeps deadlocks away. */
const newestById = <Item extends RemovedDocument>(items: readonly Item[]): Item[] => {
  const newest = new Map<string, Item>();
  for (const item of items) {
    if ((newest.get(item.id)?.version ?? -1) <= item.version) newest.set(item.id, item);
  }
  return [...newest.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** `generation` null writes to every generation, so a rebuild under way misses nothing. Returns rows offered. */
export const putDocuments = async (
  tx: Tx,
  documents: readonly SearchDocument[],
  look: LookUp,
  generation: number | null = null,
): Promise<number> => {
  const rows = newestById(documents).map((document) => rowOf(document, look));
  await registerFacetKeys(tx, rows.map(facetKeyOf));
  return write(tx, rows, generation);
};

/** Blanks the rows and keeps their versions. */
export const removeDocuments = (tx: Tx, items: readonly RemovedDocument[]): Promise<number> =>
  write(tx, newestById(items).map(mark), null);

/** Makes known which words the documents have, in their base forms and by their roots too. */
export const learnWords = async (
  tx: Tx,
  documents: readonly SearchDocument[],
  look: LookUp,
): Promise<void> => {
  const words = new Set<string>();
  for (const document of documents) {
    for (const word of ranking.fields.flatMap(({ name }) => wordsOf(document[name] ?? ''))) {
      const { lemmas, roots } = look(word);
      for (const token of [word, ...lemmas, ...roots]) words.add(token);
    }
  }
  await tx.query(
    `insert into search_word (word)
     select word from unnest($1::text[]) as w(word)
     where not exists (select from search_word s where s.word = w.word) order by word
     on conflict do nothing`,
    [[...words]],
  );
};

const write = async (tx: Tx, rows: readonly Row[], generation: number | null): Promise<number> => {
  if (rows.length === 0) return 0;
  await tx.query(COUNT, [generation]);
  const [into] = await tx.query<{ generations: number }>(WRITE, [JSON.stringify(rows), generation]);
  return into && into.generations > 0 ? rows.length : 0;
};

// In the order of generations, so that two writers never wait for each other.
const COUNT = `update search_generation set version = version + 1 where generation in (
  select generation from search_generation where $1::integer is null or generation = $1
  order by generation for update)`;

const columns = [
  ...[
    'version',
    'removed',
    'facet',
    'price_from',
    'lead_days',
    'published_at',
    'kind',
    'category',
    'supplier_slug',
  ],
  ...['free', 'areas', 'title', 'category_name', 'supplier_name', 'title_words', 'name_words', 'words'],
];

/** What a row is as JSON. */
export const RECORD = `(id uuid, version bigint, removed boolean, digest text,
      "priceFrom" bigint, "leadDays" integer, "publishedAt" timestamptz, free jsonb, kind text, category text,
      "supplierSlug" text, areas text[], title text, "categoryName" text, "supplierName" text, "titleWords" text,
      "nameWords" text, words text)`;

// The same version again may rewrite a live row but not bring back a removed one.
const WRITE = `
  with target as (select generation, version as written from search_generation where $2::integer is null or generation = $2),
  written as (
    insert into search_document as old (generation, written, id, ${columns.join(', ')})
    select generation, written, id, d.version, removed,
      coalesce((select key from search_facet f where f.digest = d.digest), 0),
      "priceFrom", "leadDays", "publishedAt", kind, category, "supplierSlug", free, areas, title, "categoryName",
      "supplierName", "titleWords"::tsvector, "nameWords"::tsvector, words::tsvector
    from target cross join jsonb_to_recordset($1::jsonb) as d${RECORD}
    on conflict (generation, id) do update set written = excluded.written, ${columns.map((column) => `${column} = excluded.${column}`).join(', ')}
      where old.version < excluded.version
        or (old.version = excluded.version and (excluded.removed or not old.removed))
  )
  select count(*)::integer as generations from target`;
