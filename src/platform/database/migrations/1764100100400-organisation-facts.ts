import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const OWN = `${SYSTEM} or organisation_id = ${ME}`;

/** An organisation's further addresses, its bank account, and dated facts: VAT status, who may bind it. */
export class OrganisationFacts1764100100400 implements MigrationInterface {
  name = 'OrganisationFacts1764100100400';

  async up(runner: QueryRunner): Promise<void> {
    await this.createPrivate(runner);
    await this.createDated(runner);
    await this.secure(runner);
  }

  private async createPrivate(runner: QueryRunner): Promise<void> {
    await runner.query(`create table organisation_address (
      id uuid not null constraint pk_organisation_address primary key,
      organisation_id uuid not null,
      purpose text not null,
      label text not null,
      street text not null,
      post_code text not null,
      town text not null,
      note text,
      added_at timestamptz not null,
      removed_at timestamptz,
      constraint fk_organisation_address_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint ck_organisation_address_purpose check (purpose in ('correspondence', 'delivery'))
    )`);
    await runner.query(`create unique index uq_organisation_address_correspondence
      on organisation_address (organisation_id) where purpose = 'correspondence' and removed_at is null`);
    await runner.query(
      'create index ix_organisation_address_organisation_id on organisation_address (organisation_id, added_at)',
    );

    await runner.query(`create table bank_account (
      id uuid not null constraint pk_bank_account primary key,
      organisation_id uuid not null,
      nrb text not null,
      added_at timestamptz not null,
      added_by uuid,
      ended_at timestamptz,
      constraint fk_bank_account_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_bank_account_added_by foreign key (added_by) references account on delete set null,
      constraint ck_bank_account_nrb check (nrb ~ '^[0-9]{26}$'),
      constraint ck_bank_account_dates check (ended_at >= added_at)
    )`);
    await runner.query(
      'create unique index uq_bank_account_current on bank_account (organisation_id) where ended_at is null',
    );

    await runner.query(`create table binding_person (
      id uuid not null constraint pk_binding_person primary key,
      organisation_id uuid not null,
      name text not null,
      office text not null,
      part text not null,
      valid_from date not null,
      valid_to date,
      recorded_at timestamptz not null,
      recorded_by uuid,
      constraint fk_binding_person_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_binding_person_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint ck_binding_person_part check (part in ('binds', 'countersigns')),
      constraint ck_binding_person_dates check (valid_to >= valid_from)
    )`);
    await runner.query(
      'create index ix_binding_person_organisation_id on binding_person (organisation_id, valid_from)',
    );
  }

  /** One at a time: the database refuses two that overlap. */
  private async createDated(runner: QueryRunner): Promise<void> {
    await runner.query(`create table vat_status (
      id uuid not null constraint pk_vat_status primary key,
      organisation_id uuid not null,
      status text not null,
      basis text,
      valid_from date not null,
      valid_to date,
      recorded_at timestamptz not null,
      recorded_by uuid,
      constraint fk_vat_status_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_vat_status_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint ck_vat_status_status check (status in ('active', 'exempt')),
      constraint ck_vat_status_basis check ((status = 'exempt') = (basis is not null)),
      constraint ck_vat_status_dates check (valid_to >= valid_from),
      constraint ex_vat_status_one exclude using gist
        (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
    )`);
    await runner.query(`create table binding_rule (
      id uuid not null constraint pk_binding_rule primary key,
      organisation_id uuid not null,
      together integer not null,
      countersigned boolean not null,
      words text,
      valid_from date not null,
      valid_to date,
      recorded_at timestamptz not null,
      recorded_by uuid,
      constraint fk_binding_rule_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_binding_rule_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint ck_binding_rule_together check (together between 1 and 9),
      constraint ck_binding_rule_dates check (valid_to >= valid_from),
      constraint ex_binding_rule_one exclude using gist
        (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
    )`);
  }

  /** VAT status and the number that binds stand in public registers and on contracts; the rest is private. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['organisation_address', 'bank_account', 'binding_person']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(`create policy app_${table}_read on ${table} for select using (${OWN})`);
      await runner.query(`create policy app_${table}_insert on ${table} for insert with check (${OWN})`);
      await runner.query(`create policy app_${table}_update on ${table} for update using (${OWN})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
