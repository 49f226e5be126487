import { beforeAll, describe, expect, it } from 'vitest';
import { PostgresSearchIndex } from '../../../src/modules/search/postgres/postgres-search-index.js';
import type { Db } from '../../../src/platform/database/db.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { document, query } from './documents.js';

type Asked = readonly [sql: string, params: readonly unknown[]];

/** PostgreSQL has counted nothing of them yet, as after a rebuild. Enough that reading all of them would cost more than asking an index. */
const OTHERS = 3_000;

let ownerPool: TestDatabase['ownerPool'];
let index: PostgresSearchIndex;
const asked: Asked[] = [];

/** What reads the index in the plan; `without`: a kind of reading that the plan is not to have. */
const scansOf = async ([sql, params]: Asked, without = 'enable_tidscan'): Promise<string> => {
  const client = await ownerPool.connect();
  try {
    await client.query(`begin; set local ${without} = off`);
    const { rows } = await client.query<Record<string, string>>(`explain ${sql}`, [...params]);
    const lines = rows.flatMap((row) => Object.values(row));
    return lines.filter((line) => /Scan .*search_(document|word)/.test(line)).join('\n');
  } finally {
    await client.query('rollback');
    client.release();
  }
};

beforeAll(async () => {
  const database = await testDatabase();
  ({ ownerPool } = database);
  const { db } = database;
  const watched = Object.assign(Object.create(db) as Db, {
    public: {
      query: <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => {
        asked.push([sql, params]);
        return db.public.query<Row>(sql, params);
      },
    },
  });
  index = new PostgresSearchIndex(watched);
  await index.put(['Mycie okien', 'Mycie aut', 'Szycie'].map((title) => document({ title })));
  await index.put([document({ title: 'Transport', category: 'transport', categoryName: 'Transport' })]);
  const columns = `version, removed, facet, lead_days, published_at, kind, category, supplier_slug, areas, title,
    category_name, supplier_name, title_words, name_words, words`;
  await ownerPool.query(
    `insert into search_document (generation, id, ${columns})
     select generation, gen_random_uuid(), ${columns} from search_document, generate_series(1, ${OTHERS})
     where title = 'Transport'`,
  );
});

describe('what a search asks of PostgreSQL', () => {
  it.each(['mycie okien', 'mycie okjen lusterka', 'szy'])(
    '“%s” by the GIN index of the words',
    async (text) => {
      for (const sort of ['relevance', 'price'] as const) {
        asked.length = 0;
        expect((await index.search(query({ text, sort, area: '2862' }))).total).toBeGreaterThan(0);
        const pages = asked.filter(([sql]) => sql.includes('words @@'));
        expect(pages.length).toBeGreaterThan(0);
        for (const page of pages) {
          const scans = await scansOf(page);
          expect(scans).toMatch(/Bitmap Index Scan on ix_search_document_words\b/);
          expect(scans).not.toContain('Seq Scan');
          expect(scans).not.toContain('ix_search_document_facet');
        }
        for (const [sql] of asked) expect(sql).not.toMatch(/\blike\b|~~|similar to/i);
      }
    },
  );

  it('completes what is typed by the GIN indexes of titles and names', async () => {
    asked.length = 0;
    expect(await index.suggest('szy', 5)).not.toEqual([]);
    const scans = await scansOf(asked[0]!);
    expect(scans).toMatch(/Bitmap Index Scan on ix_search_document_name_words\b/);
    expect(scans).toMatch(/Bitmap Index Scan on ix_search_document_title_words\b/);
    expect(scans).not.toContain('Seq Scan');
    expect(scans).not.toContain('ix_search_document_facet');
  });

  it('corrects a word by the trigrams of the vocabulary', async () => {
    const { rows } = await ownerPool.query<{ source: string }>(
      `select prosrc as source from pg_proc where proname = 'search_words_near'`,
    );
    // The body as it stands, with values for its arguments.
    const body = rows[0]!.source.replaceAll(/\basked\b/g, `'okjen'`).replace(/\bmost\b/, '9');
    // Of so few words PostgreSQL would read all.
    const scans = await scansOf([body.replaceAll(/\bedits\b/g, '1'), []], 'enable_seqscan');
    expect(scans).toMatch(/Bitmap Index Scan on ix_search_word_word\b/);
    expect(scans).not.toContain('Seq Scan');
  });
});
