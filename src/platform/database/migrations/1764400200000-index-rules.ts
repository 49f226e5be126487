import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which version of its rules the index was made. All that stands is older than the first: it is made anew once. */
export class IndexRules1764400200000 implements MigrationInterface {
  name = 'IndexRules1764400200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_generation add column rules integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
