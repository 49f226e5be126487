import { ranking } from './ranking.js';
import type { SynonymBook } from './synonyms.js';

/** What a folded word is a form of. */
export type WordForms = {
  /** Folded base forms, none for a word that no dictionary has. */
  readonly lemmas: readonly string[];
  /** What it shares with its derivations, each behind a digit, so that no root is taken for a word. */
  readonly roots: readonly string[];
};
/** What no word begins with. */
const ROOT_MARK = '0';

/** The token of a root; see `WordForms`. */
export const rootToken = (root: string): string => ROOT_MARK + root;
export const isRoot = (token: string): boolean => /^0\p{L}+$/u.test(token);

export type LookUp = (word: string) => WordForms;

/** A word of a query with all that may stand for it in a text. */
export type AskedWord = WordForms & {
  readonly word: string;
  /** Whether words that begin with it match too. */
  readonly prefix: boolean;
  /** Words that it may have been meant to be. */
  readonly near: readonly (WordForms & { readonly word: string })[];
};

/** A word's tokens for its derivations; a word without any stands for itself. */
export const kinOf = ({ roots }: WordForms, word: string): readonly string[] =>
  roots.length > 0 ? roots : [word];

/** The roots of each word of a phrase, any of which will do. */
export type Phrase = readonly (readonly string[])[];

/** One or more words of a query that mean one thing, with other phrases for it. */
export type Term = { readonly words: readonly AskedWord[]; readonly others: readonly Phrase[] };

/** The words of a query as far as the language goes; `near` are corrections by word. */
export const askedWords = (
  words: readonly string[],
  look: LookUp,
  near: ReadonlyMap<string, readonly string[]>,
): AskedWord[] =>
  words.map((word, i) => ({
    word,
    ...look(word),
    prefix: i === words.length - 1 && word.length >= ranking.prefixFrom,
    near: (near.get(word) ?? []).map((other) => ({ word: other, ...look(other) })),
  }));

/** The query in terms: what is a phrase of a synonym group is one. Whatever the order, each word stands in one term. */
export const termsOf = (words: readonly AskedWord[], book: SynonymBook): Term[] => {
  const left = new Set(words);
  const terms: Term[] = [];
  for (const phrase of book.phrasesAmong(words)) {
    const having = wordsOfPhrase(phrase, [...left]);
    if (!having) continue;
    for (const word of having) left.delete(word);
    terms.push({ words: having, others: book.othersOf(phrase) });
  }
  for (const word of left) terms.push({ words: [word], others: [] });
  return terms;
};

/** A different word for each one of the phrase; null where one is missing. */
const wordsOfPhrase = (phrase: Phrase, words: readonly AskedWord[]): AskedWord[] | null => {
  const taken: AskedWord[] = [];
  for (const roots of phrase) {
    const word = words.find(
      (each) => !taken.includes(each) && meant(each).some((root) => roots.includes(root)),
    );
    if (!word) return null;
    taken.push(word);
  }
  return taken;
};

/** The roots of the word and of what it may have been meant to be. */
export const meant = (word: AskedWord): readonly string[] => [
  ...kinOf(word, word.word),
  ...word.near.flatMap((other) => kinOf(other, other.word)),
];
