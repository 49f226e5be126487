import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** What a buyer disputes, what a supplier reminds of, and when its reminders go by themselves. */
export class PaymentReminders1764660100000 implements MigrationInterface {
  name = 'PaymentReminders1764660100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table payment_dispute (
      id uuid not null constraint pk_payment_dispute primary key,
      receivable_id uuid not null,
      reason text not null,
      opened_at timestamptz not null,
      opened_by uuid,
      opened_by_name text not null,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_by_name text,
      constraint fk_payment_dispute_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_payment_dispute_opened_by foreign key (opened_by) references account on delete set null,
      constraint fk_payment_dispute_withdrawn_by foreign key (withdrawn_by) references account on delete set null,
      constraint ck_payment_dispute_withdrawn check ((withdrawn_at is null) = (withdrawn_by_name is null))
    )`);
    await runner.query(`create unique index uq_payment_dispute_receivable_id on payment_dispute (receivable_id)
      where withdrawn_at is null`);
    await runner.query(`create table reminder_setting (
      organisation_id uuid not null constraint pk_reminder_setting primary key,
      polite_after integer,
      firm_after integer,
      constraint fk_reminder_setting_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_reminder_setting_polite_after check (polite_after between 1 and 90),
      constraint ck_reminder_setting_firm_after check (firm_after between 1 and 180),
      constraint ck_reminder_setting_order check (firm_after > polite_after)
    )`);
    await runner.query(`create table payment_reminder (
      receivable_id uuid not null,
      tone text not null,
      day date not null,
      at timestamptz not null,
      sent_by uuid,
      sent_by_name text,
      constraint pk_payment_reminder primary key (receivable_id, tone, day),
      constraint fk_payment_reminder_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_payment_reminder_sent_by foreign key (sent_by) references account on delete set null,
      constraint ck_payment_reminder_tone check (tone in ('polite', 'firm'))
    )`);
    await this.secure(runner);
    await this.keepDispute(runner);
  }

  /** The buyer alone disputes, the supplier alone reminds. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['payment_dispute', 'payment_reminder', 'reminder_setting']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    // The inner selects stand under the policy of the receivable.
    const seen = 'exists (select from receivable r where r.id = receivable_id)';
    const sides = (party: string) =>
      `${SYSTEM} or exists (select from receivable r where r.id = receivable_id and r.${party} = ${ME})`;
    for (const [table, party] of [
      ['payment_dispute', 'buyer_id'],
      ['payment_reminder', 'supplier_id'],
    ] as const) {
      await runner.query(`create policy app_${table}_read on ${table} for select using (${seen})`);
      await runner.query(
        `create policy app_${table}_insert on ${table} for insert with check (${sides(party)})`,
      );
      await runner.query(`create policy app_${table}_update on ${table} for update using (${sides(party)})`);
    }
    await runner.query(
      `create policy app_reminder_setting_all on reminder_setting using (${SYSTEM} or organisation_id = ${ME})`,
    );
  }

  /** What a buyer said stays as it said it; it may be withdrawn, once, and persons may be forgotten. */
  private async keepDispute(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_dispute() returns trigger language plpgsql as $$
      declare
        moving text[] := case when old.withdrawn_at is null
          then '{opened_by,withdrawn_by,withdrawn_at,withdrawn_by_name}'::text[] else '{opened_by,withdrawn_by}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What was disputed stays on record' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_dispute before update on payment_dispute
      for each row execute function keep_dispute()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
