import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The PostgreSQL search index, its vocabulary, and the log of what is looked for. */
export class Search1764000045000 implements MigrationInterface {
  name = 'Search1764000045000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create extension if not exists pg_trgm');
    await runner.query(`create table search_generation (
      generation integer not null constraint pk_search_generation primary key,
      state text not null,
      constraint ck_search_generation_state check (state in ('live', 'building'))
    )`);
    await runner.query(
      `create unique index uq_search_generation_live on search_generation (state) where state = 'live'`,
    );
    await runner.query(`insert into search_generation (generation, state) values (1, 'live')`);
    await runner.query(`create table search_facet (
      key integer generated always as identity constraint pk_search_facet primary key,
      digest text not null,
      category text not null,
      kind text not null,
      supplier text not null,
      areas text[] not null
    )`);
    await runner.query('create unique index uq_search_facet_digest on search_facet (digest)');
    await runner.query(`create table search_document (
      generation integer not null,
      id uuid not null,
      version bigint not null,
      removed boolean not null,
      facet integer not null,
      price_from bigint,
      lead_days integer,
      published_at timestamptz not null,
      kind text not null,
      category text not null,
      supplier_slug text not null,
      areas text[] not null,
      title text not null,
      category_name text not null,
      supplier_name text not null,
      title_words tsvector not null,
      name_words tsvector not null,
      words tsvector not null,
      constraint pk_search_document primary key (generation, id),
      constraint ck_search_document_kind check (removed or kind in ('product', 'service'))
    )`);
    // Without the pending list a search never pays for the writes before it.
    for (const column of ['words', 'title_words', 'name_words']) {
      await runner.query(
        `create index ix_search_document_${column} on search_document using gin (${column}) with (fastupdate = off)`,
      );
    }
    for (const [name, columns] of [
      ['facet', 'facet) include (price_from'],
      ['published_at', 'published_at desc, id'],
      ['price_from', 'price_from, published_at desc, id'],
      ['lead_days', 'lead_days, published_at desc, id'],
    ]) {
      await runner.query(
        `create index ix_search_document_${name} on search_document (generation, ${columns}) where not removed`,
      );
    }
    await runner.query('create table search_word (word text not null constraint pk_search_word primary key)');
    await runner.query('create index ix_search_word_word on search_word using gin (word gin_trgm_ops)');
    // Two edits in a word of eight letters leave about a fifth of its trigrams.
    await runner.query(`create function search_words_near(asked text, edits integer, most integer)
      returns setof text language sql stable set pg_trgm.similarity_threshold = 0.18 as $$
        select word from search_word
        where word % asked and length(word) between length(asked) - edits and length(asked) + edits
        order by similarity(word, asked) desc, word limit most
      $$`);
    await runner.query(`create table search_demand (
      day date not null,
      query text not null,
      filters jsonb not null,
      searches integer not null,
      zero_results integer not null,
      constraint pk_search_demand primary key (day, query, filters)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
