import type { OnApplicationShutdown } from '@nestjs/common';
import type { MultiSearchQuery } from 'meilisearch';
import type { Db, Tx } from '../../../platform/database/db.js';
import { chooseCompletions, type Candidate } from '../domain/completions.js';
import { facetsOf } from '../domain/facets.js';
import { ranking } from '../domain/ranking.js';
import type { RemovedDocument, SearchDocument } from '../domain/search-document.js';
import {
  normaliseQuery,
  type Completion,
  type SearchQuery,
  type SearchResult,
  type SearchSort,
} from '../domain/search-query.js';
import { didYouMean, WEAK_RESULT } from '../domain/suggestion.js';
import { meant, type AskedWord, type Term } from '../domain/terms.js';
import { inTurns, pageInTurns } from '../domain/turns.js';
import { queryWords } from '../domain/words.js';
import { polishLexicon } from '../polish/lexicon.js';
import { PostgresSearchIndex } from '../postgres/postgres-search-index.js';
import { answeringAmong } from '../postgres/rows.queries.js';
import { SearchIndex } from '../search-index.js';
import type { SearchAnswer } from './answers.js';
import { owe } from '../postgres/copy.commands.js';
import { SearchEngineError } from './engine-error.js';
import type { Engine } from './engine.js';
import { askingFor } from './counting.js';
import { filtersOf, written } from './filter.js';
import { Keeper } from './keeper.js';
import { Mirror } from './mirror.js';
import type { EngineReport } from './report.js';

type Hit = SearchAnswer['hits'][number];

const sorts: Record<SearchSort, string[] | undefined> = {
  relevance: undefined,
  price: ['priceFrom:asc', 'publishedAt:desc'],
  leadTime: ['leadDays:asc', 'publishedAt:desc'],
  newest: ['publishedAt:desc'],
};

const MOST_LOOKED_AT = 50;

/** Scores of the engine that differ by less are equal fits. */
const FIT_STEPS = 1_000_000;

const NOTHING = {
  hits: [] as (Hit & { readonly fit: number })[],
  total: 0,
  facets: facetsOf({
    category: [],
    kind: [],
    area: [],
    supplier: [],
    price: [],
    lead: [],
    new: [],
    month: [],
  }),
};

/**
 * Meilisearch answers; the database's own index stands behind it as what the engine copies. There the order
 * of versions is kept, from there an emptied engine is filled again, and it answers whenever the engine does not.
 */
export class MeilisearchIndex extends SearchIndex implements OnApplicationShutdown {
  private readonly keeper: Keeper;
  private readonly behind: PostgresSearchIndex;
  private readonly mirror: Mirror;
  private readonly uid: string;

  constructor(
    private readonly db: Db,
    private readonly engine: Engine,
    private readonly report: EngineReport,
    { uid = 'documents', mends = true }: { readonly uid?: string; readonly mends?: boolean } = {},
  ) {
    super();
    this.uid = uid;
    this.behind = new PostgresSearchIndex(db, null, owe);
    this.mirror = new Mirror(db, engine, uid, () => this.behind.synonymBook());
    this.keeper = new Keeper(db.public, engine, this.mirror, uid, report, mends);
  }

  async put(documents: readonly SearchDocument[]): Promise<void> {
    await this.behind.put(documents);
    await this.bring(documents.map(({ id }) => id));
  }

  async remove(items: readonly RemovedDocument[]): Promise<void> {
    await this.behind.remove(items);
    await this.bring(items.map(({ id }) => id));
  }

  removeIn(tx: Tx, items: readonly RemovedDocument[]): Promise<void> {
    return this.behind.removeIn(tx, items);
  }

  async rebuild(documents: AsyncIterable<readonly SearchDocument[]>): Promise<number> {
    const count = await this.behind.refill(documents);
    await this.mirror.rebuild();
    await this.behind.recordRules();
    this.keeper.forget();
    return count;
  }

  async compare(documents: AsyncIterable<readonly SearchDocument[]>): Promise<readonly RemovedDocument[]> {
    const drifted = await this.behind.compare(documents);
    if (this.keeper.reachable) await this.attempt(() => this.keeper.repair());
    return drifted;
  }

  override start(): void {
    this.keeper.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.keeper.stop();
  }

  outdated(): Promise<boolean> {
    return this.behind.outdated();
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    // Without words all fit equally: their turns are taken in the database, which need not send them all.
    if (query.sort === 'relevance' && queryWords(query.text).length === 0) return this.behind.search(query);
    const found = await this.ifTrusted(() => this.searchEngine(query));
    if (found && found.total > 0) {
      this.report.answered('engine');
      return found;
    }
    const own = await this.behind.search(query);
    // Nothing is what an emptied engine finds too.
    if (found && own.total === 0) {
      this.report.answered('engine');
      return found;
    }
    if (found) this.keeper.doubts();
    this.report.answered('postgres');
    return { ...own, standby: true };
  }

  /** What `work` has of the engine; null where it is not to be asked or did not answer. */
  private async ifTrusted<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    return (await this.keeper.trusts()) ? this.attempt(work) : null;
  }

  private async attempt<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SearchEngineError)) throw error;
      this.keeper.failed(error);
      return null;
    }
  }

  /** Tells the engine of what was written; what it cannot be told now stays owed. */
  private async bring(ids: readonly string[]): Promise<void> {
    if (this.keeper.reachable) await this.attempt(() => this.mirror.follow(ids));
    this.keeper.forget();
  }

  private async searchEngine(asked: SearchQuery): Promise<SearchResult> {
    const query = normaliseQuery(asked);
    const words = queryWords(query.text);
    const { partial, total, facets, hits: claimed } = await this.find(query, words);
    const hits = await this.standing(claimed);
    const weak = words.length > 0 && hits.length > 0 && (partial || total <= WEAK_RESULT);
    const texts = hits.map(({ shown }) => `${shown.title} ${shown.category} ${shown.supplier}`);
    const suggestion = weak ? didYouMean(query.text, texts, (await polishLexicon()).knows) : null;
    const gone = claimed.length - hits.length;
    return { ids: hits.map(({ id }) => id), total: total - gone, facets, suggestion, partial };
  }

  /** The hits whose row answers now: the engine may be a moment behind, or of another site. */
  private async standing<Found extends Hit>(hits: readonly Found[]): Promise<Found[]> {
    if (hits.length === 0) return [];
    const ids = await answeringAmong(
      this.db.public,
      hits.map(({ id }) => id),
    );
    const standing = hits.filter(({ id }) => ids.has(id));
    if (standing.length === 0) throw new SearchEngineError('It knows none of the documents');
    return standing;
  }

  /** As the database's own index does it; the engine gets one token for each word, the best of those it has. */
  private async find(query: SearchQuery, words: readonly string[]) {
    let tried: string | null = null;
    let whole = NOTHING;
    for (const mending of [false, true]) {
      const terms = await this.behind.termsOf(words, mending);
      const wording = words.length === 0 ? '' : await this.wordingOf(terms);
      for (const q of [wording, begunWording(terms, wording)]) {
        if (q === tried) continue;
        tried = q;
        whole = await this.answer(query, q, 'all');
        if (whole.total > 0 || words.length === 0) return { ...whole, partial: false };
      }
      if (mending && words.length > 1) {
        const rest = await this.wordingOf(terms, true);
        const some = rest.trim() === '' ? NOTHING : await this.answer(query, rest, 'frequency');
        return { ...some, partial: true };
      }
    }
    return { ...whole, partial: false };
  }

  /**
   * A space after the last word says that it is finished, not a beginning. `partial` leaves out what no document
   * has: the engine gives up the most frequent words first.
   */
  private async wordingOf(terms: readonly Term[], partial = false): Promise<string> {
    const asked = terms.flatMap((term) => term.words);
    const present = await this.behind.presentAmong(asked.flatMap((word) => [word.word, ...meant(word)]));
    const tokens = wordsInOrder(terms).flatMap(({ word, others }) => {
      const found = meant(word).find((token) => present.has(token));
      if (found !== undefined) return [found];
      if (others) return [meant(word)[0]!];
      return partial && !(word.prefix && word.lemmas.length === 0) ? [] : [word.word];
    });
    const last = asked.find(({ prefix }) => prefix);
    return tokens.join(' ') + (last && tokens.at(-1) === last.word ? '' : ' ');
  }

  async suggest(prefix: string, limit: number): Promise<readonly Completion[]> {
    const words = queryWords(prefix);
    if (words.join('').length < ranking.prefixFrom) return [];
    const look = (place: 'title' | 'names', distinct?: string): MultiSearchQuery => ({
      indexUid: this.uid,
      q: words.join(' '),
      matchingStrategy: 'all',
      attributesToSearchOn: [place],
      distinct,
      limit: MOST_LOOKED_AT,
    });
    const answers = await this.ifTrusted(async () => {
      const found = await this.engine.search([
        look('names', 'category'),
        look('names', 'supplier'),
        look('title'),
      ]);
      return Promise.all(found.map(({ hits }) => this.standing(hits)));
    });
    const lines = answers ? linesOf(answers) : [];
    const completions = chooseCompletions(lines, words, limit);
    this.report.answered(completions.length > 0 ? 'engine' : 'postgres');
    return completions.length > 0 ? completions : this.behind.suggest(prefix, limit);
  }

  async synonymsChanged(): Promise<void> {
    await this.behind.synonymsChanged();
    // Told anew by the keeper when it is well again.
    if (this.keeper.reachable) await this.attempt(() => this.mirror.tellSynonyms());
  }

  ready(): Promise<boolean> {
    return this.engine.hasIndex(this.uid).catch(() => false);
  }

  private async answer(query: SearchQuery, q: string, matchingStrategy: 'all' | 'frequency') {
    if (query.sort !== 'relevance') return this.page(query, q, matchingStrategy);
    const { found, shown } = await pageInTurns(query, async (most) => {
      const found = await this.page({ ...query, page: 1, perPage: most }, q, matchingStrategy);
      const whole = found.hits.length < most;
      const standings = found.hits.map((hit) => ({ ...hit, fit: Math.round(hit.fit * FIT_STEPS) }));
      // Of the last fit there may be others, who take their turns with those that were read.
      const sure = whole ? standings : standings.filter(({ fit }) => fit > standings.at(-1)!.fit);
      return { found, ordered: inTurns(sure, query.day ?? ''), whole };
    });
    return { ...found, hits: shown };
  }

  /** So many hits and all facets in one request: a facet whose filter is set is counted by a query without it. */
  private async page(query: SearchQuery, q: string, matchingStrategy: 'all' | 'frequency') {
    const shared = { indexUid: this.uid, q, matchingStrategy };
    const asking = askingFor(query);
    const [main, ...others] = await this.engine.search([
      {
        ...shared,
        filter: filtersOf(query).map(written),
        facets: asking.together,
        sort: sorts[query.sort],
        page: query.page,
        hitsPerPage: query.perPage,
        showRankingScore: true,
      },
      ...asking.apart.map((apart) => ({ ...shared, ...apart })),
    ]);
    const facets = asking.facetsOf(main!, others);
    const { totalHits: total } = main!;
    const hits = main!.hits.map(({ _rankingScore: fit = 0, ...hit }) => ({ ...hit, fit }));
    if (total === undefined || hits.length > Math.min(total, query.perPage))
      throw new SearchEngineError('It counts what cannot be');
    return { hits, total, facets };
  }
}

const linesOf = ([categories = [], suppliers = [], titles = []]: readonly Hit[][]): Candidate[] => [
  ...categories.map(({ shown }) => ({ kind: 'category' as const, text: shown.category, ids: [], times: 1 })),
  ...suppliers.map(({ shown }) => ({ kind: 'supplier' as const, text: shown.supplier, ids: [], times: 1 })),
  ...titles.map(({ id, shown }) => ({ kind: 'document' as const, text: shown.title, ids: [id], times: 1 })),
];

/** The words of the terms, that which may be only a beginning last; `others`: whether its term has synonyms. */
const wordsInOrder = (terms: readonly Term[]): { word: AskedWord; others: boolean }[] =>
  [...terms]
    .sort(
      (a, b) => Number(a.words.some(({ prefix }) => prefix)) - Number(b.words.some(({ prefix }) => prefix)),
    )
    .flatMap((term) => term.words.map((word) => ({ word, others: term.others.length > 0 })));

/** The same with the last word as it is typed, which may be the beginning of another. */
const begunWording = (terms: readonly Term[], wording: string): string => {
  const last = terms.flatMap(({ words }) => words).find(({ prefix }) => prefix);
  return last && wordsInOrder(terms).at(-1)?.word === last
    ? [...wording.trim().split(' ').slice(0, -1), last.word].join(' ')
    : wording;
};
