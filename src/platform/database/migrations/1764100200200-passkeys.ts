import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `account_id = nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Passkeys and the challenges that they answer; each row seen by its own person alone. */
export class Passkeys1764100200200 implements MigrationInterface {
  name = 'Passkeys1764100200200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table passkey (
      id uuid not null constraint pk_passkey primary key,
      account_id uuid not null,
      credential_id text not null,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      name text not null,
      created_at timestamptz not null,
      last_used_at timestamptz,
      constraint fk_passkey_account_id foreign key (account_id) references account on delete cascade
    )`);
    await runner.query('create unique index uq_passkey_credential_id on passkey (credential_id)');
    await runner.query('create index ix_passkey_account_id on passkey (account_id)');
    await runner.query(`create table passkey_challenge (
      challenge text not null constraint pk_passkey_challenge primary key,
      account_id uuid not null,
      bound_to uuid not null,
      purpose text not null,
      expires_at timestamptz not null,
      constraint fk_passkey_challenge_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_passkey_challenge_purpose check (purpose in ('add', 'use'))
    )`);
    await runner.query('create index ix_passkey_challenge_account_id on passkey_challenge (account_id)');
    for (const table of ['passkey', 'passkey_challenge']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table} on ${table} using (${SYSTEM} or ${MINE})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
