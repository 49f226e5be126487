import { describe, expect, it } from 'vitest';
import { SynonymBook } from '../domain/synonyms.js';
import type { Db, Tx } from '../../../platform/database/db.js';
import type { Engine } from './engine.js';
import { Mirror } from './mirror.js';

const bookOf = (...phrases: string[]): SynonymBook =>
  new SynonymBook([phrases], () => ({ lemmas: [], roots: [] }));

/** An engine that only keeps synonyms, by index; `meanwhile` happens while it takes them. */
const keeping = (meanwhile: (uid: string) => void) => {
  const kept = new Map<string, string[]>();
  const engine: Partial<Engine> = {
    ensureIndex: () => Promise.resolve(),
    createIndex: () => Promise.resolve(),
    deleteIndex: () => Promise.resolve(),
    indexesNamed: () => Promise.resolve([]),
    setSynonyms: (uid, synonyms) => {
      meanwhile(uid);
      kept.set(uid, Object.keys(synonyms));
      return Promise.resolve();
    },
    swap: (first, second) => {
      const [ofFirst, ofSecond] = [kept.get(first)!, kept.get(second)!];
      kept.set(first, ofSecond).set(second, ofFirst);
      return Promise.resolve();
    },
  };
  return { engine: engine as Engine, kept };
};
/** A database without documents, in which the copy is free. */
const noRows = {
  public: { query: () => Promise.resolve([]) },
  tx: (_: unknown, work: (tx: Tx) => Promise<unknown>) =>
    work({ query: () => Promise.resolve([{}]) } as unknown as Tx),
} as unknown as Db;

describe('the groups of synonyms in the engine', () => {
  it('are those of the last edit, also of one made while they were sent', async () => {
    let book = bookOf('dawne', 'słowo');
    const { engine, kept } = keeping(() => (book = edited));
    const edited = bookOf('nowe', 'wyrażenie');
    await new Mirror(noRows, engine, 'documents', () => Promise.resolve(book)).tellSynonyms();
    expect(kept.get('documents')).toEqual(['nowe', 'wyrazenie']);
  });

  it('outlast a rebuild during which they were edited', async () => {
    let book = bookOf('dawne', 'słowo');
    const { engine, kept } = keeping(() => undefined);
    const mirror = new Mirror(noRows, engine, 'documents', () => Promise.resolve(book));
    const swap = engine.swap.bind(engine);
    engine.swap = async (first, second) => {
      book = bookOf('nowe', 'wyrażenie');
      await mirror.tellSynonyms();
      await swap(first, second);
    };
    await mirror.rebuild();
    expect(kept.get('documents')).toEqual(['nowe', 'wyrazenie']);
  });
});
