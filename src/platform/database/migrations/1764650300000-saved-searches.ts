import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const OF_MINE = `exists (select from saved_search s where s.id = saved_search_id and s.${MINE})`;

/** Searches that organisations save, what was found for them since, and what they were told of it. */
export class SavedSearches1764650300000 implements MigrationInterface {
  name = 'SavedSearches1764650300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table saved_search (
      id uuid not null constraint pk_saved_search primary key,
      organisation_id uuid not null,
      saved_by uuid,
      subject text not null,
      name text not null,
      query text not null,
      pace text not null,
      watch_since timestamptz not null,
      paused_at timestamptz,
      created_at timestamptz not null,
      constraint fk_saved_search_organisation_id foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_saved_search_saved_by foreign key (saved_by) references account on delete set null,
      constraint uq_saved_search_query unique (organisation_id, subject, query),
      constraint ck_saved_search_subject check (subject in ('listings', 'procedures')),
      constraint ck_saved_search_pace check (pace in ('now', 'daily')),
      constraint ck_saved_search_name check (length(name) between 1 and 80),
      constraint ck_saved_search_query check (length(query) <= 2000)
    )`);
    await runner.query(
      `create index ix_saved_search_subject on saved_search (subject, watch_since) where paused_at is null`,
    );
    await runner.query(`create index ix_saved_search_saved_by on saved_search (saved_by)`);
    await runner.query(`create table search_alert (
      id uuid not null constraint pk_search_alert primary key,
      saved_search_id uuid not null,
      told_at timestamptz not null,
      constraint fk_search_alert_saved_search_id foreign key (saved_search_id) references saved_search on delete cascade
    )`);
    await runner.query(
      'create index ix_search_alert_saved_search_id on search_alert (saved_search_id, told_at)',
    );
    await runner.query(`create table search_hit (
      saved_search_id uuid not null,
      thing_id uuid not null,
      found_at timestamptz not null,
      alert_id uuid,
      constraint pk_search_hit primary key (saved_search_id, thing_id),
      constraint fk_search_hit_saved_search_id foreign key (saved_search_id) references saved_search on delete cascade,
      constraint fk_search_hit_alert_id foreign key (alert_id) references search_alert on delete cascade
    )`);
    await runner.query('create index ix_search_hit_thing_id on search_hit (thing_id) where alert_id is null');
    await runner.query('create index ix_search_hit_alert_id on search_hit (alert_id)');
    for (const [table, own] of [
      ['saved_search', MINE],
      ['search_alert', OF_MINE],
      ['search_hit', OF_MINE],
    ]) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table} on ${table} using (${SYSTEM} or ${own})`);
    }
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('demand.found', '2026-11-27', 365, 'RODO art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
