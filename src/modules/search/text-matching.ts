import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/database/db.js';
import { whichHas } from './data/text-matching.queries.js';
import type { SearchDocument } from './domain/search-document.js';
import type { SynonymBook } from './domain/synonyms.js';
import { askedWords, termsOf } from './domain/terms.js';
import { related } from './domain/wanted.js';
import { allowedEdits, queryWords, wordsOf } from './domain/words.js';
import { polishLexicon, type Lexicon } from './polish/lexicon.js';
import { Synonyms } from './postgres/synonyms.js';
import { tokensOf, toTsquery, toTsvector } from './postgres/ts-text.js';

/** `perhaps`: all words but such as may be slips, which only a search corrects. */
export type TextVerdict = 'yes' | 'no' | 'perhaps';

/** A query as a `tsquery`, null when nothing is to be looked for, and whether words were left out of it. */
type Tokens = { readonly query: string | null; readonly open: boolean };

const MOST_REMEMBERED = 20_000;
const NO_SLIPS: ReadonlyMap<string, readonly string[]> = new Map();

/** A search turned round: of many queries those that one text answers, in one statement and without an index. */
@Injectable()
export class TextMatching {
  private readonly synonyms: Synonyms;
  private remembered: { book: SynonymBook; queries: Map<string, Tokens> } | null = null;

  constructor(private readonly db: Db) {
    this.synonyms = new Synonyms(db.public);
  }

  /** For each query whether the index finds the document by all of its words. A query without words matches all. */
  async ofDocument(document: SearchDocument, queries: readonly string[]): Promise<TextVerdict[]> {
    const { look } = await polishLexicon();
    const tokens = tokensOf(document, ['title', 'names', 'text'], look);
    return this.compare(tokens, queries, (word, lexicon) => allowedEdits(word) > 0 && !lexicon.knows(word));
  }

  /** For each query whether the text has all of its words, in any form and by synonyms too. */
  async ofText(text: string, queries: readonly string[]): Promise<boolean[]> {
    const { look } = await polishLexicon();
    const tokens = new Set<string>();
    for (const word of wordsOf(text)) {
      const { lemmas, roots } = look(word);
      for (const token of [word, ...lemmas, ...roots]) tokens.add(token);
    }
    return (await this.compare(tokens, queries, () => false)).map((verdict) => verdict === 'yes');
  }

  private async compare(
    tokens: ReadonlySet<string>,
    queries: readonly string[],
    isOpen: (word: string, lexicon: Lexicon) => boolean,
  ): Promise<TextVerdict[]> {
    if (queries.length === 0) return [];
    const lexicon = await polishLexicon();
    const book = await this.synonyms.book();
    const asked = queries.map((query) => {
      const words = queryWords(query);
      const kept = words.filter((word) => !isOpen(word, lexicon));
      return this.inTokens(kept, kept.length < words.length, lexicon, book);
    });
    const has = await whichHas(
      this.db.public,
      toTsvector(tokens),
      asked.map(({ query }) => query),
    );
    return asked.map(({ open }, at) => (!has[at] ? 'no' : open ? 'perhaps' : 'yes'));
  }

  /** Remembered until the synonyms change. */
  private inTokens(words: readonly string[], open: boolean, lexicon: Lexicon, book: SynonymBook): Tokens {
    if (this.remembered?.book !== book || this.remembered.queries.size >= MOST_REMEMBERED) {
      this.remembered = { book, queries: new Map() };
    }
    const { queries } = this.remembered;
    const key = `${words.join(' ')}${open ? '?' : ''}`;
    const known = queries.get(key);
    if (known) return known;
    const terms = termsOf(askedWords(words, lexicon.look, NO_SLIPS), book);
    const made = {
      query: terms.length === 0 ? null : terms.map((term) => toTsquery(related(term))).join(' & '),
      open,
    };
    queries.set(key, made);
    return made;
  }
}
