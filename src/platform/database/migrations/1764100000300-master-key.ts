import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which master key the database was first used with; the key itself never comes here. */
export class MasterKey1764100000300 implements MigrationInterface {
  name = 'MasterKey1764100000300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table master_key (
      id smallint not null constraint pk_master_key primary key,
      fingerprint text not null,
      noted_at timestamptz not null default now(),
      constraint ck_master_key_id check (id = 1)
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
