import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Who gets the newsletter, by double opt-in, and the log of what each agreed to. */
export class Subscribers1764200300000 implements MigrationInterface {
  name = 'Subscribers1764200300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table subscriber (
      id uuid not null constraint pk_subscriber primary key,
      email text not null,
      lang text not null,
      topics text[] not null,
      buyer_kinds text[] not null,
      powiats text[] not null,
      categories text[] not null,
      state text not null,
      consent_version integer not null,
      asked_at timestamptz not null,
      confirmed_at timestamptz,
      ended_at timestamptz,
      hard_bounces integer not null default 0,
      constraint ck_subscriber_email check (email = lower(email)),
      constraint ck_subscriber_lang check (lang in ('pl', 'en')),
      constraint ck_subscriber_state check (state in ('pending', 'confirmed', 'unsubscribed', 'bounced')),
      constraint ck_subscriber_confirmed check (state <> 'confirmed' or confirmed_at is not null),
      constraint ck_subscriber_ended check ((state in ('unsubscribed', 'bounced')) = (ended_at is not null)),
      constraint ck_subscriber_hard_bounces check (hard_bounces >= 0)
    )`);
    await runner.query('create unique index uq_subscriber_email on subscriber (email)');
    await runner.query(`create index ix_subscriber_confirmed on subscriber (id) where state = 'confirmed'`);
    await runner.query(`create table subscriber_consent (
      id uuid not null constraint pk_subscriber_consent primary key,
      subscriber_id uuid not null,
      act text not null,
      text_version integer not null,
      lang text not null,
      source text not null,
      at timestamptz not null,
      constraint fk_subscriber_consent_subscriber_id foreign key (subscriber_id) references subscriber
        on delete cascade,
      constraint ck_subscriber_consent_act check
        (act in ('asked', 'confirmed', 'changed', 'unsubscribed', 'bounced')),
      constraint ck_subscriber_consent_source check
        (source in ('form', 'program', 'link', 'one-click', 'coordinator', 'mail-server')),
      constraint ck_subscriber_consent_text_version check (text_version > 0)
    )`);
    await runner.query(
      'create index ix_subscriber_consent_subscriber_id on subscriber_consent (subscriber_id, at)',
    );
    // Nobody but the holder of a personal link reaches a row, through the service; the log is only added to.
    for (const table of ['subscriber', 'subscriber_consent']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    await runner.query(`create policy app_subscriber on subscriber using (${SYSTEM})`);
    await runner.query(
      `create policy app_subscriber_consent_read on subscriber_consent for select using (${SYSTEM})`,
    );
    await runner.query(
      `create policy app_subscriber_consent_insert on subscriber_consent for insert with check (${SYSTEM})`,
    );
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('news.unconfirmed', '2026-11-27', 14, 'RODO art. 5 ust. 1 lit. e'),
      ('news.unsubscribed', '2026-11-27', 1095, 'RODO art. 5 ust. 2, art. 7 ust. 1; art. 118 k.c.')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
