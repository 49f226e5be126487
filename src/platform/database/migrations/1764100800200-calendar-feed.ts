import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's own address of a calendar with their dates. */
export class CalendarFeed1764100800200 implements MigrationInterface {
  name = 'CalendarFeed1764100800200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table calendar_feed (
      account_id uuid not null constraint pk_calendar_feed primary key,
      id uuid not null constraint uq_calendar_feed_id unique,
      secret_hash text not null constraint uq_calendar_feed_secret_hash unique,
      made_at timestamptz not null,
      constraint fk_calendar_feed_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query('alter table calendar_feed enable row level security');
    await runner.query('alter table calendar_feed force row level security');
    await runner.query(`create policy app_calendar_feed on calendar_feed
      using (current_setting('app.scope', true) = 'system'
        or account_id = nullif(current_setting('app.account', true), '')::uuid)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
