import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Bids that an opening found damaged: the others are opened without them. */
export class UnreadableBids1764670000000 implements MigrationInterface {
  name = 'UnreadableBids1764670000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table procedure_opening add column unreadable jsonb not null default '[]'`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
