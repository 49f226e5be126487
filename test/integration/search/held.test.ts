import { describe, expect, it } from 'vitest';
import { seeded, type Random } from '../../../bench/random.js';
import { HeldIndex } from '../../../src/modules/search/memory/held-index.js';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import {
  searchSorts,
  type Completion,
  type SearchDocument,
  type SearchQuery,
  type SearchResult,
} from '../../../src/modules/search/index.js';
import type { Db } from '../../../src/platform/database/db.js';
import { testDatabase } from '../../support/database.js';
import { batches, document, query } from './documents.js';
import { searchIndexContract } from './search-index.contract.js';

/** Waits for what is being read into memory, and lets PostgreSQL's statements answer for single documents alone. */
class FromMemory extends PostgresSearchIndex {
  constructor(
    db: Db,
    private readonly memory: HeldIndex,
  ) {
    super(db, memory);
    memory.start();
  }

  override async search(asked: SearchQuery): Promise<SearchResult> {
    // The first question after a rebuild finds out that there is another content to read.
    await this.memory.current();
    await this.memory.settled();
    return super.search(asked);
  }

  override async suggest(prefix: string, limit: number): Promise<readonly Completion[]> {
    await this.search(query());
    return super.suggest(prefix, limit);
  }
}

const make = async () => {
  const { db } = await testDatabase();
  const statements: string[] = [];
  const watched = Object.assign(Object.create(db) as Db, {
    public: {
      query: <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
        // The last of what narrows is the single document.
        const ofOne = sql.includes('string_agg(facet') && params[11] !== null;
        if (/string_agg\(facet|name_words @@/.test(sql) && !ofOne) statements.push(sql);
        return db.public.query<Row>(sql, params);
      },
    },
  });
  const held = new HeldIndex(watched.public);
  return { db, held, statements, index: new FromMemory(watched, held) };
};

searchIndexContract('the memory of the process', async () => {
  const { db, index } = await make();
  return { db, index };
});

const nouns = [
  'okien',
  'okna',
  'biur',
  'szkoły',
  'ogrodów',
  'dywanów',
  'ulotek',
  'toreb',
  'obiadów',
  'drzew',
];
const deeds = [
  'Mycie',
  'Sprzątanie',
  'Koszenie',
  'Szycie',
  'Druk',
  'Pranie',
  'Gotowanie',
  'Sadzenie',
  'Naprawa',
];
const categories = ['sprzatanie', 'szycie', 'catering', 'zielen'];
const areas = ['2862', '2815', '28', 'PL', '1465'];

const randomDocument = (random: Random): SearchDocument => {
  const category = random.pick(categories);
  return document({
    title: `${random.pick(deeds)} ${random.pick(nouns)}${random.chance(0.3) ? ` i ${random.pick(nouns)}` : ''}`,
    description: random.chance(0.5) ? `Także ${random.pick(deeds).toLowerCase()} ${random.pick(nouns)}` : '',
    ...{ category, categoryName: category, supplierSlug: `dostawca-${random.int(1, 12)}` },
    areas: [random.pick(areas), ...(random.chance(0.2) ? [random.pick(areas)] : [])],
    kind: random.pick(['product', 'service']),
    priceFrom: random.chance(0.2) ? null : random.int(1, 40) * 500,
    leadDays: random.chance(0.2) ? null : random.int(1, 30),
    free: random.chance(0.3) ? { '2026-12': random.int(1, 9) } : {},
    ...(random.chance(0.1) && { publishedAt: '2026-01-01T08:00:00Z' }),
  });
};

const randomQuery = (random: Random): SearchQuery => {
  const word = () => random.pick([...nouns, ...deeds, 'okjen', 'sprzontanie', 'szy', 'tapicer', 'skwer']);
  const maybe = <Value>(share: number, value: Value) => (random.chance(share) ? value : undefined);
  return query({
    text: Array.from({ length: random.int(0, 3) }, word).join(' '),
    sort: random.chance(0.5) ? 'relevance' : random.pick(searchSorts),
    page: random.chance(0.7) ? 1 : random.int(2, 6),
    perPage: random.pick([5, 24]),
    day: random.pick(['2026-11-27', '2026-11-28']),
    category: maybe(0.2, random.pick(categories)),
    kind: maybe(0.2, random.pick(['product', 'service'] as const)),
    area: maybe(0.2, random.pick(areas)),
    supplier: maybe(0.1, 'dostawca-3'),
    suppliers: maybe(0.1, ['dostawca-1', 'dostawca-2', 'dostawca-3']),
    without: maybe(0.2, ['dostawca-4']),
    priceMin: maybe(0.1, 2_000),
    priceMax: maybe(0.2, random.int(1, 40) * 500),
    leadMax: maybe(0.1, 7),
    publishedFrom: maybe(0.1, '2026-01-01T09:00:00Z'),
    month: maybe(0.1, '2026-12'),
    amount: maybe(0.5, 4),
    choices: maybe(0.8, { publishedFrom: '2026-01-01T09:00:00Z', months: ['2026-11', '2026-12'] }),
  });
};

/** Fewer than PostgreSQL looks at for completions, of which it takes the first that it meets. */
const STANDING = 150;
const ROUNDS = process.env['TEST_LANE'] ? 40 : 4;

describe('the index in memory', () => {
  it('answers any search as PostgreSQL does, whatever is written by others meanwhile', async () => {
    const { db, index, held, statements } = await make();
    const others = new PostgresSearchIndex(db);
    const random = seeded(11);
    const standing = Array.from({ length: STANDING }, () => randomDocument(random));
    await others.rebuild(batches(standing));
    for (let round = 0; round < ROUNDS; round += 1) {
      const [changed, gone] = [random.int(0, STANDING - 1), random.int(0, STANDING - 1)];
      const { id, version } = standing[changed]!;
      standing[changed] = { ...randomDocument(random), id, version: version + 2 };
      const made = randomDocument(random);
      await others.put([standing[changed], made]);
      await others.remove([{ id: standing[gone]!.id, version: standing[gone]!.version + 1 }]);
      for (let i = 0; i < 25; i += 1) {
        const asked = randomQuery(random);
        statements.length = 0;
        const found = await index.search(asked);
        expect(statements).toEqual([]);
        expect(found, JSON.stringify(asked)).toEqual(await others.search(asked));
        const typed = asked.text.slice(0, random.int(2, 20));
        expect(await index.suggest(typed, 8), typed).toEqual(await others.suggest(typed, 8));
      }
    }
    await held.stop();
  });

  it('leaves it to PostgreSQL where there is too much to hold, until it has read it, and after it stopped', async () => {
    const { db } = await testDatabase();
    const two = [document({ title: 'Mycie okien' }), document({ title: 'Mycie aut' })];
    await new PostgresSearchIndex(db).put(two);
    const [small, large] = [new HeldIndex(db.public, 1), new HeldIndex(db.public, 2)];
    for (const held of [small, large]) {
      const index = new PostgresSearchIndex(db, held);
      expect(await held.current()).toBeNull();
      expect((await index.search(query({ text: 'mycie' }))).total).toBe(2);
      index.start();
      expect(await held.current()).toBeNull();
      expect((await index.search(query({ text: 'mycie' }))).total).toBe(2);
      await held.settled();
    }
    expect(await small.current()).toBeNull();
    expect((await large.current())?.size).toBe(2);
    await new PostgresSearchIndex(db).rebuild(batches([two[0]!]));
    expect(await large.current()).toBeNull();
    await large.settled();
    expect((await large.current())?.size).toBe(1);
    await large.stop();
    expect(await large.current()).toBeNull();
  });
});
