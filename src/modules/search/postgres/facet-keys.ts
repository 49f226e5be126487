import { createHash } from 'node:crypto';
import type { Reader, Tx } from '../../../platform/database/db.js';
import type { FacetKey } from '../domain/facets.js';
import { FacetTally } from '../domain/facet-tally.js';
import { filtersOf, type KnownContent } from './page.query.js';
import type { Facets, SearchQuery } from '../domain/search-query.js';

const columns = [
  ...(['category', 'kind', 'supplier', 'areas', 'priceFrom', 'leadDays', 'publishedAt', 'free'] as const),
];

/** Under what a combination is known; equal combinations have equal digests. */
export const digestOf = (key: FacetKey): string =>
  createHash('sha256')
    .update(JSON.stringify(columns.map((column) => key[column])))
    .digest('base64url');

/** Gives every combination a number that it keeps. */
export const registerFacetKeys = async (tx: Tx, keys: readonly FacetKey[]): Promise<void> => {
  const byDigest = new Map(keys.map((key) => [digestOf(key), key]));
  const rows = [...byDigest].map(([digest, key]) => ({ digest, ...key }));
  await tx.query(
    `insert into search_facet (digest, category, kind, supplier, areas, price_from, lead_days, published_at, free)
     select digest, category, kind, supplier, areas, "priceFrom", "leadDays", "publishedAt", free
     from jsonb_to_recordset($1::jsonb) as k(digest text, category text, kind text, supplier text, areas text[],
       "priceFrom" bigint, "leadDays" integer, "publishedAt" timestamptz, free jsonb)
     where not exists (select from search_facet f where f.digest = k.digest) order by digest
     on conflict do nothing`,
    [JSON.stringify(rows)],
  );
};

/** The whole content of the index as it was at one `stamp`: its keys and how many documents have each. */
export type WholeContent = KnownContent & {
  readonly keys: readonly number[];
  readonly times: readonly number[];
  /** What was counted of it, by all that the count depends on. */
  readonly counted: Map<string, Counted>;
};

type Counted = { readonly total: number; readonly facets: Facets };

/** Combinations of filters whose counts are kept; a count has some 5 kB. */
const MOST_COUNTED = 200;

/**
 * Counts documents given by the numbers of their combinations. A number never changes its meaning, so what
 * was read once needs no second look; a hundred thousand documents take some 40 MB.
 */
export class FacetKeys {
  private readonly tally = new FacetTally();
  /** In the tally, by the number in the database. */
  private readonly known: (number | undefined)[] = [];

  constructor(private readonly reader: Reader) {}

  /** `list`: the numbers, comma-separated, one a document; null for no document. */
  async count(list: string | null, query: SearchQuery): Promise<Counted> {
    return this.tally.count(await this.keysOf(numbersIn(list ?? '')), query);
  }

  /** The same list as the whole content of the index at `stamp`. */
  async wholeOf(stamp: string, list: string | null): Promise<WholeContent> {
    const times = new Map<number, number>();
    for (const key of await this.keysOf(numbersIn(list ?? ''))) times.set(key, (times.get(key) ?? 0) + 1);
    return {
      stamp,
      keys: [...times.keys()],
      times: [...times.values()],
      counted: new Map(),
      orders: new Map(),
    };
  }

  /** The content of a stamp never changes, so the same filters are counted once. */
  countWhole({ keys, times, counted }: WholeContent, query: SearchQuery): Counted {
    const asked = JSON.stringify([filtersOf(query), query.choices]);
    const known = counted.get(asked);
    if (known) return known;
    const count = this.tally.count(keys, query, { times });
    if (counted.size >= MOST_COUNTED) counted.clear();
    counted.set(asked, count);
    return count;
  }

  private async keysOf(numbers: readonly number[]): Promise<number[]> {
    const keys: number[] = [];
    const missing: number[] = [];
    for (const number of numbers) {
      const key = this.known[number];
      if (key !== undefined) keys.push(key);
      else missing.push(number);
    }
    if (missing.length === 0) return keys;
    await this.learn([...new Set(missing)]);
    return [...keys, ...missing.flatMap((number) => this.known[number] ?? [])];
  }

  private async learn(numbers: readonly number[]): Promise<void> {
    const rows = await this.reader.query<FacetKey & { key: number }>(
      `select key, category, kind, supplier, areas, price_from as "priceFrom", lead_days as "leadDays",
         published_at as "publishedAt", free
       from search_facet where key = any($1::integer[])`,
      [numbers],
    );
    for (const { key, ...facet } of rows) this.known[key] = this.tally.add(facet);
  }
}

const COMMA = 44;
const ZERO = 48;

/** By hand, since the list may name every document: splitting would make a string of each number. */
const numbersIn = (list: string): number[] => {
  const numbers: number[] = [];
  let number = 0;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if (code === COMMA) {
      numbers.push(number);
      number = 0;
    } else number = number * 10 + (code - ZERO);
  }
  if (list !== '') numbers.push(number);
  return numbers;
};
