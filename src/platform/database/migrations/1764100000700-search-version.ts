import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every search asks first, answered at once: has the index changed, and who is absent. */
export class SearchVersion1764100000700 implements MigrationInterface {
  name = 'SearchVersion1764100000700';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table search_generation add column version bigint not null default 0');
    await runner.query(`create index ix_membership_absent on membership (organisation_id)
      where left_at is not null or suspended_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
