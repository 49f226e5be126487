import { ranking, type Place } from '../domain/ranking.js';
import type { SearchDocument } from '../domain/search-document.js';
import type { LookUp } from '../domain/terms.js';
import type { Wanted } from '../domain/wanted.js';
import { wordsOf } from '../domain/words.js';

// Words are letters and digits only, so they can stand between quotes as they are.
const lexeme = (word: string): string => `'${word}'`;

/**
 * A document's words in some places: as written, their base forms and, but for the long text, their roots; each
 * once. A description has so many words that their kin would bring in half the catalogue.
 */
export const tokensOf = (document: SearchDocument, places: readonly Place[], look: LookUp): Set<string> => {
  const tokens = new Set<string>();
  for (const { name, place } of ranking.fields) {
    if (!places.includes(place)) continue;
    for (const word of wordsOf(document[name] ?? '').slice(0, ranking.maxFieldWords)) {
      const { lemmas, roots } = look(word);
      for (const token of [word, ...lemmas, ...(place === 'text' ? [] : roots)]) tokens.add(token);
    }
  }
  return tokens;
};

/**
 * The tokens as the text form of a `tsvector`. Made here and not by `to_tsvector`, whose parser would cut words
 * differently from the query side.
 */
export const toTsvector = (tokens: ReadonlySet<string>): string => [...tokens].map(lexeme).join(' ');

/**
 * What is wanted as a `tsquery`. Nothing twice: PostgreSQL would expect twice as many rows and read all descriptions
 * instead of the index.
 */
export const toTsquery = (wanted: Wanted): string => {
  if ('token' in wanted) return `${lexeme(wanted.token)}${wanted.begins ? ':*' : ''}`;
  const [parts, operator] = 'all' in wanted ? [wanted.all, ' & '] : [wanted.any, ' | '];
  return `(${[...new Set(parts.map(toTsquery))].join(operator)})`;
};
