import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** Contracts that wait for those who may bind each side: their acceptances, or a copy signed by hand. */
export class ContractAcceptance1764300600200 implements MigrationInterface {
  name = 'ContractAcceptance1764300600200';

  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.awaitAcceptance(runner);
    await this.secure(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contract_acceptance (
      id uuid not null constraint pk_contract_acceptance primary key,
      contract_id uuid not null,
      organisation_id uuid not null,
      sha256 text not null,
      binding_person_id uuid not null,
      name text not null,
      office text not null,
      part text not null,
      accepted_at timestamptz not null,
      accepted_by uuid,
      constraint fk_contract_acceptance_contract_id foreign key (contract_id) references contract,
      constraint fk_contract_acceptance_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_contract_acceptance_accepted_by
        foreign key (accepted_by) references account on delete set null,
      constraint ck_contract_acceptance_part check (part in ('binds', 'countersigns'))
    )`);
    await runner.query(`create unique index uq_contract_acceptance_person
      on contract_acceptance (contract_id, organisation_id, binding_person_id)`);
    await runner.query(`create unique index uq_contract_acceptance_account
      on contract_acceptance (contract_id, organisation_id, accepted_by)`);
    await runner.query(`create table contract_signed_copy (
      id uuid not null constraint pk_contract_signed_copy primary key,
      contract_id uuid not null,
      file_id uuid not null,
      file_sha256 text not null,
      state text not null,
      offered_for uuid not null,
      offered_by uuid,
      offered_by_name text not null,
      offered_at timestamptz not null,
      answered_for uuid,
      answered_by uuid,
      answered_by_name text,
      answered_at timestamptz,
      constraint fk_contract_signed_copy_contract_id foreign key (contract_id) references contract,
      constraint fk_contract_signed_copy_file_id foreign key (file_id) references stored_file,
      constraint fk_contract_signed_copy_offered_for foreign key (offered_for) references organisation,
      constraint fk_contract_signed_copy_offered_by
        foreign key (offered_by) references account on delete set null,
      constraint fk_contract_signed_copy_answered_for foreign key (answered_for) references organisation,
      constraint fk_contract_signed_copy_answered_by
        foreign key (answered_by) references account on delete set null,
      constraint ck_contract_signed_copy_state check (state in ('offered', 'confirmed', 'refused')),
      constraint ck_contract_signed_copy_answered check ((state = 'offered') = (answered_at is null)),
      constraint ck_contract_signed_copy_answer
        check (num_nonnulls(answered_at, answered_for, answered_by_name) in (0, 3)),
      constraint ck_contract_signed_copy_sides check (answered_for <> offered_for)
    )`);
    await runner.query(`create unique index uq_contract_signed_copy_offered
      on contract_signed_copy (contract_id) where state = 'offered'`);
    await runner.query(
      'create index ix_contract_signed_copy_contract_id on contract_signed_copy (contract_id)',
    );
  }

  /** A contract comes in force once both sides have a word on record, whoever writes. */
  private async awaitAcceptance(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contract add column in_force_at timestamptz');
    await runner.query('alter table contract disable trigger keep_agreed_contract');
    await runner.query('update contract set in_force_at = concluded_at');
    await runner.query('alter table contract enable trigger keep_agreed_contract');
    await runner.query(`alter table contract drop constraint ck_contract_state,
      add constraint ck_contract_state check (state in ('awaiting-acceptance', 'active', 'completed', 'ended')),
      add constraint ck_contract_in_force check (case state when 'awaiting-acceptance' then in_force_at is null
        when 'ended' then true else in_force_at is not null end)`);
    const moving = `'{state,in_force_at,completed_at,ended_at,ended_by,end_reason,accepted_by}'::text[]`;
    await runner.query(`create or replace function keep_agreed_contract() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
          raise exception 'What a contract agreed on does not change' using errcode = 'check_violation';
        end if;
        if old.in_force_at is null and new.in_force_at is not null
          and not exists (select from contract_signed_copy s where s.contract_id = new.id and s.state = 'confirmed')
          and 2 > (select count(distinct a.organisation_id) from contract_acceptance a
            where a.contract_id = new.id and a.sha256 = new.sha256
              and a.organisation_id in (new.buyer_id, new.supplier_id)) then
          raise exception 'A contract comes in force when both sides accept it' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
  }

  /** Each side speaks for itself; what one handed in, the other answers. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['contract_acceptance', 'contract_signed_copy']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
      // The inner select stands under the policy of the contract.
      await runner.query(`create policy app_${table}_read on ${table} for select
        using (exists (select from contract c where c.id = contract_id))`);
    }
    const own = (column: string) =>
      `(${SYSTEM} or (${column} = ${ME} and exists (select from contract c where c.id = contract_id)))`;
    await runner.query(`create policy app_contract_acceptance_insert on contract_acceptance for insert
      with check (${own('organisation_id')})`);
    // The erasure of a person alone.
    await runner.query(`create policy app_contract_acceptance_update on contract_acceptance for update
      using (${SYSTEM})`);
    await runner.query(`create policy app_contract_signed_copy_insert on contract_signed_copy for insert
      with check (state = 'offered' and ${own('offered_for')})`);
    await runner.query(`create policy app_contract_signed_copy_update on contract_signed_copy for update
      using (exists (select from contract c where c.id = contract_id))
      with check (${own('answered_for')})`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
