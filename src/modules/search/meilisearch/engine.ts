import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise } from 'meilisearch';
import { engineSettings, type EngineDocument } from './settings.js';

/** A task that the engine accepted and then could not do; the key is in none of its words. */
export class SearchEngineError extends Error {}

const TASK_TIMEOUT_MS = 120_000;
const REQUEST_TIMEOUT_MS = 5_000;

/** The client's calls that write, each resolved when the engine has really done it. */
export class Engine {
  readonly client: Meilisearch;

  constructor(options: { readonly url: string; readonly key: string | null }) {
    this.client = new Meilisearch({
      host: options.url,
      apiKey: options.key ?? undefined,
      timeout: REQUEST_TIMEOUT_MS,
    });
  }

  async createIndex(uid: string): Promise<void> {
    await this.done(this.client.createIndex(uid, { primaryKey: 'id' }));
    await this.done(this.client.index(uid).updateSettings(engineSettings));
  }

  /** Makes the index if it is not there, and brings its settings up to date. */
  async ensureIndex(uid: string): Promise<void> {
    if (await this.hasIndex(uid)) await this.done(this.client.index(uid).updateSettings(engineSettings));
    else await this.createIndex(uid);
  }

  /** What a query's words may also stand for; documents stay as they are. */
  async setSynonyms(uid: string, synonyms: Record<string, string[]>): Promise<void> {
    await this.done(this.client.index(uid).updateSynonyms(synonyms));
  }

  async hasIndex(uid: string): Promise<boolean> {
    try {
      await this.client.getRawIndex(uid);
      return true;
    } catch (error) {
      if (error instanceof MeilisearchApiError && error.cause?.code === 'index_not_found') return false;
      throw error;
    }
  }

  async write(uid: string, put: readonly EngineDocument[], remove: readonly string[]): Promise<void> {
    const index = this.client.index<EngineDocument>(uid);
    if (put.length > 0) await this.done(index.addDocuments([...put]));
    if (remove.length > 0) await this.done(index.deleteDocuments([...remove]));
  }

  /** The two names exchange their contents in one instant. */
  async swap(first: string, second: string): Promise<void> {
    await this.done(this.client.swapIndexes([{ indexes: [first, second], rename: false }]));
  }

  async deleteIndex(uid: string): Promise<void> {
    await this.done(this.client.deleteIndex(uid));
  }

  async indexesNamed(prefix: string): Promise<string[]> {
    const { results } = await this.client.getRawIndexes({ limit: 1_000 });
    return results.map(({ uid }) => uid).filter((uid) => uid.startsWith(prefix));
  }

  private async done(enqueued: EnqueuedTaskPromise): Promise<void> {
    const task = await enqueued.waitTask({ timeout: TASK_TIMEOUT_MS, interval: 20 });
    if (task.status !== 'succeeded') {
      const why = task.error ? `${task.error.code}: ${task.error.message}` : task.status;
      throw new SearchEngineError(`The search engine could not do ${task.type} (${why})`);
    }
  }
}
