import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;
const OWN = `${SYSTEM} or organisation_id = ${ME}`;

/** A buyer notes that it looked the payee's account up in the list of VAT payers (VAT act, art. 96b). */
export class AccountChecks1764720100000 implements MigrationInterface {
  name = 'AccountChecks1764720100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table account_check (
      id uuid not null constraint pk_account_check primary key,
      receivable_id uuid not null,
      organisation_id uuid not null,
      nrb text not null,
      day date not null,
      on_list boolean not null,
      request_id text,
      noted_at timestamptz not null,
      noted_by uuid,
      noted_by_name text not null,
      constraint fk_account_check_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_account_check_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_account_check_noted_by foreign key (noted_by) references account on delete set null,
      constraint ck_account_check_nrb check (nrb ~ '^[0-9]{26}$')
    )`);
    await runner.query(
      'create index ix_account_check_receivable_id on account_check (receivable_id, organisation_id, day)',
    );
    await runner.query('alter table account_check enable row level security');
    await runner.query('alter table account_check force row level security');
    await runner.query(
      `create policy app_account_check_no_grant on account_check as restrictive using (${SYSTEM} or ${NO_GRANT})`,
    );
    await runner.query(`create policy app_account_check_read on account_check for select using (${OWN})`);
    await runner.query(`create policy app_account_check_insert on account_check for insert with check (${SYSTEM}
      or organisation_id = ${ME}
      and exists (select from receivable r where r.id = receivable_id and r.buyer_id = organisation_id))`);
    // For erasure alone.
    await runner.query(
      `create policy app_account_check_update on account_check for update using (${SYSTEM})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
