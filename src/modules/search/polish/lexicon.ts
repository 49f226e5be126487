import { fold } from '../../../shared/text.js';
import { rootToken, type WordForms } from '../domain/terms.js';
import { Dictionary } from './dictionary.js';
import { guessedRoot, rootOf } from './roots.js';

/** Words whose forms are kept; they take some 25 MB. */
export const MOST_REMEMBERED = 50_000;

/** With these a deed is only done to its end: sprzątać, posprzątać. Others change what it is. */
const completing = ['po', 'wy', 'u', 'z', 's', 'o'];
/** Verbs that each prefix turns into another deed: przewozić is not wywozić. */
const turning = new Set(
  'wozić nosić wieźć nieść prowadzić chodzić jeździć dawać dać stawić stawiać robić rabiać konać jąć mienić mieniać kładać łożyć pisać pisywać kazać kazywać kupić kupować brać najmować'.split(
    ' ',
  ),
);

/** Forms that the dictionary has as words of their own. */
const irregular: Readonly<Record<string, string>> = {
  dziecmi: 'dziecko',
  ludzmi: 'ludzie',
  goscmi: 'gość',
  konmi: 'koń',
  bracmi: 'brat',
  ksiezmi: 'ksiądz',
  pieniedzmi: 'pieniądz',
  przyjaciolmi: 'przyjaciel',
  rekoma: 'ręka',
  oczami: 'oko',
  uszami: 'ucho',
};

/** Base forms and roots of Polish words; immutable but for what it remembers. */
export class Lexicon {
  private readonly remembered = new Map<string, WordForms>();

  constructor(private readonly dictionary: Dictionary) {}

  /** Of a folded word. Words with digits and very short ones stand for themselves alone. */
  readonly look = (word: string): WordForms => {
    const known = this.remembered.get(word);
    if (known) return known;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.clear();
    const looked = this.analyse(word);
    this.remembered.set(word, looked);
    return looked;
  };

  /** Whether the dictionary has the folded word in any form. */
  readonly knows = (word: string): boolean => this.look(word).lemmas.length > 0;

  /**
   * The base form as people write it; null for what no dictionary has. Of several the one most like the word. What is done
   * is called by its noun: "sprzątania" is of "sprzątanie", not of "sprzątać".
   */
  readonly spelling = (word: string): string | null => {
    if (word.length < 3) return null;
    // The last letter is an ending: "trawy" is rather of "trawa" than a word of its own.
    const likeness = (lemma: string) => Math.min(commonBeginning(fold(lemma), word), word.length - 1);
    const [best] = this.dictionary
      .lemmasOf(word)
      .sort(
        (one, other) =>
          likeness(other) - likeness(one) || one.length - other.length || (one < other ? -1 : 1),
      );
    return best === undefined ? null : deedOf(word, best);
  };

  private analyse(word: string): WordForms {
    if (word.length < 3 || /\p{N}/u.test(word)) return { lemmas: [], roots: [] };
    const listed = irregular[word];
    const lemmas = listed === undefined ? this.dictionary.lemmasOf(word) : [listed];
    const roots = lemmas.length > 0 ? lemmas.flatMap((lemma) => this.rootsOf(lemma)) : [guessedRoot(word)];
    return {
      lemmas: [...new Set(lemmas.map(fold))],
      roots: [...new Set(roots)].map(rootToken),
    };
  }

  /** The root, and of a verb with a prefix that only completes it the simple verb's root behind it. */
  private rootsOf(lemma: string): string[] {
    const own = rootOf(lemma);
    if (!lemma.endsWith('ć') || lemma.endsWith('ość')) return [own];
    for (const prefix of completing) {
      const simple = lemma.slice(prefix.length);
      if (!lemma.startsWith(prefix) || simple.length < 3 || turning.has(simple)) continue;
      if (this.dictionary.lemmasOf(fold(simple)).includes(simple)) return [own, rootOf(simple)];
    }
    return [own];
  }
}

/** The noun of a verb, where the word is a form of the noun; the dictionary has the verb alone. */
const deedOf = (word: string, lemma: string): string => {
  const [, noun] = /^(.+[nc]i)(?:e|a|u|em)$/.exec(word) ?? [];
  if (noun === undefined || !lemma.endsWith('ć')) return lemma;
  if (/[ay]ć$/.test(lemma) && /(?:ani|yci)$/.test(noun)) {
    return `${lemma.slice(0, -1)}${noun.endsWith('ani') ? 'nie' : 'cie'}`;
  }
  return `${noun}e`;
};

const commonBeginning = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
};

let made: Promise<Lexicon> | null = null;

/** The Polish lexicon, read from the dictionary package when it is first needed. */
export const polishLexicon = (): Promise<Lexicon> => {
  made ??= import('dictionary-pl').then(({ default: { aff, dic } }) => new Lexicon(new Dictionary(aff, dic)));
  return made;
};
