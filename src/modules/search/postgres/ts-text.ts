import { ranking, type Place } from '../domain/ranking.js';
import type { SearchDocument } from '../domain/search-document.js';
import { kinOf, type AskedWord, type LookUp, type Phrase, type Term } from '../domain/terms.js';
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

const anyOf = (queries: readonly string[]): string =>
  queries.length === 1 ? queries[0]! : `(${[...new Set(queries)].join(' | ')})`;
const allOf = (queries: readonly string[]): string => queries.join(' & ');
const phrase = (words: Phrase): string => `(${allOf(words.map((roots) => anyOf(roots.map(lexeme))))})`;
const forms = ({ word, lemmas }: AskedWord): string[] => [word, ...lemmas].map(lexeme);
const kin = ({ word, prefix, lemmas, roots }: AskedWord): string[] => [
  `${lexeme(word)}${prefix ? ':*' : ''}`,
  ...[...lemmas, ...roots].filter((token) => token !== word).map(lexeme),
];
const kinOrMeant = (word: AskedWord): string[] => [
  ...kin(word),
  ...word.near.flatMap((other) => [other.word, ...other.lemmas, ...kinOf(other, other.word)]).map(lexeme),
];

// Nothing twice: PostgreSQL would expect twice as many rows and read all descriptions instead of the index.
const bySense = ({ words, others }: Term, tokens: (word: AskedWord) => string[]): string =>
  anyOf([
    ...(words.length === 1 ? tokens(words[0]!) : [`(${allOf(words.map((word) => anyOf(tokens(word))))})`]),
    ...others.map(phrase),
  ]);

/** The `tsquery` of a term's own words in any of their forms. */
export const exactly = ({ words }: Term): string => allOf(words.map((word) => anyOf(forms(word))));

/** The `tsquery` of a term with beginnings, derivations and synonyms. */
export const related = (term: Term): string => bySense(term, kin);

/** The `tsquery` of a term with its corrections too. */
export const corrected = (term: Term): string => bySense(term, kinOrMeant);
