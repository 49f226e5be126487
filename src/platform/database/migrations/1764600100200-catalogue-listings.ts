import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A catalogue to print may be of listings chosen one by one. */
export class CatalogueListings1764600100200 implements MigrationInterface {
  name = 'CatalogueListings1764600100200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table printed_catalogue add column listings uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
