import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when deliveries are charged. What was accepted before is taken in quietly and marked, for it may long be paid.
 */
export class PastDeliveries1764740200000 implements MigrationInterface {
  name = 'PastDeliveries1764740200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table receivable_start (
      at timestamptz not null constraint pk_receivable_start primary key
    )`);
    await runner.query('insert into receivable_start values (database_now())');
    await runner.query('alter table receivable add column past boolean not null default false');
    // What a supplier still has to be asked about, and what its lists and reminders look for.
    await runner.query(`create index ix_receivable_past on receivable (supplier_id, arose_on, id)
      where past and balance > 0`);
    await runner.query(`create index ix_receivable_owed on receivable (supplier_id, due_on, id)
      where balance > 0`);
    await runner.query(`create index ix_receivable_owing on receivable (buyer_id, due_on, id)
      where balance > 0`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
