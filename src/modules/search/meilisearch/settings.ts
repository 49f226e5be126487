import type { Settings } from 'meilisearch';
import { ranking } from '../domain/ranking.js';
import { wordsOf } from '../domain/words.js';
import type { IndexedRow } from '../postgres/rows.queries.js';

/**
 * A document of the engine: folded words by the places that `ranking` scores, what is filtered and sorted by,
 * and `shown` for suggestions. Words with digits, which nobody may correct, stand apart: `codes` are those of
 * the title and the SKU, `figures` all others.
 */
export type EngineDocument = {
  readonly id: string;
  readonly codes: string;
  readonly title: string;
  readonly names: string;
  readonly text: string;
  readonly figures: string;
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

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);

/** The row as the engine gets it; each word in the most telling place that has it. */
export const engineDocument = (row: IndexedRow): EngineDocument => {
  const title = wordsOf(row.title);
  const sku = row.titleWords.filter((word) => !title.includes(word));
  const inTitle = new Set(row.titleWords);
  const inNames = new Set(row.nameWords);
  return {
    id: row.id,
    codes: [...title.filter(hasDigit), ...sku].join(' '),
    title: title.filter((word) => !hasDigit(word)).join(' '),
    names: row.nameWords.filter((word) => !hasDigit(word)).join(' '),
    text: row.words.filter((word) => !hasDigit(word) && !inTitle.has(word) && !inNames.has(word)).join(' '),
    figures: row.words.filter((word) => hasDigit(word) && !inTitle.has(word)).join(' '),
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
  searchableAttributes: ['codes', 'title', 'names', 'text', 'figures'],
  displayedAttributes: ['id', 'shown'],
  filterableAttributes: ['category', 'kind', 'supplier', 'areas', 'priceFrom'],
  sortableAttributes: ['priceFrom', 'leadDays', 'publishedAt'],
  // The place that has a word weighs more than whether it took a correction to find it there.
  rankingRules: ['sort', 'words', 'attributeRank', 'typo', 'exactness', 'publishedAt:desc', 'id:asc'],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    disableOnAttributes: ['codes', 'figures'],
    minWordSizeForTypos: { oneTypo: ranking.typos.oneEditFrom, twoTypos: ranking.typos.twoEditsFrom },
  },
  faceting: { maxValuesPerFacet: MAX_COUNTED_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_TOTAL },
  proximityPrecision: 'byAttribute',
};
