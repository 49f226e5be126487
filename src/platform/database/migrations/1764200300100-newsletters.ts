import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Newsletters, and each mailbox's delivery of one. */
export class Newsletters1764200300100 implements MigrationInterface {
  name = 'Newsletters1764200300100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table newsletter (
      id uuid not null constraint pk_newsletter primary key,
      topic text not null,
      subject_pl text not null,
      subject_en text,
      intro_pl text not null,
      intro_en text,
      campaigns uuid[] not null,
      gatherings uuid[] not null,
      announcements uuid[] not null,
      listings uuid[] not null,
      langs text[] not null,
      buyer_kinds text[] not null,
      powiats text[] not null,
      categories text[] not null,
      per_minute integer not null,
      state text not null,
      version integer not null,
      send_at timestamptz,
      started_at timestamptz,
      ended_at timestamptz,
      turn integer not null default 0,
      beat_at timestamptz,
      created_by uuid not null,
      created_at timestamptz not null,
      updated_at timestamptz not null,
      constraint fk_newsletter_created_by foreign key (created_by) references account,
      constraint ck_newsletter_topic check (topic in ('campaigns', 'announcements', 'gatherings', 'listings')),
      constraint ck_newsletter_state check
        (state in ('draft', 'scheduled', 'sending', 'paused', 'sent', 'cancelled')),
      constraint ck_newsletter_english check ((subject_en is null) = (intro_en is null)),
      constraint ck_newsletter_send_at check ((state = 'scheduled') <= (send_at is not null)),
      constraint ck_newsletter_started check ((state in ('sending', 'paused', 'sent')) <= (started_at is not null)),
      constraint ck_newsletter_ended check ((state in ('sent', 'cancelled')) = (ended_at is not null)),
      constraint ck_newsletter_per_minute check (per_minute between 1 and 100000)
    )`);
    await runner.query('create index ix_newsletter_created_at on newsletter (created_at)');
    await runner.query(
      `create index ix_newsletter_under_way on newsletter (id) where state in ('scheduled', 'sending')`,
    );
    await runner.query(`create table newsletter_delivery (
      id uuid not null constraint pk_newsletter_delivery primary key,
      newsletter_id uuid not null,
      subscriber_id uuid,
      state text not null,
      attempts integer not null default 0,
      not_before timestamptz,
      taken_at timestamptz,
      done_at timestamptz,
      constraint fk_newsletter_delivery_newsletter_id foreign key (newsletter_id) references newsletter,
      constraint fk_newsletter_delivery_subscriber_id foreign key (subscriber_id) references subscriber
        on delete set null,
      constraint uq_newsletter_delivery_newsletter_id unique (newsletter_id, subscriber_id),
      constraint ck_newsletter_delivery_state check
        (state in ('queued', 'sending', 'sent', 'failed', 'bounced', 'skipped')),
      constraint ck_newsletter_delivery_taken check (state <> 'sending' or taken_at is not null),
      constraint ck_newsletter_delivery_done check ((state in ('queued', 'sending')) = (done_at is null))
    )`);
    await runner.query(`create index ix_newsletter_delivery_open on newsletter_delivery (newsletter_id, id)
      where state in ('queued', 'sending')`);
    await runner.query(
      'create index ix_newsletter_delivery_state on newsletter_delivery (newsletter_id, state)',
    );
    await runner.query(
      'create index ix_newsletter_delivery_subscriber_id on newsletter_delivery (subscriber_id)',
    );
    // Who got what is read by the program alone.
    await runner.query('alter table newsletter_delivery enable row level security');
    await runner.query('alter table newsletter_delivery force row level security');
    await runner.query(`create policy app_newsletter_delivery on newsletter_delivery using (${SYSTEM})`);
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('news.deliveries', '2026-11-27', 365, 'RODO art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
