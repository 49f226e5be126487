import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which rows of the search index were written after a given moment of it. */
export class SearchWrites1764750000000 implements MigrationInterface {
  name = 'SearchWrites1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_document add column written bigint not null default 0');
    await runner.query('create index ix_search_document_written on search_document (generation, written)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
