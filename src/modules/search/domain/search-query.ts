import type { Grosze } from '../../../shared/money.js';
import type { SearchKind } from './search-document.js';
import { ranking } from './ranking.js';

export const searchSorts = ['relevance', 'price', 'leadTime', 'newest'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** What may narrow a search besides its words. */
export type SearchFilters = {
  readonly category?: string;
  /** Categories below the chosen one, which count as it. */
  readonly subcategories?: readonly string[];
  readonly kind?: SearchKind;
  /** A powiat's TERYT code; documents for its whole voivodeship or the whole country match too. */
  readonly area?: string;
  /** The supplier's slug. */
  readonly supplier?: string;
  /** Keeps documents of these suppliers alone; their facet is counted without this, as without `supplier`. */
  readonly suppliers?: readonly string[];
  /** Keep documents whose known lowest price is within the two, both counted; a price on request does not match. */
  readonly priceMin?: Grosze;
  readonly priceMax?: Grosze;
  /** Keeps documents with a known lead time of at most so many days. */
  readonly leadMax?: number;
  /** Keeps what was published at this ISO instant or later. */
  readonly publishedFrom?: string;
  /** Keeps what shows free capacity in this month ('YYYY-MM'), of at least `amount` in its own unit. */
  readonly month?: string;
  readonly amount?: number;
  /** Keeps this document alone. */
  readonly id?: string;
  /** Slugs of suppliers whose documents are as if they were not there: gone, and the index not told yet. */
  readonly without?: readonly string[];
};

export type Choices = {
  /** From which ISO instant on a document counts as new. */
  readonly publishedFrom: string;
  /** 'YYYY-MM' */
  readonly months: readonly string[];
};

export type SearchQuery = SearchFilters & {
  /** As typed; empty means browsing everything. */
  readonly text: string;
  /** Unknown prices and lead times come last; in `relevance` without words everything fits equally well. */
  readonly sort: SearchSort;
  /** Values to count of what depends on the day; left out where nobody is offered them. */
  readonly choices?: Choices;
  /** The calendar day in Warsaw, by which equal fits take turns; left out where nobody is shown the order. */
  readonly day?: string;
  /** From 1. */
  readonly page: number;
  /** At most `ranking.maxPerPage`. */
  readonly perPage: number;
};

export type FacetValue = { readonly value: string; readonly count: number };
export const facetNames = ['category', 'kind', 'area', 'supplier', 'price', 'lead', 'new', 'month'] as const;
export type FacetName = (typeof facetNames)[number];
/** Those whose values the documents name; of the others there are steps to choose from (`steps.ts`, `Choices`). */
export type NamedFacet = 'category' | 'kind' | 'area' | 'supplier';

/** For each filter the values to choose from, counted under all the other filters. `new` has one value, '1'. */
export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

export type SearchResult = {
  /** One page of ids in order. */
  readonly ids: readonly string[];
  readonly total: number;
  readonly facets: Facets;
  /** "Did you mean": the text with its unknown words corrected; null when there is nothing to offer. */
  readonly suggestion: string | null;
  /** Set where the engine that is configured did not answer and the database's own index did. */
  readonly standby?: true;
  /** Whether nothing had all of the words, so that these have only some. */
  readonly partial: boolean;
};

/** A line under the search box: `document` is a title, the others are names. */
export type Completion = {
  readonly text: string;
  readonly kind: 'document' | 'category' | 'supplier';
  /** Of the documents with this title, a few of many; none of a name. */
  readonly ids: readonly string[];
};

const whole = (value: number, least: number, most: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(Math.trunc(value), least), most) : least;

const clean = (value: string | undefined): string | undefined =>
  value ? value.replaceAll('\0', '').toWellFormed().slice(0, 200) || undefined : undefined;

const instant = (value: string | undefined): string | undefined =>
  value !== undefined && Number.isFinite(Date.parse(value)) ? new Date(value).toISOString() : undefined;

const grosze = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : whole(value, 0, Number.MAX_SAFE_INTEGER);

/** Whose documents alone are asked for; undefined: everybody's. */
export const suppliersOf = ({ supplier, suppliers }: SearchFilters): readonly string[] | undefined => {
  if (supplier === undefined) return suppliers;
  return suppliers === undefined || suppliers.includes(supplier) ? [supplier] : [];
};

/** Whether the filter of that facet is set. */
export const isFiltered = (query: SearchFilters, name: FacetName): boolean => {
  switch (name) {
    case 'supplier':
      return suppliersOf(query) !== undefined;
    case 'price':
      return query.priceMin !== undefined || query.priceMax !== undefined;
    case 'lead':
      return query.leadMax !== undefined;
    case 'new':
      return query.publishedFrom !== undefined;
    default:
      return query[name] !== undefined;
  }
};

/** Brings a query within the bounds that both engines serve; whatever comes in, something can be asked. */
export const normaliseQuery = (query: SearchQuery): SearchQuery => {
  const perPage = whole(query.perPage, 1, ranking.maxPerPage);
  return {
    text: query.text.slice(0, ranking.maxTextLength),
    category: clean(query.category),
    subcategories: query.subcategories,
    kind: query.kind,
    area: clean(query.area),
    supplier: clean(query.supplier),
    suppliers: query.suppliers,
    without: query.without,
    priceMin: grosze(query.priceMin),
    priceMax: grosze(query.priceMax),
    leadMax: query.leadMax === undefined ? undefined : whole(query.leadMax, 0, 10_000),
    publishedFrom: instant(query.publishedFrom),
    month: clean(query.month),
    amount: query.amount,
    id: query.id,
    choices: query.choices,
    sort: query.sort,
    day: query.day,
    page: whole(query.page, 1, Math.ceil(ranking.maxResults / perPage)),
    perPage,
  };
};
