import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The database's clock, the activity log, idempotency keys and worker heartbeats. */
export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    // The serving role has no right to write this table: only a test's own owner can move the clock.
    await runner.query(`create table clock_shift (
      id uuid not null constraint pk_clock_shift primary key,
      shift interval not null
    )`);
    await runner.query(`create function database_now() returns timestamptz language sql volatile as $$
      select clock_timestamp() + coalesce((select shift from clock_shift limit 1), interval '0')
    $$`);

    await runner.query(`create table activity (
      id uuid not null constraint pk_activity primary key,
      at timestamptz not null,
      account_id uuid,
      organisation_id uuid,
      action text not null,
      subject_kind text not null,
      subject_id uuid not null,
      details jsonb not null default '{}'
    )`);
    await runner.query(`create index ix_activity_subject_id on activity (subject_id, at)`);
    await runner.query(`create index ix_activity_organisation_id on activity (organisation_id, at)`);

    await runner.query(`create table idempotency_key (
      scope text not null,
      key text not null,
      answer jsonb,
      created_at timestamptz not null default now(),
      constraint pk_idempotency_key primary key (scope, key)
    )`);
    await runner.query(`create index ix_idempotency_key_created_at on idempotency_key (created_at)`);

    await runner.query(`create table worker_heartbeat (
      worker_id text not null constraint pk_worker_heartbeat primary key,
      beat_at timestamptz not null
    )`);

    await runner.query(`create table rate_limit (
      key text not null constraint pk_rate_limit primary key,
      points integer not null default 0,
      expire bigint
    )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
