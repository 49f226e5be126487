import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;
const OWN = `${SYSTEM} or organisation_id = ${ME}`;

/** Statements of a supplier's own account, from which it takes what buyers paid; seen by nobody else. */
export class BankStatements1764720200000 implements MigrationInterface {
  name = 'BankStatements1764720200000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    for (const table of ['bank_statement', 'statement_line', 'statement_line_entry', 'csv_mapping']) {
      const own =
        table === 'statement_line_entry'
          ? // The inner select stands under the policy of the lines.
            `${SYSTEM} or exists (select from statement_line l where l.id = line_id)`
          : OWN;
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
      await runner.query(`create policy app_${table}_read on ${table} for select using (${own})`);
      await runner.query(`create policy app_${table}_insert on ${table} for insert with check (${own})`);
      if (table !== 'statement_line_entry')
        await runner.query(`create policy app_${table}_update on ${table} for update using (${own})`);
    }
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('payments.statement-files', '2026-11-27', 2, 'RODO art. 5 ust. 1 lit. c i e'),
      ('payments.statement-lines', '2026-11-27', 90, 'RODO art. 5 ust. 1 lit. c i e')`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table bank_statement (
      id uuid not null constraint pk_bank_statement primary key,
      organisation_id uuid not null,
      format text not null,
      raw bytea,
      left_out integer,
      known integer,
      imported_at timestamptz not null,
      imported_by uuid,
      imported_by_name text not null,
      constraint fk_bank_statement_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_bank_statement_imported_by foreign key (imported_by) references account on delete set null,
      constraint ck_bank_statement_format check (format in ('mt940', 'csv')),
      constraint ck_bank_statement_raw check (raw is null or left_out is null),
      constraint ck_bank_statement_read check ((left_out is null) = (known is null))
    )`);
    await runner.query(
      'create index ix_bank_statement_organisation_id on bank_statement (organisation_id, imported_at)',
    );
    await runner.query(`create table statement_line (
      id uuid not null constraint pk_statement_line primary key,
      statement_id uuid not null,
      organisation_id uuid not null,
      hash text not null,
      position integer not null,
      day date not null,
      amount bigint not null,
      payer text,
      title text,
      decision text,
      decided_at timestamptz,
      decided_by uuid,
      decided_by_name text,
      constraint fk_statement_line_statement_id foreign key (statement_id) references bank_statement,
      constraint fk_statement_line_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_statement_line_decided_by foreign key (decided_by) references account on delete set null,
      constraint ck_statement_line_amount check (amount > 0),
      constraint ck_statement_line_words check ((payer is null) = (title is null)),
      constraint ck_statement_line_decision check (decision in ('accepted', 'dismissed')),
      constraint ck_statement_line_decided
        check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by_name is null))
    )`);
    await runner.query(
      'create unique index uq_statement_line_hash on statement_line (organisation_id, hash)',
    );
    await runner.query(
      'create index ix_statement_line_statement_id on statement_line (statement_id, position)',
    );
    await runner.query(`create table statement_line_entry (
      line_id uuid not null,
      entry_id uuid not null,
      constraint pk_statement_line_entry primary key (entry_id),
      constraint fk_statement_line_entry_line_id foreign key (line_id) references statement_line,
      constraint fk_statement_line_entry_entry_id foreign key (entry_id) references ledger_entry
    )`);
    await runner.query('create index ix_statement_line_entry_line_id on statement_line_entry (line_id)');
    await runner.query(`create table csv_mapping (
      organisation_id uuid not null constraint pk_csv_mapping primary key,
      mapping jsonb not null,
      constraint fk_csv_mapping_organisation_id
        foreign key (organisation_id) references organisation on delete cascade
    )`);
    // Who pays is recognised by its tax number too.
    await runner.query(`create or replace view accepted_delivery with (security_invoker = true) as
      select d.id, d.contract_id, d.number, d.answered_at as accepted_at, c.number as contract_number, c.subject,
        c.supplier_id, c.buyer_id, c.supplier ->> 'name' as supplier_name, c.buyer ->> 'name' as buyer_name,
        coalesce(c.supplier -> 'principal' ->> 'name', c.supplier -> 'payer' ->> 'name', c.supplier ->> 'name')
          as payee_name,
        coalesce(c.buyer -> 'principal' ->> 'name', c.buyer -> 'payer' ->> 'name', c.buyer ->> 'name') as payer_name,
        coalesce(c.buyer -> 'principal' ->> 'nip', c.buyer -> 'payer' ->> 'nip', c.buyer ->> 'nip') as payer_nip
      from delivery d join contract c on c.id = d.contract_id
      where d.state in ('accepted', 'accepted-with-remarks')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
