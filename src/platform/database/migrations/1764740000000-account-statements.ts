import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is owed is found by its two parties. */
export class AccountStatements1764740000000 implements MigrationInterface {
  name = 'AccountStatements1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index ix_receivable_pair on receivable (supplier_id, buyer_id, arose_on)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
