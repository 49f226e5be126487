import type { Settings } from 'meilisearch';
import { ranking } from '../domain/ranking.js';
import { wordsOf } from '../domain/words.js';
import type { IndexedRow } from '../postgres/rows.queries.js';

/**
 * A document of the engine: folded words by the places that `ranking` scores, what is filtered and sorted by,
 * and `shown` for suggestions. `codes` are the title's words that are not in its text, the SKU's: no
 * corrections there.
 */
export type EngineDocument = {
  readonly id: string;
  readonly codes: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly category: string;
  readonly kind: string;
  readonly supplier: string;
  readonly areas: readonly string[];
  readonly priceFrom: number | null;
  readonly leadDays: number | null;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly shown: { readonly title: string; readonly category: string; readonly supplier: string };
};

export const engineDocument = (row: IndexedRow): EngineDocument => {
  const title = wordsOf(row.title);
  return {
    id: row.id,
    codes: row.titleWords.filter((word) => !title.includes(word)).join(' '),
    title: title.join(' '),
    names: row.nameWords.join(' '),
    text: row.words.join(' '),
    category: row.category,
    kind: row.kind,
    supplier: row.supplier,
    areas: row.areas,
    priceFrom: row.priceFrom,
    leadDays: row.leadDays,
    publishedAt: row.publishedAt.getTime(),
    shown: { title: row.title, category: row.categoryName, supplier: row.supplierName },
  };
};

/** More than there are powiats: the counts of places are added up from all of them. */
const MAX_COUNTED_VALUES = 2_000;

/** Totals are exact up to this many documents. */
const MAX_TOTAL = 1_000_000;

/** The ranking in the engine's terms. */
export const engineSettings: Settings = {
  searchableAttributes: ['codes', 'title', 'names', 'text'],
  displayedAttributes: ['id', 'shown'],
  filterableAttributes: ['category', 'kind', 'supplier', 'areas', 'priceFrom'],
  sortableAttributes: ['priceFrom', 'leadDays', 'publishedAt'],
  // The place that has a word weighs more than whether it took a correction to find it there.
  rankingRules: ['sort', 'words', 'attributeRank', 'typo', 'exactness', 'publishedAt:desc', 'id:asc'],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    disableOnAttributes: ['codes'],
    minWordSizeForTypos: { oneTypo: ranking.typos.oneEditFrom, twoTypos: ranking.typos.twoEditsFrom },
  },
  faceting: { maxValuesPerFacet: MAX_COUNTED_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_TOTAL },
  proximityPrecision: 'byAttribute',
};
