import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `account_id = nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** What a person agreed to or was told, by version of the text; rows are only added. */
export class Consents1764100700000 implements MigrationInterface {
  name = 'Consents1764100700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table consent (
      id uuid not null constraint pk_consent primary key,
      account_id uuid not null,
      purpose text not null,
      text_version integer not null,
      given boolean not null,
      at timestamptz not null,
      form text not null,
      constraint fk_consent_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_consent_purpose check (purpose in ('terms', 'privacy')),
      constraint ck_consent_text_version check (text_version > 0),
      constraint ck_consent_form check
        (form in ('registration', 'personal-account', 'invitation', 'claim', 'terms-page', 'demonstration'))
    )`);
    await runner.query('create index ix_consent_account_id on consent (account_id, at)');
    await runner.query('alter table consent enable row level security');
    await runner.query('alter table consent force row level security');
    await runner.query(`create policy app_consent_read on consent for select using (${SYSTEM} or ${MINE})`);
    await runner.query(
      `create policy app_consent_insert on consent for insert with check (${SYSTEM} or ${MINE})`,
    );
    await runner.query('alter table session add column terms_due boolean not null default false');
    await runner.query(`create or replace view live_session as
      select s.id, s.secret_hash, s.account_id, s.last_seen_at, s.expires_at, a.name, a.email, a.lang,
        s.second_factor_at, s.proven_at, s.terms_due
      from session s join account a on a.id = s.account_id where a.confirmed_at is not null`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
