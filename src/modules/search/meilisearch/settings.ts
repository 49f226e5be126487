import { isDeepStrictEqual } from 'node:util';
import type { Settings } from 'meilisearch';
import { ranking } from '../domain/ranking.js';
import { bandsOf, priceBands } from '../domain/steps.js';
import type { SynonymBook } from '../domain/synonyms.js';
import { isRoot, type LookUp, type Phrase } from '../domain/terms.js';
import { wordsOf } from '../domain/words.js';
import type { IndexedRow } from '../postgres/rows.queries.js';

/**
 * A document of the engine: folded words by the places that `ranking` scores, with their base forms, and the
 * roots of each place apart; what is filtered and sorted by, and `shown` for suggestions. Words with digits, which
 * nobody may correct, stand apart as well: `codes` are those of the title and the SKU, `figures` all others.
 */
export type EngineDocument = {
  readonly id: string;
  /** Of the row that it was made of. */
  readonly stamp: string;
  readonly codes: string;
  readonly titleRoots: string;
  readonly title: string;
  readonly nameRoots: string;
  readonly names: string;
  readonly textRoots: string;
  readonly text: string;
  readonly figures: string;
  readonly category: string;
  readonly kind: string;
  readonly supplier: string;
  readonly areas: readonly string[];
  readonly priceFrom: number | null;
  /** Of `priceBands`, by their values. */
  readonly bands: readonly string[];
  readonly leadDays: number | null;
  readonly free: Readonly<Record<string, number>>;
  /** Milliseconds since the epoch. */
  readonly publishedAt: number;
  readonly shown: { readonly title: string; readonly category: string; readonly supplier: string };
};

const hasDigit = (word: string): boolean => /\p{N}/u.test(word);
const isCode = (word: string): boolean => hasDigit(word) && !isRoot(word);
const isWord = (word: string): boolean => !hasDigit(word);

/** The row as the engine gets it; each word in the most telling place that has it. */
export const engineDocument = (row: IndexedRow, look: LookUp): EngineDocument => {
  const inTitle = new Set(row.titleWords);
  const inNames = new Set(row.nameWords);
  // In the order of the title, so that a synonym of several words finds them side by side.
  const written = wordsOf(row.title);
  const title = [...new Set([...written, ...row.titleWords])];
  const titleRoots = [...new Set([...written.flatMap((word) => look(word).roots), ...row.titleWords])];
  const text = row.words.filter((word) => !inTitle.has(word) && !inNames.has(word));
  return {
    id: row.id,
    stamp: row.stamp,
    codes: title.filter(isCode).join(' '),
    titleRoots: titleRoots.filter(isRoot).join(' '),
    title: title.filter(isWord).join(' '),
    nameRoots: row.nameWords.filter(isRoot).join(' '),
    names: row.nameWords.filter(isWord).join(' '),
    // The engine gets one token for a word, its root: so a description is found by roots, or not at all.
    textRoots: [...new Set(text.filter(isWord).flatMap((word) => look(word).roots))].join(' '),
    text: text.filter(isWord).join(' '),
    figures: row.words.filter((word) => isCode(word) && !inTitle.has(word)).join(' '),
    category: row.category,
    kind: row.kind,
    supplier: row.supplier,
    areas: row.areas,
    priceFrom: row.priceFrom,
    bands: bandsOf(row.priceFrom).map((at) => priceBands[at]!.value),
    leadDays: row.leadDays,
    free: row.free,
    publishedAt: row.publishedAt.getTime(),
    shown: { title: row.title, category: row.categoryName, supplier: row.supplierName },
  };
};

/** More phrases than people write in a group; the engine wants each spelling of a phrase by itself. */
const MOST_SPELLINGS = 4;

const spellings = (phrase: Phrase): string[] =>
  phrase.reduce<string[]>(
    (begun, roots) =>
      begun.flatMap((words) => roots.map((root) => `${words} ${root}`.trim())).slice(0, MOST_SPELLINGS),
    [''],
  );

/** The groups of synonyms as the engine takes them: by phrase, in roots. */
export const engineSynonyms = (book: SynonymBook): Record<string, string[]> => {
  const synonyms: Record<string, string[]> = {};
  for (const { phrase, others } of book.entries()) {
    for (const spelling of spellings(phrase)) synonyms[spelling] = [...new Set(others.flatMap(spellings))];
  }
  return synonyms;
};

/** More than there are powiats and suppliers: the counts of both are added up from all of them. */
const MAX_COUNTED_VALUES = 20_000;

/** Totals are exact up to this many documents. */
const MAX_TOTAL = 1_000_000;

/** The ranking in the engine's terms. */
export const engineSettings: Settings = {
  searchableAttributes: [
    ...['codes', 'titleRoots', 'title', 'nameRoots', 'names', 'textRoots', 'text', 'figures'],
  ],
  displayedAttributes: ['id', 'stamp', 'supplier', 'shown'],
  filterableAttributes: [
    ...[
      'id',
      'category',
      'kind',
      'supplier',
      'areas',
      'priceFrom',
      'bands',
      'leadDays',
      'free',
      'publishedAt',
    ],
  ],
  sortableAttributes: ['priceFrom', 'leadDays', 'publishedAt'],
  // The place that has a word weighs more than whether it took a correction to find it there.
  rankingRules: ['sort', 'words', 'attributeRank', 'typo', 'exactness', 'publishedAt:desc', 'id:asc'],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    disableOnAttributes: ['codes', 'figures', 'titleRoots', 'nameRoots', 'textRoots'],
    minWordSizeForTypos: { oneTypo: ranking.typos.oneEditFrom, twoTypos: ranking.typos.twoEditsFrom },
  },
  faceting: { maxValuesPerFacet: MAX_COUNTED_VALUES, sortFacetValuesBy: { '*': 'count' } },
  pagination: { maxTotalHits: MAX_TOTAL },
  proximityPrecision: 'byAttribute',
};

/** The lists whose order says something; the engine gives all others in an order of its own. */
const ordered: readonly string[] = ['searchableAttributes', 'rankingRules'];

/** Whether all that is wanted stands already. What stands besides it, such as the engine's own presets, may. */
export const isSet = (wanted: unknown, standing: unknown, name = ''): boolean => {
  if (Array.isArray(wanted)) {
    if (!Array.isArray(standing)) return false;
    return ordered.includes(name)
      ? isDeepStrictEqual(wanted, standing)
      : isDeepStrictEqual(new Set(wanted), new Set(standing));
  }
  if (typeof wanted !== 'object' || wanted === null) return wanted === standing;
  if (typeof standing !== 'object' || standing === null) return false;
  const [asked, there] = [Object.entries(wanted), standing as Record<string, unknown>];
  // Of synonyms none may be left that nobody wants any more.
  if (name === 'synonyms' && asked.length !== Object.keys(there).length) return false;
  return asked.every(([key, value]) => isSet(value, there[key], key));
};
