import type { Db } from '../../../platform/database/db.js';
import { chooseCompletions, type Candidate } from '../domain/completions.js';
import { ranking } from '../domain/ranking.js';
import type { RemovedDocument, SearchDocument } from '../domain/search-document.js';
import {
  normaliseQuery,
  type Completion,
  type SearchQuery,
  type SearchResult,
} from '../domain/search-query.js';
import { didYouMean, WEAK_RESULT } from '../domain/suggestion.js';
import { queryWords } from '../domain/words.js';
import { SearchIndex } from '../search-index.js';
import { readCompletions } from './completions.query.js';
import { learnWords, putDocuments, removeDocuments } from './documents.commands.js';
import {
  finishGeneration,
  hasLiveGeneration,
  joinWriters,
  startGeneration,
  SupersededRebuild,
  sweepGenerations,
} from './generations.commands.js';
import { FacetKeys, type WholeContent } from './facet-keys.js';
import { browsePage, readPage, type Matching } from './page.query.js';
import { readTexts } from './texts.query.js';
import { typed, type Term } from './ts-text.js';
import { Vocabulary } from './vocabulary.js';

const SWEPT_AT_ONCE = 10_000;

/** The index as tables of the site's own database: a `tsvector` with GIN, and a vocabulary for corrections. */
export class PostgresSearchIndex extends SearchIndex {
  private readonly vocabulary: Vocabulary;
  private readonly facetKeys: FacetKeys;
  /** What every search without words counts, kept until such a search sees another content. */
  private whole: WholeContent | null = null;

  constructor(private readonly db: Db) {
    super();
    this.vocabulary = new Vocabulary(db.public);
    this.facetKeys = new FacetKeys(db.public);
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    await this.db.tx('system', async (tx) => {
      await joinWriters(tx);
      await putDocuments(tx, documents);
      await learnWords(tx, documents);
    });
    this.vocabulary.forget();
  }

  async remove(items: readonly RemovedDocument[]): Promise<void> {
    if (items.length === 0) return;
    await this.db.tx('system', async (tx) => {
      await joinWriters(tx);
      await removeDocuments(tx, items);
    });
  }

  async search(asked: SearchQuery): Promise<SearchResult> {
    const query = normaliseQuery(asked);
    const terms = await this.terms(query.text);
    const whole = terms.length === 0 ? await this.browse(query) : await this.answer(query, terms, 'all');
    // Nothing has all the words: rather something that has some of them than an empty page.
    const partial = whole.total === 0 && terms.length > 1;
    const { ids, total, facets } = partial ? await this.answer(query, terms, 'any') : whole;
    const weak = terms.length > 0 && ids.length > 0 && (partial || total <= WEAK_RESULT);
    const suggestion = weak ? didYouMean(query.text, await readTexts(this.db.public, ids)) : null;
    return { ids, total, facets, suggestion };
  }

  async suggest(prefix: string, limit: number): Promise<readonly Completion[]> {
    const words = queryWords(prefix);
    if (words.join('').length < ranking.prefixFrom) return [];
    const query = words
      .map((word, i) => typed({ word, prefix: i === words.length - 1, near: [] }))
      .join(' & ');
    const candidates = (await readCompletions(this.db.public, query)).flatMap(
      ({ kind, texts: [first = '', second = ''], times }): Candidate[] =>
        kind === 'title'
          ? [{ kind: 'document', text: first, times }]
          : [
              { kind: 'category', text: first, times },
              { kind: 'supplier', text: second, times },
            ],
    );
    return chooseCompletions(candidates, words, limit);
  }

  async rebuild(documents: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const generation = await this.db.tx('system', startGeneration);
    let written = 0;
    for await (const batch of documents) {
      if (batch.length === 0) continue;
      await this.db.tx('system', async (tx) => {
        await joinWriters(tx);
        const rows = await putDocuments(tx, batch, generation);
        if (rows === 0) throw new SupersededRebuild();
        await learnWords(tx, batch);
        written += rows;
      });
    }
    await this.db.tx('system', (tx) => finishGeneration(tx, generation));
    this.vocabulary.forget();
    while ((await this.db.tx('system', (tx) => sweepGenerations(tx, SWEPT_AT_ONCE))) === SWEPT_AT_ONCE);
    return written;
  }

  ready(): Promise<boolean> {
    return hasLiveGeneration(this.db.public).catch(() => false);
  }

  private async answer(query: SearchQuery, terms: readonly Term[], matching: Matching) {
    const page = await readPage(this.db.public, query, terms, matching);
    return { ids: page.ids, ...(await this.facetKeys.count(page.keys, query)) };
  }

  private async browse(query: SearchQuery) {
    // A limit on the price leaves out documents that the facets would count.
    const kept = query.priceMax === undefined ? this.whole : null;
    const { ids, keys, stamp } = await browsePage(this.db.public, query, kept?.stamp ?? null);
    if (query.priceMax !== undefined) return { ids, ...(await this.facetKeys.count(keys, query)) };
    const whole = kept?.stamp === stamp ? kept : await this.facetKeys.wholeOf(stamp, keys);
    this.whole = whole;
    return { ids, ...this.facetKeys.countWhole(whole, query) };
  }

  private async terms(text: string): Promise<Term[]> {
    const words = queryWords(text);
    if (words.length === 0) return [];
    const near = await this.vocabulary.near(words);
    const last = words.length - 1;
    return words.map((word, i) => ({
      word,
      prefix: i === last && word.length >= ranking.prefixFrom,
      near: near.get(word) ?? [],
    }));
  }
}
