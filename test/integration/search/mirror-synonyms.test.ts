import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '../../../src/platform/database/db.js';
import { SynonymBook } from '../../../src/modules/search/domain/synonyms.js';
import { Engine } from '../../../src/modules/search/meilisearch/engine.js';
import { Mirror } from '../../../src/modules/search/meilisearch/mirror.js';
import { testDatabase } from '../../support/database.js';

const bookOf = (...phrases: string[]): SynonymBook =>
  new SynonymBook([phrases], () => ({ lemmas: [], roots: [] }));

/** An engine that only keeps synonyms, by index. */
class Keeping extends Engine {
  readonly kept = new Map<string, string[]>();

  /** `meanwhile` happens while it takes synonyms, `before` as it swaps. */
  constructor(
    private readonly meanwhile: () => void,
    private readonly before: () => Promise<void> = () => Promise.resolve(),
  ) {
    super({ url: 'http://127.0.0.1:9', key: null });
  }

  override ensureIndex = () => Promise.resolve();
  override createIndex = () => Promise.resolve();
  override deleteIndex = () => Promise.resolve();
  override indexesNamed = () => Promise.resolve([]);

  override setSynonyms(uid: string, synonyms: Record<string, string[]>): Promise<void> {
    this.meanwhile();
    this.kept.set(uid, Object.keys(synonyms));
    return Promise.resolve();
  }

  override async swap(first: string, second: string): Promise<void> {
    await this.before();
    const [ofFirst, ofSecond] = [this.kept.get(first)!, this.kept.get(second)!];
    this.kept.set(first, ofSecond).set(second, ofFirst);
  }
}

describe('the groups of synonyms in the engine', () => {
  let db: Db;

  beforeAll(async () => {
    ({ db } = await testDatabase());
  });

  it('are those of the last edit, also of one made while they were sent', async () => {
    let book = bookOf('dawne', 'słowo');
    const edited = bookOf('nowe', 'wyrażenie');
    const engine = new Keeping(() => (book = edited));
    await new Mirror(db, engine, 'documents', () => Promise.resolve(book)).tellSynonyms();
    expect(engine.kept.get('documents')).toEqual(['nowe', 'wyrazenie']);
  });

  it('outlast a rebuild during which they were edited', async () => {
    let book = bookOf('dawne', 'słowo');
    const engine: Keeping = new Keeping(
      () => undefined,
      async () => {
        book = bookOf('nowe', 'wyrażenie');
        await mirror.tellSynonyms();
      },
    );
    const mirror = new Mirror(db, engine, 'documents', () => Promise.resolve(book));
    await mirror.rebuild();
    expect(engine.kept.get('documents')).toEqual(['nowe', 'wyrazenie']);
  });
});
