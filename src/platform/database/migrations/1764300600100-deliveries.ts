import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** Deliveries with the buyer's answers; seen by the two parties of the contract alone. */
export class Deliveries1764300600100 implements MigrationInterface {
  name = 'Deliveries1764300600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table delivery (
      id uuid not null constraint pk_delivery primary key,
      contract_id uuid not null,
      number integer not null,
      state text not null,
      delivered_on date not null,
      remarks text,
      message_id uuid,
      recorded_at timestamptz not null,
      recorded_for uuid not null,
      recorded_by uuid,
      recorded_by_name text not null,
      answered_at timestamptz,
      answered_by uuid,
      answered_by_name text,
      answer_text text,
      due_on date,
      replaced_by uuid,
      sha256 text,
      constraint fk_delivery_contract_id foreign key (contract_id) references contract,
      constraint fk_delivery_message_id foreign key (message_id) references message on delete set null,
      constraint fk_delivery_recorded_for foreign key (recorded_for) references organisation,
      constraint fk_delivery_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint fk_delivery_answered_by foreign key (answered_by) references account on delete set null,
      constraint fk_delivery_replaced_by foreign key (replaced_by) references delivery,
      constraint ck_delivery_state check (state in ('recorded', 'accepted', 'accepted-with-remarks',
        'changes-requested', 'replaced', 'withdrawn')),
      constraint ck_delivery_number check (number > 0),
      constraint ck_delivery_answered check (num_nonnulls(answered_at, answered_by_name, sha256)
        = case when state in ('recorded', 'withdrawn') then 0 else 3 end),
      constraint ck_delivery_answer_text
        check ((answer_text is null) = (state in ('recorded', 'withdrawn', 'accepted'))),
      constraint ck_delivery_due_on check ((due_on is not null) = (state in ('changes-requested', 'replaced'))),
      constraint ck_delivery_replaced_by check ((replaced_by is not null) = (state = 'replaced'))
    )`);
    await runner.query(
      'create unique index uq_delivery_contract_id_number on delivery (contract_id, number)',
    );
    await runner.query(`create table delivery_line (
      delivery_id uuid not null,
      position integer not null,
      quantity numeric(18,6) not null,
      constraint pk_delivery_line primary key (delivery_id, position),
      constraint fk_delivery_line_delivery_id foreign key (delivery_id) references delivery,
      constraint ck_delivery_line_quantity check (quantity > 0)
    )`);
    await this.secure(runner);
    await this.keepRecorded(runner);
    await this.keepWithinAgreed(runner);
  }

  /** The supplier records and the buyer answers, also when no application code stands between. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['delivery', 'delivery_line']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    const contract = (whose: string) =>
      `exists (select from contract c where c.id = contract_id and (${SYSTEM} or ${whose}))`;
    const supplier = `c.supplier_id = ${ME}`;
    const buyer = `c.buyer_id = ${ME}`;
    // The inner select stands under the policy of the contract.
    await runner.query(`create policy app_delivery_read on delivery for select
      using (exists (select from contract c where c.id = contract_id))`);
    await runner.query(`create policy app_delivery_insert on delivery for insert with check (
      (state = 'recorded' and ${contract(supplier)}) or (state = 'accepted' and ${contract(buyer)}))`);
    await runner.query(`create policy app_delivery_update on delivery for update
      using (exists (select from contract c where c.id = contract_id))
      with check ((state in ('withdrawn', 'replaced') and ${contract(supplier)}) or ${contract(buyer)})`);
    await runner.query(`create policy app_delivery_line_read on delivery_line for select
      using (exists (select from delivery d where d.id = delivery_id))`);
    await runner.query(`create policy app_delivery_line_insert on delivery_line for insert
      with check (exists (select from delivery d where d.id = delivery_id and d.xmin = pg_current_xact_id()::xid))`);
  }

  /** What was delivered stays as recorded, what was answered as answered; ids of persons and messages may go. */
  private async keepRecorded(runner: QueryRunner): Promise<void> {
    const going = 'state,replaced_by,recorded_by,answered_by,message_id';
    await runner.query(`create function keep_recorded_delivery() returns trigger language plpgsql as $$
      declare
        moving text[] := case old.state when 'recorded'
          then '{${going},answered_at,answered_by_name,answer_text,due_on,sha256}'::text[]
          else '{${going}}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What a delivery recorded does not change' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_recorded_delivery before update on delivery
      for each row execute function keep_recorded_delivery()`);
  }

  private async keepWithinAgreed(runner: QueryRunner): Promise<void> {
    await runner.query(`create function agreed_quantity(of_contract uuid, at_position integer) returns numeric
      language sql stable as $$
      select quantity from contract_line where contract_id = of_contract and position = at_position
    $$`);
    await runner.query(`create function keep_delivered_within_agreed() returns trigger language plpgsql as $$
      declare
        contract uuid := (select d.contract_id from delivery d where d.id = new.delivery_id);
      begin
        if coalesce(agreed_quantity(contract, new.position), 0) < (
          select sum(l.quantity) from delivery d join delivery_line l on l.delivery_id = d.id
          where d.contract_id = contract and l.position = new.position
            and d.state in ('recorded', 'accepted', 'accepted-with-remarks')) then
          raise exception 'More was delivered than agreed' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_delivered_within_agreed after insert on delivery_line
      for each row execute function keep_delivered_within_agreed()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
