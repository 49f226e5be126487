import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `account_id = nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Changes of an account's address under way; both mailboxes prove one. */
export class EmailChange1764100200300 implements MigrationInterface {
  name = 'EmailChange1764100200300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table email_change (
      id uuid not null constraint pk_email_change primary key,
      account_id uuid not null,
      old_email text not null,
      new_email text not null,
      old_secret_hash text,
      new_secret_hash text,
      old_proven_at timestamptz,
      new_proven_at timestamptz,
      created_at timestamptz not null,
      expires_at timestamptz not null,
      stopped_at timestamptz,
      done_at timestamptz,
      constraint fk_email_change_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_email_change_address check (new_email = lower(new_email) and new_email <> old_email),
      constraint ck_email_change_end check (stopped_at is null or done_at is null),
      constraint ck_email_change_proof check
        (done_at is null or (old_proven_at is not null and new_proven_at is not null))
    )`);
    await runner.query(`create unique index uq_email_change_open on email_change (account_id)
      where stopped_at is null and done_at is null`);
    await runner.query('create unique index uq_email_change_old on email_change (old_secret_hash)');
    await runner.query('create unique index uq_email_change_new on email_change (new_secret_hash)');
    await runner.query('alter table email_change enable row level security');
    await runner.query('alter table email_change force row level security');
    await runner.query(`create policy app_email_change on email_change using (${SYSTEM} or ${MINE})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
