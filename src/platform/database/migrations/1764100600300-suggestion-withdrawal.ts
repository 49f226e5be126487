import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coordinator may take back what it proposed while nobody has answered. */
export class SuggestionWithdrawal1764100600300 implements MigrationInterface {
  name = 'SuggestionWithdrawal1764100600300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table suggestion drop constraint ck_suggestion_state');
    await runner.query(`alter table suggestion add constraint ck_suggestion_state
      check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn'))`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
