import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `account_id = nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const account = (table: string) => `account_id uuid not null,
  constraint fk_${table}_account_id foreign key (account_id) references account on delete cascade`;

/** Second factors, sign-ins in two steps, the history of sign-ins; each row seen by its own person alone. */
export class SecondFactor1764100200100 implements MigrationInterface {
  name = 'SecondFactor1764100200100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table authenticator_app (
      ${account('authenticator_app')},
      constraint pk_authenticator_app primary key (account_id),
      sealed_secret text not null,
      last_step bigint not null,
      created_at timestamptz not null
    )`);
    await runner.query(`create table recovery_code (
      id uuid not null constraint pk_recovery_code primary key,
      ${account('recovery_code')},
      mark text not null,
      used_at timestamptz
    )`);
    await runner.query('create unique index uq_recovery_code_mark on recovery_code (mark)');
    await runner.query('create index ix_recovery_code_account_id on recovery_code (account_id)');
    await runner.query(`create table pending_sign_in (
      id uuid not null constraint pk_pending_sign_in primary key,
      ${account('pending_sign_in')},
      secret_hash text not null,
      device text not null,
      expires_at timestamptz not null
    )`);
    await runner.query('create unique index uq_pending_sign_in_secret_hash on pending_sign_in (secret_hash)');
    await runner.query('create index ix_pending_sign_in_account_id on pending_sign_in (account_id)');
    await runner.query(`create table sign_in (
      id uuid not null constraint pk_sign_in primary key,
      ${account('sign_in')},
      at timestamptz not null,
      device text not null,
      outcome text not null,
      constraint ck_sign_in_outcome check (outcome in
        ('password', 'app', 'recovery-code', 'passkey', 'wrong-password', 'wrong-code'))
    )`);
    await runner.query('create index ix_sign_in_account_id on sign_in (account_id, at)');

    for (const table of ['authenticator_app', 'recovery_code', 'pending_sign_in', 'sign_in']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table} on ${table} using (${SYSTEM} or ${MINE})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
