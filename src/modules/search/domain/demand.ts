import { fold } from '../../../shared/text.js';
import { withoutPeople, type WordKnowledge } from './personal-words.js';
import { ranking } from './ranking.js';
import type { SearchKind } from './search-document.js';
import { queryWords } from './words.js';

/** Long enough for what people look for, too short for a letter. */
const MAX_WORDS = 8;

/** What is remembered of a search: base forms in the order of the alphabet, and filters that are choices from lists. */
export type Demanded = { readonly query: string; readonly filters: DemandFilters };
type DemandFilters = {
  readonly category: string | undefined;
  readonly kind: SearchKind | undefined;
  readonly area: string | undefined;
};

/** Of a search what is counted by; whatever else narrowed it is not. */
export type Sought = {
  readonly text: string;
  readonly category?: string | undefined;
  readonly kind?: SearchKind | undefined;
  readonly area?: string | undefined;
  readonly supplier?: string | undefined;
};

/** What has no place among remembered words, whatever it says: addresses of mail and of pages. */
const ADDRESSES = /\S*@\S*|\S*:\/\/\S*|\bwww\.\S*/gi;

/**
 * What of a search may be remembered; see {@link withoutPeople}. The order and the forms in which words were typed are
 * not: who looks for the same asks the same. Null when nothing is left to count, and of a search among the listings of
 * one supplier, which says nothing of what is missing.
 */
export const demandOf = (sought: Sought, language: WordKnowledge): Demanded | null => {
  const { category, kind, area, supplier } = sought;
  const text = sought.text.slice(0, ranking.maxTextLength).replace(ADDRESSES, ' ');
  const words = withoutPeople(queryWords(text), language).slice(0, MAX_WORDS);
  if (supplier || (words.length === 0 && !category && !kind && !area)) return null;
  return { query: inBaseForms(words, language), filters: { category, kind, area } };
};

const inBaseForms = (words: readonly string[], { spelling }: WordKnowledge): string => {
  const byFolded = new Map(words.map((word) => [fold(spelling(word) ?? word), spelling(word) ?? word]));
  return [...byFolded]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, word]) => word)
    .join(' ');
};

/** Whether two searches ask for the same, so that the later one of a way through the pages is no new one. */
export const isSameDemand = (one: Demanded, other: Demanded): boolean =>
  one.query === other.query &&
  one.filters.category === other.filters.category &&
  one.filters.kind === other.filters.kind &&
  one.filters.area === other.filters.area;
