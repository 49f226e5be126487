import { ranking, type Place } from '../domain/ranking.js';
import type { SearchDocument } from '../domain/search-document.js';
import { wordsOf } from '../domain/words.js';

// Words are letters and digits only, so they can stand between quotes as they are.
const lexeme = (word: string): string => `'${word}'`;

/**
 * The document's folded words in these places, as the text form of a `tsvector`. Made here and not by
 * `to_tsvector`, whose parser would cut words differently from the query side.
 */
export const toTsvector = (document: SearchDocument, places: readonly Place[]): string => {
  const words = new Set<string>();
  for (const { name, place } of ranking.fields) {
    if (!places.includes(place)) continue;
    for (const word of wordsOf(document[name] ?? '').slice(0, ranking.maxFieldWords)) words.add(word);
  }
  return [...words].map(lexeme).join(' ');
};

/** A word of a query with what it may also stand for. */
export type Term = {
  readonly word: string;
  /** Whether words that begin with it match too. */
  readonly prefix: boolean;
  /** Words of the index that differ from it by the allowed edits. */
  readonly near: readonly string[];
};

/** The `tsquery` of a term as a whole word. */
export const exactly = (term: Term): string => lexeme(term.word);

/** The `tsquery` of a term as typed, as a beginning where it may be one. */
export const typed = (term: Term): string => `${lexeme(term.word)}${term.prefix ? ':*' : ''}`;

/** The `tsquery` of a term with its corrections. */
export const corrected = (term: Term): string => `(${[typed(term), ...term.near.map(lexeme)].join(' | ')})`;
