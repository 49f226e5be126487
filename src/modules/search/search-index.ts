import type { Tx } from '../../platform/database/db.js';
import type { RemovedDocument, SearchDocument } from './domain/search-document.js';
import type { Completion, SearchQuery, SearchResult } from './domain/search-query.js';

/**
 * The one way to search, whichever engine stands behind it. The contract suite in test/integration/search
 * holds each engine to the same behaviour; where only some of the words are found, engines may choose
 * differently which of them to give up.
 */
export abstract class SearchIndex {
  /**
   * Adds or replaces documents; resolved means that the next search sees them. Repeats, late and concurrent
   * writes are safe: of several versions of a row the highest stays.
   */
  abstract put(documents: readonly SearchDocument[]): Promise<void>;

  /** Takes documents out and remembers it: a late put of the same or an older version stays without effect. */
  abstract remove(items: readonly RemovedDocument[]): Promise<void>;

  /**
   * The same in the transaction that hides them from the public, which runs as the system by then: with its end the
   * database's index neither finds nor counts them. A copy in another engine follows by `remove`.
   */
  abstract removeIn(tx: Tx, items: readonly RemovedDocument[]): Promise<void>;

  /** Never throws because of what was typed; where another engine cannot answer, the database's index does. */
  abstract search(query: SearchQuery): Promise<SearchResult>;

  /** Ways to finish what is being typed: categories, suppliers, then titles; at most `limit` (≤ 20). */
  abstract suggest(prefix: string, limit: number): Promise<readonly Completion[]>;

  /**
   * Replaces the whole content by `documents`, read in batches. The old content answers until the new is
   * complete, then all changes at once; puts and removals made meanwhile are kept. Of two at a time the
   * later wins and the earlier throws. Returns how many documents the new content was given.
   */
  abstract rebuild(documents: AsyncIterable<readonly SearchDocument[]>): Promise<number>;

  /**
   * Holds the content against `documents`, all that should be found now, read in batches. Returns what is missing,
   * other than given, or found without being given, with the versions that stand (0: none), to be written anew. A
   * copy in another engine is mended on the way.
   */
  abstract compare(documents: AsyncIterable<readonly SearchDocument[]>): Promise<readonly RemovedDocument[]>;

  /** Whether the content was not made by the rules that this version of the program has (`INDEX_RULES`). */
  abstract outdated(): Promise<boolean>;

  /** To be told after every edit of the synonym groups; resolved means that the next search minds it. */
  abstract synonymsChanged(): Promise<void>;

  /** Whether a search would be answered now. */
  abstract ready(): Promise<boolean>;

  /** For a process that serves: from now on an engine that fails is looked after. */
  start(): void {
    // Nothing to look after, unless an engine says otherwise.
  }
}
