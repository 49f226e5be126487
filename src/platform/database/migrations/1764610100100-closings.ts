import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each side says became of what ended without a contract here; its own alone. */
export class Closings1764610100100 implements MigrationInterface {
  name = 'Closings1764610100100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table closing (
      id uuid not null constraint pk_closing primary key,
      organisation_id uuid not null,
      inquiry_id uuid,
      procedure_id uuid,
      ending text not null,
      partner text,
      net bigint,
      note text,
      recorded_by uuid,
      recorded_at timestamptz not null,
      constraint fk_closing_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_closing_inquiry_id foreign key (inquiry_id) references inquiry,
      constraint fk_closing_procedure_id foreign key (procedure_id) references procedure,
      constraint fk_closing_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint ck_closing_subject check (num_nonnulls(inquiry_id, procedure_id) = 1),
      constraint ck_closing_ending check (ending in ('bought-outside', 'not-bought', 'won-outside')),
      constraint ck_closing_net check (net > 0),
      constraint ck_closing_details check (ending <> 'not-bought' or (partner is null and net is null))
    )`);
    await runner.query(
      'create unique index uq_closing_inquiry_id_organisation_id on closing (inquiry_id, organisation_id)',
    );
    await runner.query(
      'create unique index uq_closing_procedure_id_organisation_id on closing (procedure_id, organisation_id)',
    );
    await runner.query('create index ix_closing_organisation_id on closing (organisation_id)');
    const system = `current_setting('app.scope', true) = 'system'`;
    const mine = `${system} or organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`;
    await runner.query('alter table closing enable row level security');
    await runner.query('alter table closing force row level security');
    await runner.query(`create policy app_closing on closing using (${mine})`);
    // It has prices of deals, so nobody reaches it by a grant.
    await runner.query(`create policy app_closing_no_grant on closing as restrictive
      using (${system} or nullif(current_setting('app.grant', true), '') is null)`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
