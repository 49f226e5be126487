import {
  Meilisearch,
  MeilisearchApiError,
  type EnqueuedTaskPromise,
  type MultiSearchQuery,
  type Settings,
} from 'meilisearch';
import { setTimeout as pause } from 'node:timers/promises';
import type { z } from 'zod';
import { searchAnswers, stampsAnswer, statsAnswer, versionAnswer, type SearchAnswer } from './answers.js';
import { SearchEngineError } from './engine-error.js';
import { engineSettings, isSet, type EngineDocument } from './settings.js';
import { insistOnVersion } from './version.js';

const TASK_TIMEOUT_MS = 120_000;
const REQUEST_TIMEOUT_MS = 5_000;
/** Somebody waits for a search, and another index can answer instead. */
const SEARCH_TIMEOUT_MS = 1_000;
const STAMPS_AT_ONCE = 5_000;

/** The engine's calls; those that write are resolved when it has really done it. Each throws `SearchEngineError`. */
export class Engine {
  private readonly client: Meilisearch;
  private readonly asking: Meilisearch;

  constructor(options: { readonly url: string; readonly key: string | null }) {
    const shared = { host: options.url, apiKey: options.key ?? undefined };
    this.client = new Meilisearch({ ...shared, timeout: REQUEST_TIMEOUT_MS });
    this.asking = new Meilisearch({ ...shared, timeout: SEARCH_TIMEOUT_MS });
  }

  /** One answer for each query. */
  async search(queries: readonly MultiSearchQuery[]): Promise<SearchAnswer[]> {
    const { results } = await read(searchAnswers, () => this.asking.multiSearch({ queries: [...queries] }));
    if (results.length !== queries.length) throw new SearchEngineError('It left questions unanswered');
    return results;
  }

  /** Throws for one that is too old to be used. A key of some indexes may not ask: it was asked as that was made. */
  async insistOnVersion(): Promise<void> {
    const answer = await asked(() =>
      this.asking.getVersion().catch((error: unknown) => {
        if (isCode(error, 'invalid_api_key')) return null;
        throw error;
      }),
    );
    if (answer !== null) insistOnVersion(parsed(versionAnswer, answer).pkgVersion);
  }

  async documents(uid: string): Promise<number> {
    return (await read(statsAnswer, () => this.client.index(uid).getStats())).numberOfDocuments;
  }

  /** Every document's id with the stamp of the row that it was made of. */
  async stamps(uid: string): Promise<Map<string, string>> {
    const stamps = new Map<string, string>();
    for (let offset = 0; ; offset += STAMPS_AT_ONCE) {
      const page = { fields: ['id', 'stamp'], limit: STAMPS_AT_ONCE, offset };
      const { results } = await read(stampsAnswer, () => this.client.index(uid).getDocuments(page));
      for (const { id, stamp } of results) stamps.set(id, stamp);
      if (results.length < STAMPS_AT_ONCE) return stamps;
    }
  }

  async createIndex(uid: string): Promise<void> {
    await done(() => this.client.createIndex(uid, { primaryKey: 'id' }));
    await this.set(uid, engineSettings);
  }

  /** Makes the index if it is not there, and brings its settings up to date. */
  async ensureIndex(uid: string): Promise<void> {
    if (await this.hasIndex(uid)) await this.set(uid, engineSettings);
    else await this.createIndex(uid);
  }

  /** What a query's words may also stand for; documents stay as they are. */
  setSynonyms(uid: string, synonyms: Record<string, string[]>): Promise<void> {
    return this.set(uid, { synonyms });
  }

  /** The engine takes seconds to set even what is set already, in which it takes no document. */
  private async set(uid: string, settings: Settings): Promise<void> {
    const index = this.client.index(uid);
    const standing = await asked(() => index.getSettings());
    if (!isSet(settings, standing)) await done(() => index.updateSettings(settings));
  }

  hasIndex(uid: string): Promise<boolean> {
    return asked(async () => {
      try {
        await this.client.getRawIndex(uid);
        return true;
      } catch (error) {
        if (isCode(error, 'index_not_found')) return false;
        throw error;
      }
    });
  }

  async write(uid: string, put: readonly EngineDocument[], remove: readonly string[]): Promise<void> {
    const index = this.client.index<EngineDocument>(uid);
    // Of different documents: ordered together, the engine does both at one go.
    await Promise.all([
      put.length > 0 && done(() => index.addDocuments([...put])),
      remove.length > 0 && done(() => index.deleteDocuments([...remove])),
    ]);
  }

  /** The two names exchange their contents in one instant. */
  async swap(first: string, second: string): Promise<void> {
    const coming = await this.madeAt(second);
    const swap = this.client.swapIndexes([{ indexes: [first, second], rename: false }]);
    try {
      await done(() => swap);
    } catch (error) {
      // A key of some indexes may order it and not ask how it went: seen by which index now has the name.
      if (!(error instanceof SearchEngineError) || error.message !== 'task_not_found') throw error;
      const until = performance.now() + TASK_TIMEOUT_MS;
      while ((await this.madeAt(first)) !== coming) {
        if (performance.now() > until) throw new SearchEngineError('It did not swap the indexes');
        await pause(50);
      }
    }
  }

  private async madeAt(uid: string): Promise<string> {
    return String((await asked(() => this.client.getRawIndex(uid))).createdAt);
  }

  async deleteIndex(uid: string): Promise<void> {
    await done(() => this.client.deleteIndex(uid));
  }

  async indexesNamed(prefix: string): Promise<string[]> {
    const { results } = await asked(() => this.client.getRawIndexes({ limit: 1_000 }));
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix));
  }
}

const asked = async <Answer>(call: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await call();
  } catch (error) {
    if (error instanceof SearchEngineError) throw error;
    throw new SearchEngineError(reasonOf(error));
  }
};

// The client's own message may quote the whole answer.
const reasonOf = (error: unknown): string => {
  if (error instanceof MeilisearchApiError) return error.cause?.code ?? `status ${error.response.status}`;
  return error instanceof Error ? error.name : 'no reason given';
};

const isCode = (error: unknown, code: string): boolean =>
  error instanceof MeilisearchApiError && error.cause?.code === code;

const read = async <Answer>(form: z.ZodType<Answer>, call: () => Promise<unknown>): Promise<Answer> =>
  parsed(form, await asked(call));

const parsed = <Answer>(form: z.ZodType<Answer>, said: unknown): Answer => {
  const answer = form.safeParse(said);
  if (!answer.success) throw new SearchEngineError('It answered what no search engine answers');
  return answer.data;
};

const done = (enqueue: () => EnqueuedTaskPromise): Promise<void> =>
  asked(async () => {
    const task = await enqueue().waitTask({ timeout: TASK_TIMEOUT_MS, interval: 20 });
    if (task.status === 'succeeded') return;
    throw new SearchEngineError(`It could not do ${task.type} (${task.error?.code ?? task.status})`);
  });
