import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions and single-use links. */
export class Identity1764000010000 implements MigrationInterface {
  name = 'Identity1764000010000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table account (
      id uuid not null constraint pk_account primary key,
      email text not null,
      name text not null,
      password_hash text,
      lang text not null,
      confirmed_at timestamptz,
      created_at timestamptz not null,
      constraint ck_account_email check (email = lower(email))
    )`);
    await runner.query('create unique index uq_account_email on account (email)');

    await runner.query(`create table session (
      id uuid not null constraint pk_session primary key,
      account_id uuid not null,
      secret_hash text not null,
      device text not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      expires_at timestamptz not null,
      constraint fk_session_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query('create unique index uq_session_secret_hash on session (secret_hash)');
    await runner.query('create index ix_session_account_id on session (account_id)');

    await runner.query(`create table account_link (
      id uuid not null constraint pk_account_link primary key,
      account_id uuid not null,
      purpose text not null,
      secret_hash text not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      constraint fk_account_link_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_account_link_purpose check (purpose in ('confirm-email', 'reset-password'))
    )`);
    await runner.query('create unique index uq_account_link_secret_hash on account_link (secret_hash)');
    await runner.query('create index ix_account_link_account_id on account_link (account_id)');

    // The read model that other modules may join: who is behind a live session.
    await runner.query(`create view live_session as
      select s.id, s.secret_hash, s.account_id, s.last_seen_at, s.expires_at, a.name, a.email, a.lang
      from session s join account a on a.id = s.account_id where a.confirmed_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
