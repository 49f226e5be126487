import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Public events of the cluster, and who comes. */
export class Gatherings1764200300300 implements MigrationInterface {
  name = 'Gatherings1764200300300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table gathering (
      id uuid not null constraint pk_gathering primary key,
      title_pl text not null,
      title_en text,
      text_pl text not null,
      text_en text,
      place text not null,
      starts_at timestamptz not null,
      ends_at timestamptz not null,
      registers boolean not null,
      places integer,
      state text not null,
      version integer not null,
      created_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint fk_gathering_created_by foreign key (created_by) references account,
      constraint ck_gathering_state check (state in ('announced', 'cancelled')),
      constraint ck_gathering_english check ((title_en is null) = (text_en is null)),
      constraint ck_gathering_time check (ends_at > starts_at),
      constraint ck_gathering_places check (places is null or (registers and places > 0))
    )`);
    await runner.query('create index ix_gathering_starts_at on gathering (starts_at)');
    await runner.query(`create table gathering_registration (
      id uuid not null constraint pk_gathering_registration primary key,
      gathering_id uuid not null,
      email text not null,
      name text not null,
      organisation_name text,
      lang text not null,
      state text not null,
      asked_at timestamptz not null,
      confirmed_at timestamptz,
      constraint fk_gathering_registration_gathering_id foreign key (gathering_id) references gathering,
      constraint uq_gathering_registration_gathering_id unique (gathering_id, email),
      constraint ck_gathering_registration_state check (state in ('asked', 'confirmed', 'cancelled')),
      constraint ck_gathering_registration_lang check (lang in ('pl', 'en')),
      constraint ck_gathering_registration_confirmed check (state <> 'confirmed' or confirmed_at is not null)
    )`);
    await runner.query('create index ix_gathering_registration_email on gathering_registration (email)');
    await runner.query('alter table gathering_registration enable row level security');
    await runner.query('alter table gathering_registration force row level security');
    await runner.query(
      `create policy app_gathering_registration on gathering_registration using (${SYSTEM})`,
    );
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('news.registrations', '2026-11-27', 90, 'RODO art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
