import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/**
 * Duties of who invoices, each from its day on: rule, day, amount in grosze above which it binds, provision. Checked by
 * what was public in the middle of 2026; a change is a new row.
 */
const RULES = [
  [
    'ksef-issue',
    '2026-02-01',
    20_000_000_000,
    'art. 106ga ustawy o VAT; ustawa z 5.08.2025, Dz.U. 2025 poz. 1203',
  ],
  ['ksef-issue', '2026-04-01', 0, 'art. 106ga ustawy o VAT; ustawa z 5.08.2025, Dz.U. 2025 poz. 1203'],
  ['ksef-month', '2026-02-01', 1_000_000, 'przepisy przejściowe ustawy z 5.08.2025, Dz.U. 2025 poz. 1203'],
  ['ksef-month', '2027-01-01', 0, 'przepisy przejściowe ustawy z 5.08.2025, Dz.U. 2025 poz. 1203'],
  ['ksef-fines', '2027-01-01', 0, 'art. 106ni ustawy o VAT'],
  ['ksef-transfer', '2027-01-01', 0, 'art. 108g ustawy o VAT'],
  ['jst-mark', '2026-02-01', 0, 'struktura logiczna FA(3), pole JST'],
  ['small-turnover', '2017-01-01', 20_000_000, 'art. 113 ust. 1 ustawy o VAT'],
  ['small-turnover', '2026-01-01', 24_000_000, 'art. 113 ust. 1 ustawy o VAT'],
  [
    'split-payment',
    '2019-11-01',
    1_500_000,
    'art. 108a ust. 1a i art. 106e ust. 1 pkt 18a ustawy o VAT, załącznik nr 15',
  ],
  [
    'white-list',
    '2020-01-01',
    1_500_000,
    'art. 96b ustawy o VAT, art. 19 Prawa przedsiębiorców, art. 15d ustawy o CIT',
  ],
] as const;

/** What the supplier notes of its own invoice, the duties that its draft is judged by, and who receives under which number. */
export class Invoices1764730000000 implements MigrationInterface {
  name = 'Invoices1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table invoice_rule (
      rule text not null,
      valid_from date not null,
      amount bigint not null,
      source text not null,
      constraint pk_invoice_rule primary key (rule, valid_from),
      constraint ck_invoice_rule_rule check (rule in ('ksef-issue', 'ksef-month', 'ksef-fines', 'ksef-transfer', 'jst-mark',
        'small-turnover', 'split-payment', 'white-list')),
      constraint ck_invoice_rule_amount check (amount >= 0)
    )`);
    for (const row of RULES) {
      await runner.query(
        'insert into invoice_rule (rule, valid_from, amount, source) values ($1, $2, $3, $4)',
        [...row],
      );
    }
    await runner.query(`create table noted_invoice (
      id uuid not null constraint pk_noted_invoice primary key,
      receivable_id uuid not null,
      number text not null,
      issued_on date not null,
      ksef_number text,
      delivered_on date not null,
      noted_at timestamptz not null,
      noted_by uuid,
      noted_by_name text not null,
      withdrawn_at timestamptz,
      constraint fk_noted_invoice_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_noted_invoice_noted_by foreign key (noted_by) references account on delete set null,
      constraint ck_noted_invoice_ksef_number check (ksef_number ~ '^[0-9]{10}-[0-9]{8}-[0-9A-F]{12}-[0-9A-F]{2}$'),
      constraint ck_noted_invoice_delivered_on check (delivered_on >= issued_on)
    )`);
    await runner.query(`create unique index uq_noted_invoice_receivable_id on noted_invoice (receivable_id)
      where withdrawn_at is null`);
    await runner.query(`create table recipient_identity (
      organisation_id uuid not null constraint pk_recipient_identity primary key,
      internal_id text not null,
      constraint fk_recipient_identity_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_recipient_identity_internal_id check (internal_id ~ '^[0-9]{10}-[0-9]{5}$')
    )`);
    await this.secure(runner);
    await this.keep(runner);
  }

  /** The supplier notes, both parties read; a recipient says its number, and whoever invoices it reads that. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['noted_invoice', 'recipient_identity']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    // The inner selects stand under the policy of the receivable.
    const suppliers = `${SYSTEM} or exists (select from receivable r where r.id = receivable_id and r.supplier_id = ${ME})`;
    await runner.query(`create policy app_noted_invoice_read on noted_invoice for select
      using (exists (select from receivable r where r.id = receivable_id))`);
    await runner.query(
      `create policy app_noted_invoice_insert on noted_invoice for insert with check (${suppliers})`,
    );
    await runner.query(
      `create policy app_noted_invoice_update on noted_invoice for update using (${suppliers})`,
    );
    await runner.query(`create policy app_recipient_identity_read on recipient_identity for select
      using (${SYSTEM} or organisation_id = ${ME}
        or exists (select from receivable r where r.buyer_id = organisation_id and r.supplier_id = ${ME}))`);
    for (const [command, clause] of [
      ['insert', 'with check'],
      ['update', 'using'],
      ['delete', 'using'],
    ] as const) {
      await runner.query(`create policy app_recipient_identity_${command} on recipient_identity for ${command}
        ${clause} (${SYSTEM} or organisation_id = ${ME})`);
    }
  }

  /** A note stays as it was made; it may be withdrawn, and the day to pay follows from the one that stands. */
  private async keep(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_noted_invoice() returns trigger language plpgsql as $$
      declare
        moving text[] := case when old.withdrawn_at is null
          then '{noted_by,withdrawn_at}'::text[] else '{noted_by}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What was noted of an invoice stays on record' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_noted_invoice before update on noted_invoice
      for each row execute function keep_noted_invoice()`);
    await runner.query(`create function move_due_day() returns trigger language plpgsql as $$
      begin
        update receivable r set due_on = greatest(r.arose_on, (select i.delivered_on from noted_invoice i
          where i.receivable_id = r.id and i.withdrawn_at is null)) + r.payment_days
        where r.id = new.receivable_id;
        return null;
      end
    $$`);
    await runner.query(`create trigger move_due_day after insert or update of withdrawn_at on noted_invoice
      for each row execute function move_due_day()`);
    await runner.query(`create or replace function keep_receivable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.balance <> 0 then
            raise exception 'A balance comes from the ledger' using errcode = 'check_violation';
          end if;
          return new;
        end if;
        if to_jsonb(new) - '{balance,due_on}'::text[] is distinct from to_jsonb(old) - '{balance,due_on}'::text[]
          or ((new.balance <> old.balance or new.due_on <> old.due_on) and pg_trigger_depth() < 2) then
          raise exception 'What is owed changes by entries of the ledger' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
