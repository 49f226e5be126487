import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `account_id = nullif(current_setting('app.account', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Copies of their data that people asked for. */
export class DataExports1764100700100 implements MigrationInterface {
  name = 'DataExports1764100700100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table data_export (
      id uuid not null constraint pk_data_export primary key,
      account_id uuid not null,
      requested_at timestamptz not null,
      done integer not null default 0,
      total integer,
      ready_at timestamptz,
      expires_at timestamptz,
      file_id uuid,
      constraint fk_data_export_account_id foreign key (account_id) references account on delete cascade,
      constraint fk_data_export_file_id foreign key (file_id) references stored_file,
      constraint ck_data_export_done check (done >= 0 and (total is null or done <= total)),
      constraint ck_data_export_ready check
        ((ready_at is null) = (expires_at is null) and (file_id is null or ready_at is not null))
    )`);
    await runner.query(`create unique index uq_data_export_under_way on data_export (account_id)
      where ready_at is null`);
    await runner.query('create index ix_data_export_account_id on data_export (account_id, requested_at)');
    await runner.query('alter table data_export enable row level security');
    await runner.query('alter table data_export force row level security');
    await runner.query(`create policy app_data_export on data_export using (${SYSTEM} or ${MINE})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
