import { meant, kinOf, type AskedWord, type LookUp, type Phrase } from './terms.js';
import { queryWords } from './words.js';

/** Words and phrases that mean the same to a buyer, as the coordinator writes them. */
export type SynonymGroup = readonly string[];

const keyOf = (phrase: Phrase): string => phrase.map((roots) => roots.join('|')).join(' ');

/** The groups of synonyms in the language of the index: each phrase by the roots of its words. */
export class SynonymBook {
  private readonly byRoot = new Map<string, Phrase[]>();
  private readonly others = new Map<string, Map<string, Phrase>>();

  constructor(
    groups: readonly SynonymGroup[],
    private readonly look: LookUp,
  ) {
    for (const group of groups) this.add(group);
  }

  /** Phrases of which every word may be among these, the longest first. */
  phrasesAmong(words: readonly AskedWord[]): Phrase[] {
    const found = new Map<string, Phrase>();
    for (const word of words) {
      for (const root of meant(word)) {
        for (const phrase of this.byRoot.get(root) ?? []) found.set(keyOf(phrase), phrase);
      }
    }
    return [...found.values()].sort((a, b) => b.length - a.length);
  }

  /** What else the phrase may be called, by all the groups that have it. */
  othersOf(phrase: Phrase): Phrase[] {
    return [...(this.others.get(keyOf(phrase))?.values() ?? [])];
  }

  /** Every phrase with its others. */
  entries(): { phrase: Phrase; others: Phrase[] }[] {
    const phrases = new Map([...this.byRoot.values()].flat().map((phrase) => [keyOf(phrase), phrase]));
    return [...phrases.values()].map((phrase) => ({ phrase, others: this.othersOf(phrase) }));
  }

  private add(group: SynonymGroup): void {
    const phrases = new Map<string, Phrase>();
    for (const text of group) {
      const phrase = queryWords(text).map((word) => kinOf(this.look(word), word));
      if (phrase.length > 0) phrases.set(keyOf(phrase), phrase);
    }
    for (const [key, phrase] of phrases) {
      if (!this.others.has(key)) {
        this.others.set(key, new Map());
        for (const root of phrase[0]!) this.byRoot.set(root, [...(this.byRoot.get(root) ?? []), phrase]);
      }
      const known = this.others.get(key)!;
      for (const [other, its] of phrases) if (other !== key) known.set(other, its);
    }
  }
}
