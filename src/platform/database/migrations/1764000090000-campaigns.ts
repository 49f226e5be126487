import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which listings the coordinator shows on the home page, from which day to which. */
export class Campaigns1764000090000 implements MigrationInterface {
  name = 'Campaigns1764000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table feature (
      id uuid not null constraint pk_feature primary key,
      listing_id uuid not null,
      starts_on date not null,
      ends_on date not null,
      reason text not null,
      made_by uuid,
      created_at timestamptz not null,
      ended_at timestamptz,
      constraint fk_feature_listing_id foreign key (listing_id) references listing on delete cascade,
      constraint ck_feature_dates check (ends_on >= starts_on)
    )`);
    await runner.query('create index ix_feature_listing_id on feature (listing_id)');
    await runner.query('create index ix_feature_ends_on on feature (ends_on)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
