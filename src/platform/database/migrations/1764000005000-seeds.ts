import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which set of first data the database was filled with, and whether to the end. */
export class Seeds1764000005000 implements MigrationInterface {
  name = 'Seeds1764000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table seeding (
      name text not null constraint pk_seeding primary key,
      started_at timestamptz not null default now(),
      finished_at timestamptz,
      constraint ck_seeding_name check (name in ('demo', 'live'))
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
