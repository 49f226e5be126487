import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of which version of the terms a person was told by mail, so that each is told once. */
export class TermsTold1764100700400 implements MigrationInterface {
  name = 'TermsTold1764100700400';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account add column terms_told integer not null default 0');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
