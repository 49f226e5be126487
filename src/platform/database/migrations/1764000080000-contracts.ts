import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;

/** Contracts with their lines and numbers; seen by their two parties alone. */
export class Contracts1764000080000 implements MigrationInterface {
  name = 'Contracts1764000080000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createContract(runner);
    await this.createLines(runner);
    await this.secure(runner);
    await this.keepAgreed(runner);
  }

  private async createContract(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contract (
      id uuid not null constraint pk_contract primary key,
      number text not null,
      inquiry_id uuid not null,
      quote_id uuid not null,
      quote_version integer not null,
      quote_sha256 text not null,
      quote_submitted_at timestamptz not null,
      listing_id uuid,
      conversation_id uuid not null,
      buyer_id uuid not null,
      supplier_id uuid not null,
      buyer jsonb not null,
      supplier jsonb not null,
      site jsonb not null,
      subject text not null,
      state text not null,
      place text not null,
      delivery_from date,
      delivery_to date,
      payment_days integer not null,
      remarks text,
      quote_valid_until date not null,
      net bigint not null,
      vat bigint not null,
      gross bigint not null,
      accepted_by uuid,
      accepted_by_name text not null,
      concluded_at timestamptz not null,
      sha256 text not null,
      completed_at timestamptz,
      ended_at timestamptz,
      ended_by uuid,
      end_reason text,
      constraint fk_contract_inquiry_id foreign key (inquiry_id) references inquiry,
      constraint fk_contract_quote_id_quote_version
        foreign key (quote_id, quote_version) references quote_version (quote_id, number),
      constraint fk_contract_listing_id foreign key (listing_id) references listing,
      constraint fk_contract_conversation_id foreign key (conversation_id) references conversation,
      constraint fk_contract_buyer_id foreign key (buyer_id) references organisation,
      constraint fk_contract_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_contract_accepted_by foreign key (accepted_by) references account on delete set null,
      constraint fk_contract_ended_by foreign key (ended_by) references organisation,
      constraint ck_contract_state check (state in ('active', 'completed', 'ended')),
      constraint ck_contract_parties check (buyer_id <> supplier_id),
      constraint ck_contract_amounts check (net >= 0 and vat >= 0 and gross = net + vat),
      constraint ck_contract_delivery check (delivery_to >= delivery_from),
      constraint ck_contract_completed check ((state = 'completed') = (completed_at is not null)),
      constraint ck_contract_ended
        check (num_nonnulls(ended_at, ended_by, end_reason) = case when state = 'ended' then 3 else 0 end)
    )`);
    await runner.query('create unique index uq_contract_number on contract (number)');
    await runner.query('create unique index uq_contract_quote_id on contract (quote_id)');
    await runner.query('create index ix_contract_inquiry_id on contract (inquiry_id)');
    await runner.query('create index ix_contract_buyer_id on contract (buyer_id, concluded_at)');
    await runner.query('create index ix_contract_supplier_id on contract (supplier_id, concluded_at)');
  }

  private async createLines(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contract_line (
      contract_id uuid not null,
      position integer not null,
      name text not null,
      quantity numeric(18,6) not null,
      unit text not null,
      unit_price numeric(18,6) not null,
      vat text not null,
      net bigint not null,
      constraint pk_contract_line primary key (contract_id, position),
      constraint fk_contract_line_contract_id foreign key (contract_id) references contract,
      constraint ck_contract_line_amounts check (quantity > 0 and unit_price >= 0 and net >= 0),
      constraint ck_contract_line_vat check (vat in ('23', '8', '5', '0', 'zw', 'np'))
    )`);
    await runner.query(`create table contract_counter (
      year integer not null constraint pk_contract_counter primary key,
      last integer not null
    )`);
  }

  /** Without a policy for it nothing can be deleted, and no line changed. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['contract', 'contract_line']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
    }
    const parties = `${SYSTEM} or ${ME} in (buyer_id, supplier_id)`;
    await runner.query(`create policy app_contract_read on contract for select using (${parties})`);
    // The acceptance makes the contract, and the buyer accepts.
    await runner.query(`create policy app_contract_insert on contract for insert
      with check (${SYSTEM} or buyer_id = ${ME})`);
    await runner.query(`create policy app_contract_update on contract for update using (${parties})`);

    // The inner select stands under the policy of the contract.
    await runner.query(`create policy app_contract_line_read on contract_line for select
      using (exists (select from contract c where c.id = contract_id))`);
    // Lines come with their contract, in the transaction that makes it, and never later.
    await runner.query(`create policy app_contract_line_insert on contract_line for insert
      with check (exists (select from contract c where c.id = contract_id
        and c.xmin = pg_current_xact_id()::xid and (${SYSTEM} or c.buyer_id = ${ME})))`);
  }

  /** What was agreed stays, whoever writes; the state moves, and a person's id falls away with the account. */
  private async keepAgreed(runner: QueryRunner): Promise<void> {
    const moving = `'{state,completed_at,ended_at,ended_by,end_reason,accepted_by}'::text[]`;
    await runner.query(`create function keep_agreed_contract() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - ${moving} is distinct from to_jsonb(old) - ${moving} then
          raise exception 'What a contract agreed on does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_agreed_contract before update on contract
      for each row execute function keep_agreed_contract()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
