import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How searches went besides finding nothing, and in which hours they were made; from how many of them a line is shown. */
export class Demand1764650100000 implements MigrationInterface {
  name = 'Demand1764650100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table search_demand
      add column likely_category text,
      add column nearest integer not null default 0,
      add column opened integer not null default 0,
      add column hours integer not null default 0,
      add constraint ck_search_demand_counts check (searches >= 0 and zero_results >= 0 and nearest >= 0 and opened >= 0),
      add constraint ck_search_demand_hours check (hours between 0 and 16777215)`);
    // What was counted by the words as typed, with names of people among them, is not kept on.
    await runner.query('delete from search_demand');

    await runner.query(`create table demand_rule (
      valid_from date not null constraint pk_demand_rule primary key,
      least_days integer not null,
      least_hours integer not null,
      constraint ck_demand_rule_least_days check (least_days >= 2),
      constraint ck_demand_rule_least_hours check (least_hours >= least_days)
    )`);
    await runner.query(
      `insert into demand_rule (valid_from, least_days, least_hours) values ('2026-11-27', 3, 4)`,
    );
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('demand.searches', '2026-11-27', 730, 'Bez danych osobowych; porównanie rok do roku')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
