import type { Reader } from '../../../platform/database/db.js';
import { areasServing } from '../domain/areas.js';
import { ranking, type Matching } from '../domain/ranking.js';
import { suppliersOf, type SearchQuery, type SearchSort } from '../domain/search-query.js';
import { leastFree } from '../domain/steps.js';
import type { Term } from '../domain/terms.js';
import { pageInTurns, type Beginning } from '../domain/turns.js';
import { corrected, exactly, related, type Wanted } from '../domain/wanted.js';
import { toTsquery } from './ts-text.js';

export type Page = {
  /** The page's ids in order. */
  readonly ids: string[];
  /** The facet keys of everything that has the words, the filters that are counted aside; null for nothing. */
  readonly keys: string | null;
};

/** One page of what has the words, and what the facets count: in one round trip but for long runs of one supplier. */
export const readPage = (
  reader: Reader,
  query: SearchQuery,
  terms: readonly Term[],
  matching: Matching,
): Promise<Page> => {
  const sizes = terms.map(({ words }) => words.length);
  const inTokens = (wanted: (term: Term) => Wanted) => terms.map((term) => toTsquery(wanted(term)));
  return paged<Page>(query, async (bounds) => {
    const [page] = await reader.query<Page>(textPage(query.sort, matching, sizes), [
      ...filtersOf(query),
      ...bounds,
      inTokens(corrected).join(matching === 'all' ? ' & ' : ' | '),
      ...(query.sort === 'relevance'
        ? [query.day ?? '', inTokens(exactly), inTokens(related), inTokens(corrected)]
        : []),
    ]);
    return page!;
  });
};

/** The beginning of an order, by all that it depends on. */
type KeptOrder = readonly [asked: string, beginning: Beginning];

export type BrowsePage = Page & {
  /** Says which content was read: equal stamps, equal contents. */
  readonly stamp: string;
  /** What the page was taken from; null where the order is not in turns. */
  readonly order: KeptOrder | null;
};

/** What was read of one content before. */
export type KnownContent = { readonly stamp: string; readonly orders: Map<string, Beginning> };

/** Orders kept of one content, and listings kept of one: some 5 MB. */
const MOST_ORDERS = 200;
const MOST_KEPT = 500;

/** Remembers an order for other searches of the same content. */
export const keepOrder = ({ orders }: KnownContent, [asked, beginning]: KeptOrder): void => {
  if (beginning.ordered.length > MOST_KEPT || orders.get(asked) === beginning) return;
  if (orders.size >= MOST_ORDERS) orders.clear();
  orders.set(asked, beginning);
};

/**
 * The same without words. `keys` is null as well where the content is still that which is `known`; its orders are not
 * made twice, since putting twenty thousand in turns takes a while.
 */
export const browsePage = (
  reader: Reader,
  query: SearchQuery,
  known: KnownContent | null,
): Promise<BrowsePage> => {
  const filters = filtersOf(query);
  const asked = JSON.stringify([query.day, ...filters]);
  return paged<BrowsePage>(query, async ([most, offset]) => {
    const shared = [...filters, most, offset, known?.stamp ?? null];
    if (query.sort !== 'relevance') {
      const [page] = await reader.query<BrowsePage>(BROWSE(query.sort), shared);
      return { ...page!, order: null };
    }
    const before = known?.orders.get(asked);
    const enough = before && (before.whole || before.ordered.length >= most) ? before : null;
    const [page] = await reader.query<BrowsePage>(BROWSE(query.sort), [
      ...shared,
      query.day ?? '',
      enough !== null,
    ]);
    const beginning = enough && page!.stamp === known?.stamp ? enough : beginningOf(page!.ids, most);
    return { ...page!, beginning, order: [asked, beginning] };
  });
};

/** `ids` are each followed by their supplier's slug. */
const beginningOf = (ids: readonly string[], most: number): Beginning => ({
  ordered: ids.map((id) => ({ id: id.slice(0, UUID), supplier: id.slice(UUID) })),
  whole: ids.length < most,
});

/** `read` gets limit and offset. By relevance it reads beginnings, each id followed by its supplier's slug. */
const paged = async <Of extends Page>(
  query: SearchQuery,
  read: (bounds: [limit: number, offset: number]) => Promise<Of & { readonly beginning?: Beginning }>,
): Promise<Of> => {
  if (query.sort !== 'relevance') return read([query.perPage, (query.page - 1) * query.perPage]);
  const { answer, shown } = await pageInTurns(query, async (most) => {
    const answer = await read([most, 0]);
    return { ...(answer.beginning ?? beginningOf(answer.ids, most)), answer };
  });
  return { ...answer, ids: shown.map(({ id }) => id) };
};

const UUID = 36;

/** What narrows a search, as `chosen` reads it and `named` its last. */
export const filtersOf = (query: SearchQuery): unknown[] => [
  query.category === undefined ? null : [query.category, ...(query.subcategories ?? [])],
  query.kind ?? null,
  query.area ? areasServing(query.area) : null,
  suppliersOf(query) ?? null,
  query.without ?? [],
  query.priceMin ?? null,
  query.priceMax ?? null,
  query.leadMax ?? null,
  query.publishedFrom ?? null,
  query.month ?? null,
  leastFree(query),
  query.id ?? null,
];

const orders: Record<Exclude<SearchSort, 'relevance'>, string> = {
  price: 'price_from nulls last, published_at desc, id',
  leadTime: 'lead_days nulls last, published_at desc, id',
  newest: 'published_at desc, id',
};

const current = `(select generation from search_generation where state = 'live')`;
const live = `generation = ${current} and not removed`;
/**
 * The same for who looks for words: their index finds few. As long as the table has no statistics, as after a rebuild,
 * PostgreSQL would read all of an index by generation beside it, which takes longer than the whole search: so it is asked
 * in a form that no other index answers.
 */
export const liveByWords = `(generation + 0) = ${current} and removed::integer = 0`;
/** Of one document the facets count nothing else. */
const named = '($12::uuid is null or id = $12)';
const chosen = `($1::text[] is null or category = any($1)) and ($2::text is null or kind = $2)
  and ($3::text[] is null or areas && $3) and ($4::text[] is null or supplier_slug = any($4))
  and supplier_slug <> all($5::text[])
  and ($6::bigint is null or price_from >= $6) and ($7::bigint is null or price_from <= $7)
  and ($8::integer is null or lead_days <= $8) and ($9::timestamptz is null or published_at >= $9)
  and ($10::text is null or (free ->> $10)::float8 >= $11::float8)`;

const points = (position: number, matching: Matching): string => {
  const own = `($17::tsquery[])[${position}]`;
  const orRelated = `($18::tsquery[])[${position}]`;
  const orCorrected = `($19::tsquery[])[${position}]`;
  // Where all words are asked for, what is not chosen needs no points. Most rows have a word in their description alone:
  // those are told by two questions, not four.
  const chosenOnly = matching === 'all' ? `when not (${chosen}) then 0 ` : '';
  return `case ${chosenOnly}when title_words @@ ${orCorrected} then
      case when title_words @@ ${own} then ${ranking.points.title}
        when title_words @@ ${orRelated} then ${ranking.points.titleKin}
        else ${ranking.points.titleCorrected} end
    when name_words @@ ${orCorrected} then ${ranking.points.names}
    else ${matching === 'all' ? ranking.points.text : 0} end`;
};

/** What each term adds, the more the more words it has and, where any term will do, the rarer it is. */
const score = (matching: Matching, sizes: readonly number[]): string =>
  sizes.map((size, i) => `${size} * p${i}${matching === 'all' ? '' : ` * w${i}`}`).join(' + ');

const weights = (sizes: readonly number[]): string =>
  sizes
    .map((_, i) => `ln(2 + count(*)::float8 / (1 + count(*) filter (where p${i} > 0))) as w${i}`)
    .join(', ');

/**
 * `sizes`: of how many words each term is. Where any word will do, one found only in a description scores as
 * missing: to tell the two apart would take reading every description's words. The query stands in a select so that
 * PostgreSQL does not count beforehand what it will find: for many words it would expect so much that it left the index
 * and read all descriptions, three times as long.
 */
const textPage = (sort: SearchSort, matching: Matching, sizes: readonly number[]): string => {
  const scored = sort === 'relevance';
  const weighed = scored && matching === 'any';
  return `
  with hit as materialized (
    select id, facet, supplier_slug, price_from, lead_days, published_at, ${chosen} as chosen
      ${scored ? sizes.map((_, i) => `, ${points(i + 1, matching)} as p${i}`).join('') : ''}
    from search_document where ${liveByWords} and ${named} and words @@ (select $15::tsquery)
  )
  ${weighed ? `, weight as (select ${weights(sizes)} from hit)` : ''}
  ${scored ? `, standing as materialized (${standing(matching, sizes)})` : ''}
  select
    ${
      scored
        ? inTurns('standing', WORTH_A_TURN)
        : `array(select id from hit where chosen order by ${orders[sort]} limit $13 offset $14)`
    } as ids,
    (select string_agg(facet::text, ',') from hit) as keys`;
};

/** The fits are whole thousandths of a point, so that equal sums are equal numbers. */
const standing = (matching: Matching, sizes: readonly number[]): string =>
  `select id, supplier_slug, published_at, (1000 * (${score(matching, sizes)}))::integer as fit
   from hit ${matching === 'any' ? 'cross join weight' : ''} where chosen`;

const WORTH_A_TURN =
  'where fit >= coalesce((select fit from standing order by fit desc limit 1 offset $13::bigint - 1), 0)';

/**
 * The first of `standing` (id, supplier_slug, published_at, fit) in the order of `inTurns` (`domain/turns.ts`). `floor`
 * leaves out what needs no turn, as it fits worse than all who are asked for; suppliers are drawn only where the fit and
 * the round do not decide.
 */
const inTurns = (standing: string, floor = ''): string => `array(
  with placed as materialized (
    select id, supplier_slug, 1000000 * fit::bigint - row_number() over
        (partition by fit, supplier_slug collate "C" order by published_at desc, id) as place
    from ${standing} ${floor})
  select id || supplier_slug from placed
  where place >= coalesce((select place from placed order by place desc limit 1 offset $13::bigint - 1), -1000000000)
  order by place desc, sha256(convert_to($16::text || ':' || supplier_slug, 'UTF8')) limit $13 offset $14)`;

const all = `select id, supplier_slug, published_at, 0 as fit from search_document
  where ${live} and ${named} and ${chosen}`;

const BROWSE = (sort: SearchSort): string => `
  select stamp,
    ${
      sort === 'relevance'
        ? `case when $17::boolean and stamp = $15 then '{}' else ${inTurns(`(${all}) a`)} end`
        : `array(select id from search_document where ${live} and ${named} and ${chosen}
      order by ${orders[sort]} limit $13 offset $14)`
    } as ids,
    case when stamp is distinct from $15 then
      (select string_agg(facet::text, ',') from search_document where ${live} and ${named}) end as keys
  from (select generation || '.' || version as stamp from search_generation where state = 'live') s`;
