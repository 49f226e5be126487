import type { Db, Tx } from '../../../platform/database/db.js';
import { chooseCompletions, type Candidate } from '../domain/completions.js';
import { ranking, type Matching } from '../domain/ranking.js';
import type { RemovedDocument, SearchDocument } from '../domain/search-document.js';
import {
  normaliseQuery,
  type Completion,
  type SearchQuery,
  type SearchResult,
} from '../domain/search-query.js';
import { didYouMean, WEAK_RESULT } from '../domain/suggestion.js';
import { askedWords, termsOf, type Term } from '../domain/terms.js';
import { queryWords } from '../domain/words.js';
import { polishLexicon } from '../polish/lexicon.js';
import type { SynonymBook } from '../domain/synonyms.js';
import type { Content } from '../memory/content.js';
import type { HeldIndex } from '../memory/held-index.js';
import { SearchIndex } from '../search-index.js';
import { readCompletions } from './completions.query.js';
import { answeringVersions, driftedAmong } from './drift.query.js';
import { learnWords, putDocuments, removeDocuments } from './documents.commands.js';
import {
  finishGeneration,
  hasLiveGeneration,
  hasOlderRules,
  joinWriters,
  recordRules,
  startGeneration,
  SupersededRebuild,
  sweepFacets,
  sweepGenerations,
} from './generations.commands.js';
import { FacetKeys, type WholeContent } from './facet-keys.js';
import { browsePage, keepOrder, readPage } from './page.query.js';
import { readTexts } from './texts.query.js';
import { Synonyms } from './synonyms.js';
import { Vocabulary } from './vocabulary.js';

const SWEPT_AT_ONCE = 10_000;

/** The index as tables of the site's own database: a `tsvector` with GIN, and a vocabulary for corrections. */
export class PostgresSearchIndex extends SearchIndex {
  private readonly vocabulary: Vocabulary;
  private readonly facetKeys: FacetKeys;
  private readonly synonyms: Synonyms;
  /** What every search without words counts, kept until such a search sees another content. */
  private whole: WholeContent | null = null;

  /** `held`: the same in memory, which answers where it can. `written`: what else belongs to the transaction of a write. */
  constructor(
    private readonly db: Db,
    private readonly held: HeldIndex | null = null,
    private readonly written?: (tx: Tx, ids: readonly string[]) => Promise<void>,
  ) {
    super();
    this.vocabulary = new Vocabulary(db.public);
    this.facetKeys = new FacetKeys(db.public);
    this.synonyms = new Synonyms(db.public);
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const { look } = await polishLexicon();
    await this.db.tx('system', async (tx) => {
      await joinWriters(tx);
      await putDocuments(tx, documents, look);
      await learnWords(tx, documents, look);
      await this.written?.(
        tx,
        documents.map(({ id }) => id),
      );
    });
    this.vocabulary.forget();
  }

  async remove(items: readonly RemovedDocument[]): Promise<void> {
    if (items.length > 0) await this.db.tx('system', (tx) => this.removeIn(tx, items));
  }

  async removeIn(tx: Tx, items: readonly RemovedDocument[]): Promise<void> {
    await joinWriters(tx);
    await removeDocuments(tx, items);
    await this.written?.(
      tx,
      items.map(({ id }) => id),
    );
  }

  async search(asked: SearchQuery): Promise<SearchResult> {
    const query = normaliseQuery(asked);
    const words = queryWords(query.text);
    if (words.length === 0) return { ...(await this.browse(query)), suggestion: null, partial: false };
    const { partial, ids, total, facets } = await this.find(query, words);
    const weak = ids.length > 0 && (partial || total <= WEAK_RESULT);
    const suggestion = weak
      ? didYouMean(query.text, await readTexts(this.db.public, ids), (await polishLexicon()).knows)
      : null;
    return { ids, total, facets, suggestion, partial };
  }

  /**
   * What has all the words, taking words of the language as they are; failing that, correcting those too; and
   * rather what has some of them than an empty page.
   */
  private async find(query: SearchQuery, words: readonly string[]) {
    const spelt = await this.termsOf(words, false);
    const whole = await this.answer(query, spelt, 'all');
    if (whole.total > 0) return { ...whole, partial: false };
    const terms = await this.termsOf(words, true);
    const mended = hasMore(terms, spelt) ? await this.answer(query, terms, 'all') : whole;
    if (mended.total > 0 || words.length === 1) return { ...mended, partial: false };
    return { ...(await this.answer(query, separately(terms), 'any')), partial: true };
  }

  async suggest(prefix: string, limit: number): Promise<readonly Completion[]> {
    const words = queryWords(prefix);
    if (words.join('').length < ranking.prefixFrom) return [];
    return chooseCompletions(await this.candidates(words), words, limit);
  }

  private async candidates(words: readonly string[]): Promise<Candidate[]> {
    const content = await this.held?.current();
    if (content) return content.completions(words);
    const begun = words.map((word, i) => `'${word}'${i === words.length - 1 ? ':*' : ''}`).join(' & ');
    return (await readCompletions(this.db.public, begun)).flatMap(
      ({ kind, texts: [first = '', second = ''], ids, times }): Candidate[] =>
        kind === 'title'
          ? [{ kind: 'document', text: first, ids, times }]
          : [
              { kind: 'category', text: first, ids, times },
              { kind: 'supplier', text: second, ids, times },
            ],
    );
  }

  async rebuild(documents: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const count = await this.refill(documents);
    await this.recordRules();
    return count;
  }

  recordRules(): Promise<void> {
    return this.db.tx('system', recordRules);
  }

  outdated(): Promise<boolean> {
    return hasOlderRules(this.db.public);
  }

  /** A rebuild that leaves it to the caller to record the rules when all of it is done. */
  async refill(documents: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const { look } = await polishLexicon();
    const generation = await this.db.tx('system', startGeneration);
    let written = 0;
    for await (const batch of documents) {
      if (batch.length === 0) continue;
      await this.db.tx('system', async (tx) => {
        await joinWriters(tx);
        const rows = await putDocuments(tx, batch, look, generation);
        if (rows === 0) throw new SupersededRebuild();
        await learnWords(tx, batch, look);
        written += rows;
      });
    }
    await this.db.tx('system', (tx) => finishGeneration(tx, generation));
    this.vocabulary.forget();
    while ((await this.db.tx('system', (tx) => sweepGenerations(tx, SWEPT_AT_ONCE))) === SWEPT_AT_ONCE);
    return written;
  }

  async compare(documents: AsyncIterable<readonly SearchDocument[]>): Promise<readonly RemovedDocument[]> {
    const { look } = await polishLexicon();
    const given = new Set<string>();
    const drifted: RemovedDocument[] = [];
    for await (const batch of documents) {
      for (const { id } of batch) given.add(id);
      drifted.push(...(await driftedAmong(this.db.public, batch, look)));
    }
    const answering = await answeringVersions(this.db.public);
    await this.db.tx('system', sweepFacets);
    return [...drifted, ...answering.filter(({ id }) => !given.has(id))];
  }

  synonymsChanged(): Promise<void> {
    this.synonyms.forget();
    return Promise.resolve();
  }

  /** As the groups stand now; the same object while they are the same. */
  synonymBook(): Promise<SynonymBook> {
    this.synonyms.forget();
    return this.synonyms.book();
  }

  /** The words in terms; `mending`: whether words of the language are open to corrections too. */
  async termsOf(words: readonly string[], mending: boolean): Promise<Term[]> {
    const lexicon = await polishLexicon();
    const open = mending ? words : words.filter((word) => !lexicon.knows(word));
    const near = await this.vocabulary.near(lexicon, open);
    return termsOf(askedWords(words, lexicon.look, near), await this.synonyms.book());
  }

  /** Those of the words and roots that some document has. */
  presentAmong(tokens: readonly string[]): Promise<ReadonlySet<string>> {
    return this.vocabulary.presentAmong(tokens);
  }

  ready(): Promise<boolean> {
    return hasLiveGeneration(this.db.public).catch(() => false);
  }

  override start(): void {
    this.held?.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.held?.stop();
  }

  private async answer(query: SearchQuery, terms: readonly Term[], matching: Matching) {
    const content = await this.contentFor(query);
    if (content) return content.answer(query, terms, matching);
    const page = await readPage(this.db.public, query, terms, matching);
    return { ids: page.ids, ...(await this.facetKeys.count(page.keys, query)) };
  }

  /** A single document is sooner found in the table. */
  private async contentFor({ id }: SearchQuery): Promise<Content | null> {
    return id === undefined && this.held ? this.held.current() : null;
  }

  private async browse(query: SearchQuery) {
    const content = await this.contentFor(query);
    if (content) return content.answer(query, [], 'all');
    const kept = query.id === undefined ? this.whole : null;
    const { ids, keys, stamp, order } = await browsePage(this.db.public, query, kept);
    if (query.id !== undefined) return { ids, ...(await this.facetKeys.count(keys, query)) };
    const whole = kept?.stamp === stamp ? kept : await this.facetKeys.wholeOf(stamp, keys);
    this.whole = whole;
    if (order) keepOrder(whole, order);
    return { ids, ...this.facetKeys.countWhole(whole, query) };
  }
}

const corrections = (terms: readonly Term[]): number =>
  terms.reduce((sum, { words }) => sum + words.reduce((each, { near }) => each + near.length, 0), 0);
const hasMore = (terms: readonly Term[], than: readonly Term[]): boolean =>
  corrections(terms) > corrections(than);

/** Where any word will do, each word of a phrase stands beside it for itself. */
const separately = (terms: readonly Term[]): Term[] =>
  terms.flatMap((term) =>
    term.words.length === 1 ? [term] : [term, ...term.words.map((word) => ({ words: [word], others: [] }))],
  );
