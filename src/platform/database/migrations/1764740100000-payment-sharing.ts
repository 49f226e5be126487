import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** Which suppliers agreed to their sums' going into totals. */
export class PaymentSharing1764740100000 implements MigrationInterface {
  name = 'PaymentSharing1764740100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table payment_sharing (
      organisation_id uuid not null constraint pk_payment_sharing primary key,
      agreed_at timestamptz not null,
      constraint fk_payment_sharing_organisation_id foreign key (organisation_id) references organisation
    )`);
    await runner.query('alter table payment_sharing enable row level security');
    await runner.query('alter table payment_sharing force row level security');
    await runner.query(`create policy app_payment_sharing_no_grant on payment_sharing as restrictive
      using (${SYSTEM} or ${NO_GRANT})`);
    // The program reads who agreed; to agree is the member's alone.
    await runner.query(`create policy app_payment_sharing_read on payment_sharing for select
      using (${SYSTEM} or organisation_id = ${ME})`);
    await runner.query(`create policy app_payment_sharing_insert on payment_sharing for insert
      with check (organisation_id = ${ME})`);
    await runner.query(`create policy app_payment_sharing_delete on payment_sharing for delete
      using (organisation_id = ${ME})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
