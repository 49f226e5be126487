import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the coordinator announces, from a day to a day. */
export class Announcements1764200300200 implements MigrationInterface {
  name = 'Announcements1764200300200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table announcement (
      id uuid not null constraint pk_announcement primary key,
      title_pl text not null,
      title_en text,
      text_pl text not null,
      text_en text,
      shows_from date not null,
      shows_until date not null,
      version integer not null,
      created_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint fk_announcement_created_by foreign key (created_by) references account,
      constraint ck_announcement_english check ((title_en is null) = (text_en is null)),
      constraint ck_announcement_days check (shows_until >= shows_from)
    )`);
    await runner.query('create index ix_announcement_shows_until on announcement (shows_until)');
    // The one predicate of what everybody reads; no job has to put anything up or take it down.
    await runner.query(`create view public_announcement as
      select id, title_pl, title_en, text_pl, text_en, shows_from, shows_until, updated_at from announcement
      where withdrawn_at is null
        and (database_now() at time zone 'Europe/Warsaw')::date between shows_from and shows_until`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
