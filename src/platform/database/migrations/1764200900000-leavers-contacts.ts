import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For how long a leaver may come back to its contacts. */
export class LeaversContacts1764200900000 implements MigrationInterface {
  name = 'LeaversContacts1764200900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('members.leavers-contacts', '2026-11-27', 90, 'RODO art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
