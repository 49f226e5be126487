import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the coordinator told members that buyers look for. */
export class DemandCalls1764650200000 implements MigrationInterface {
  name = 'DemandCalls1764650200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table demand_call (
      id uuid not null constraint pk_demand_call primary key,
      words text not null,
      category text,
      area text,
      note text,
      told integer not null,
      called_at timestamptz not null,
      constraint fk_demand_call_category foreign key (category) references category,
      constraint ck_demand_call_words check (length(words) <= 120),
      constraint ck_demand_call_subject check (words <> '' or category is not null),
      constraint ck_demand_call_area check (area ~ '^[0-9]{4}$'),
      constraint ck_demand_call_told check (told > 0)
    )`);
    await runner.query('create index ix_demand_call_called_at on demand_call (called_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
