import type { MigrationInterface, QueryRunner } from 'typeorm';

const MINE = `organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Catalogues to print that organisations asked for, and for how long each can be fetched. */
export class PrintedCatalogues1764200500100 implements MigrationInterface {
  name = 'PrintedCatalogues1764200500100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table printed_catalogue (
      id uuid not null constraint pk_printed_catalogue primary key,
      organisation_id uuid not null,
      requested_by uuid not null,
      requested_at timestamptz not null,
      lang text not null,
      category text,
      powiat text,
      campaign_id uuid,
      done integer not null default 0,
      total integer,
      ready_at timestamptz,
      expires_at timestamptz,
      cancelled_at timestamptz,
      failed_at timestamptz,
      file_id uuid,
      constraint fk_printed_catalogue_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_printed_catalogue_requested_by foreign key (requested_by) references account,
      constraint fk_printed_catalogue_category foreign key (category) references category,
      constraint fk_printed_catalogue_campaign_id foreign key (campaign_id) references campaign on delete cascade,
      constraint fk_printed_catalogue_file_id foreign key (file_id) references stored_file,
      constraint ck_printed_catalogue_lang check (lang in ('pl', 'en')),
      constraint ck_printed_catalogue_powiat check (powiat ~ '^[0-9]{4}$'),
      constraint ck_printed_catalogue_done check (done >= 0 and (total is null or done <= total)),
      constraint ck_printed_catalogue_end check (num_nonnulls(ready_at, cancelled_at, failed_at) <= 1),
      constraint ck_printed_catalogue_ready check
        ((ready_at is null) = (expires_at is null) and (file_id is null or ready_at is not null))
    )`);
    await runner.query(`create unique index uq_printed_catalogue_under_way on printed_catalogue (organisation_id)
      where ready_at is null and cancelled_at is null and failed_at is null`);
    await runner.query(
      'create index ix_printed_catalogue_organisation_id on printed_catalogue (organisation_id, requested_at)',
    );
    await runner.query('alter table printed_catalogue enable row level security');
    await runner.query('alter table printed_catalogue force row level security');
    await runner.query(
      `create policy app_printed_catalogue on printed_catalogue using (${SYSTEM} or ${MINE})`,
    );
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('campaigns.printed-catalogues', '2026-11-27', 30, 'RODO art. 5 ust. 1 lit. e')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
