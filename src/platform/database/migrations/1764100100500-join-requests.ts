import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const PERSON = `nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** People ask to act for an organisation that is here already; its owners decide. */
export class JoinRequests1764100100500 implements MigrationInterface {
  name = 'JoinRequests1764100100500';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table join_request (
      id uuid not null constraint pk_join_request primary key,
      organisation_id uuid not null,
      account_id uuid not null,
      message text,
      state text not null,
      requested_at timestamptz not null,
      decided_at timestamptz,
      decided_by uuid,
      constraint fk_join_request_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_join_request_account_id foreign key (account_id) references account on delete cascade,
      constraint fk_join_request_decided_by foreign key (decided_by) references account on delete set null,
      constraint ck_join_request_state check (state in ('waiting', 'accepted', 'declined', 'withdrawn')),
      constraint ck_join_request_decided check ((state = 'waiting') = (decided_at is null))
    )`);
    await runner.query(`create unique index uq_join_request_waiting on join_request (organisation_id, account_id)
      where state = 'waiting'`);
    await runner.query('create index ix_join_request_account_id on join_request (account_id, requested_at)');
    await runner.query('alter table join_request enable row level security');
    await runner.query('alter table join_request force row level security');
    const both = `${SYSTEM} or organisation_id = ${ME} or account_id = ${PERSON}`;
    await runner.query(`create policy app_join_request_read on join_request for select using (${both})`);
    await runner.query(`create policy app_join_request_insert on join_request for insert
      with check (${SYSTEM} or account_id = ${PERSON})`);
    await runner.query(`create policy app_join_request_update on join_request for update using (${both})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
