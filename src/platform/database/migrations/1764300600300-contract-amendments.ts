import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** Changes of contracts: proposed by one side, accepted by the other, each a version of its own. */
export class ContractAmendments1764300600300 implements MigrationInterface {
  name = 'ContractAmendments1764300600300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contract add column version integer not null default 1');
    await runner.query('alter table contract alter column version drop default');
    await runner.query(`create table contract_amendment (
      id uuid not null constraint pk_contract_amendment primary key,
      contract_id uuid not null,
      version integer not null,
      state text not null,
      reason text not null,
      lines jsonb not null,
      parts jsonb not null,
      place text not null,
      delivery_from date,
      delivery_to date,
      payment_days integer not null,
      remarks text,
      net bigint not null,
      vat bigint not null,
      gross bigint not null,
      sha256 text not null,
      proposed_for uuid not null,
      proposed_by uuid,
      proposed_by_name text not null,
      proposed_at timestamptz not null,
      answered_for uuid,
      answered_by uuid,
      answered_by_name text,
      answered_at timestamptz,
      answer_text text,
      constraint fk_contract_amendment_contract_id foreign key (contract_id) references contract,
      constraint fk_contract_amendment_proposed_for foreign key (proposed_for) references organisation,
      constraint fk_contract_amendment_proposed_by
        foreign key (proposed_by) references account on delete set null,
      constraint fk_contract_amendment_answered_for foreign key (answered_for) references organisation,
      constraint fk_contract_amendment_answered_by
        foreign key (answered_by) references account on delete set null,
      constraint ck_contract_amendment_state check (state in ('proposed', 'accepted', 'refused', 'withdrawn')),
      constraint ck_contract_amendment_version check (version > 1),
      constraint ck_contract_amendment_amounts check (net >= 0 and vat >= 0 and gross = net + vat),
      constraint ck_contract_amendment_delivery check (delivery_to >= delivery_from),
      constraint ck_contract_amendment_answered check (
        num_nonnulls(answered_at, answered_for, answered_by_name) = case when state = 'proposed' then 0 else 3 end),
      constraint ck_contract_amendment_sides check ((answered_for = proposed_for) = (state = 'withdrawn')),
      constraint ck_contract_amendment_answer_text check ((answer_text is not null) = (state = 'refused'))
    )`);
    await runner.query(`create unique index uq_contract_amendment_version
      on contract_amendment (contract_id, version) where state = 'accepted'`);
    await runner.query(`create unique index uq_contract_amendment_proposed
      on contract_amendment (contract_id) where state = 'proposed'`);
    await runner.query(
      'create index ix_contract_amendment_contract_id on contract_amendment (contract_id, proposed_at)',
    );
    await this.secure(runner);
    await this.keepProposed(runner);
    await this.moveVersion(runner);
  }

  /** Each side proposes for itself, and what one proposed the other answers. */
  private async secure(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contract_amendment enable row level security');
    await runner.query('alter table contract_amendment force row level security');
    await runner.query(`create policy app_contract_amendment_no_grant on contract_amendment as restrictive
      using (${SYSTEM} or ${NO_GRANT})`);
    const party = 'exists (select from contract c where c.id = contract_id)';
    const own = (column: string) => `(${SYSTEM} or (${column} = ${ME} and ${party}))`;
    await runner.query(
      `create policy app_contract_amendment_read on contract_amendment for select using (${party})`,
    );
    await runner.query(`create policy app_contract_amendment_insert on contract_amendment for insert
      with check (state = 'proposed' and ${own('proposed_for')})`);
    await runner.query(`create policy app_contract_amendment_update on contract_amendment for update
      using (${party}) with check (${own('answered_for')})`);
  }

  private async keepProposed(runner: QueryRunner): Promise<void> {
    const people = 'proposed_by,answered_by';
    await runner.query(`create function keep_proposed_amendment() returns trigger language plpgsql as $$
      declare
        moving text[] := case old.state when 'proposed'
          then '{${people},state,answered_for,answered_by_name,answered_at,answer_text}'::text[]
          else '{${people}}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What was proposed does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_proposed_amendment before update on contract_amendment
      for each row execute function keep_proposed_amendment()`);
  }

  /** A contract goes on to a version that the other side accepted, one at a time, and never back. */
  private async moveVersion(runner: QueryRunner): Promise<void> {
    const moving = `'{state,version,in_force_at,completed_at,ended_at,ended_by,end_reason,accepted_by}'::text[]`;
    await runner.query(`create or replace function keep_agreed_contract() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
          raise exception 'What a contract agreed on does not change' using errcode = 'check_violation';
        end if;
        if new.version <> old.version and (new.version <> old.version + 1 or not exists (
          select from contract_amendment a
          where a.contract_id = new.id and a.version = new.version and a.state = 'accepted')) then
          raise exception 'A contract changes when both sides say so' using errcode = 'check_violation';
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
    await runner.query(`create or replace function agreed_quantity(of_contract uuid, at_position integer)
      returns numeric language sql stable as $$
      select case when c.version > 1
        then (select (a.lines -> at_position ->> 'quantity')::numeric from contract_amendment a
          where a.contract_id = c.id and a.version = c.version and a.state = 'accepted')
        else (select l.quantity from contract_line l where l.contract_id = c.id and l.position = at_position) end
      from contract c where c.id = of_contract
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
