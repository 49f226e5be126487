import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A catalogue to print may be of members chosen one by one. */
export class CatalogueMembers1764200800300 implements MigrationInterface {
  name = 'CatalogueMembers1764200800300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table printed_catalogue add column members uuid[] not null default '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
