import { kinOf, type AskedWord, type Phrase, type Term } from './terms.js';

/** What a text must have, in tokens: each engine of the program itself compares by this. */
export type Wanted =
  /** `begins`: whatever begins with it will do. */
  | { readonly token: string; readonly begins: boolean }
  | { readonly all: readonly Wanted[] }
  | { readonly any: readonly Wanted[] };

const leaf = (token: string): Wanted => ({ token, begins: false });
const all = (wanted: readonly Wanted[]): Wanted => (wanted.length === 1 ? wanted[0]! : { all: wanted });
const any = (wanted: readonly Wanted[]): Wanted => (wanted.length === 1 ? wanted[0]! : { any: wanted });

const phrase = (words: Phrase): Wanted => all(words.map((roots) => any(roots.map(leaf))));
const forms = ({ word, lemmas }: AskedWord): Wanted[] => [word, ...lemmas].map(leaf);
const kin = ({ word, prefix, lemmas, roots }: AskedWord): Wanted[] => [
  { token: word, begins: prefix },
  ...[...lemmas, ...roots].filter((token) => token !== word).map(leaf),
];
const kinOrMeant = (word: AskedWord): Wanted[] => [
  ...kin(word),
  ...word.near.flatMap((other) => [other.word, ...other.lemmas, ...kinOf(other, other.word)]).map(leaf),
];

const bySense = ({ words, others }: Term, tokens: (word: AskedWord) => Wanted[]): Wanted =>
  any([
    ...(words.length === 1 ? tokens(words[0]!) : [all(words.map((word) => any(tokens(word))))]),
    ...others.map(phrase),
  ]);

/** A term's own words in any of their forms. */
export const exactly = ({ words }: Term): Wanted => all(words.map((word) => any(forms(word))));

/** A term with beginnings, derivations and synonyms. */
export const related = (term: Term): Wanted => bySense(term, kin);

/** A term with its corrections too. */
export const corrected = (term: Term): Wanted => bySense(term, kinOrMeant);
