import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const GUEST = `nullif(current_setting('app.guest', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Whom a procedure asks and in which waves; suppliers outside the cluster, by a personal link. */
export class OutsideSuppliers1764300200000 implements MigrationInterface {
  name = 'OutsideSuppliers1764300200000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createOutsideSuppliers(runner);
    await this.extendInvitations(runner);
    await this.showToGuests(runner);
    // After the procedure is over nobody needs to be written to any more.
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('procurement.outside-suppliers', '2026-11-27', 180, 'RODO art. 5 ust. 1 lit. e; art. 118 k.c.')`);
  }

  private async createOutsideSuppliers(runner: QueryRunner): Promise<void> {
    await runner.query(`create table outside_supplier (
      id uuid not null constraint pk_outside_supplier primary key,
      procedure_id uuid not null,
      buyer_id uuid not null,
      name text not null,
      email text,
      nip text,
      lang text not null,
      added_at timestamptz not null,
      revoked_at timestamptz,
      revoked_by text,
      constraint uq_outside_supplier_procedure_id_email unique (procedure_id, email),
      constraint fk_outside_supplier_procedure_id_buyer_id
        foreign key (procedure_id, buyer_id) references procedure (id, buyer_id) on delete cascade,
      constraint ck_outside_supplier_email check (email = lower(email)),
      constraint ck_outside_supplier_lang check (lang in ('pl', 'en')),
      constraint ck_outside_supplier_revoked check ((revoked_at is null) = (revoked_by is null)),
      constraint ck_outside_supplier_revoked_by check (revoked_by in ('buyer', 'addressee'))
    )`);
    await runner.query('create index ix_outside_supplier_buyer_id on outside_supplier (buyer_id, added_at)');
    await runner.query(`create table mail_suppression (
      mark text not null constraint pk_mail_suppression primary key,
      at timestamptz not null
    )`);
    for (const table of ['outside_supplier', 'mail_suppression']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    const buyer = `${SYSTEM} or buyer_id = ${ME}`;
    const own = `${buyer} or id = ${GUEST}`;
    await runner.query(
      `create policy app_outside_supplier_select on outside_supplier for select using (${own})`,
    );
    await runner.query(
      `create policy app_outside_supplier_insert on outside_supplier for insert with check (${buyer})`,
    );
    await runner.query(
      `create policy app_outside_supplier_update on outside_supplier for update using (${own})`,
    );
    await runner.query(
      `create policy app_outside_supplier_delete on outside_supplier for delete using (${SYSTEM})`,
    );
    // Whether an address is on the list is told to nobody: the service asks as the system.
    await runner.query(`create policy app_mail_suppression on mail_suppression using (${SYSTEM})`);
  }

  /** A row without \`invited_at\` stands on the buyer's list and has not been asked yet. */
  private async extendInvitations(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table procedure_invitation
      add column position integer not null default 0,
      add column coming_at timestamptz,
      alter column wave drop not null,
      add constraint fk_procedure_invitation_outside_id
        foreign key (outside_id) references outside_supplier on delete cascade,
      add constraint ck_procedure_invitation_invited check (invited_at is null or wave is not null),
      add constraint ck_procedure_invitation_answered check
        (invited_at is not null or (seen_at is null and coming_at is null and declined_at is null)),
      add constraint ck_procedure_invitation_decline_cause check
        (decline_cause in ('capacity', 'date', 'place', 'scope', 'terms', 'other')),
      add constraint ck_procedure_invitation_coming check (coming_at is null or declined_at is null)`);
    await runner.query(
      'create index ix_procedure_invitation_outside_id on procedure_invitation (outside_id)',
    );
    await runner.query(`create table invitation_plan (
      procedure_id uuid not null constraint pk_invitation_plan primary key,
      buyer_id uuid not null,
      size integer not null,
      wanted integer not null,
      automatic boolean not null,
      constraint fk_invitation_plan_procedure_id_buyer_id
        foreign key (procedure_id, buyer_id) references procedure (id, buyer_id) on delete cascade,
      constraint ck_invitation_plan_size check (size between 1 and 20),
      constraint ck_invitation_plan_wanted check (wanted between 1 and 20)
    )`);
    await runner.query('alter table invitation_plan enable row level security');
    await runner.query('alter table invitation_plan force row level security');
    const buyer = `${SYSTEM} or buyer_id = ${ME}`;
    await runner.query(
      `create policy app_invitation_plan_select on invitation_plan for select using (${buyer})`,
    );
    await runner.query(
      `create policy app_invitation_plan_insert on invitation_plan for insert with check (${buyer})`,
    );
    await runner.query(
      `create policy app_invitation_plan_update on invitation_plan for update using (${buyer})`,
    );
    // A member that opened a procedure which asks everybody: its own mark, told to nobody else.
    await runner.query(`create table procedure_seen (
      procedure_id uuid not null,
      organisation_id uuid not null,
      at timestamptz not null,
      constraint pk_procedure_seen primary key (procedure_id, organisation_id),
      constraint fk_procedure_seen_procedure_id foreign key (procedure_id) references procedure on delete cascade,
      constraint fk_procedure_seen_organisation_id foreign key (organisation_id) references organisation
        on delete cascade
    )`);
    await runner.query('alter table procedure_seen enable row level security');
    await runner.query('alter table procedure_seen force row level security');
    const mine = `${SYSTEM} or organisation_id = ${ME}`;
    await runner.query(
      `create policy app_procedure_seen_select on procedure_seen for select using (${mine})`,
    );
    await runner.query(
      `create policy app_procedure_seen_insert on procedure_seen for insert with check (${mine})`,
    );
  }

  /** Who holds a personal link reads the procedure that it is for, and answers for itself. */
  private async showToGuests(runner: QueryRunner): Promise<void> {
    const asked = `state <> 'draft' and exists (select from procedure_invitation i
      where i.procedure_id = procedure.id and i.outside_id = ${GUEST} and i.invited_at is not null)`;
    await runner.query(`create policy app_procedure_guest on procedure for select using (${asked})`);
    // To lock a row and wait for it takes this policy; it lets nobody change one.
    await runner.query(
      `create policy app_procedure_guest_lock on procedure for update using (${asked}) with check (false)`,
    );
    const mine = `outside_id = ${GUEST} and invited_at is not null`;
    await runner.query(
      `create policy app_procedure_invitation_guest on procedure_invitation for select using (${mine})`,
    );
    await runner.query(
      `create policy app_procedure_invitation_guest_answer on procedure_invitation for update using (${mine})`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
