import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** What buyers owe for accepted deliveries, and the ledger of it; seen by the two parties alone. */
export class Receivables1764660000000 implements MigrationInterface {
  name = 'Receivables1764660000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createView(runner);
    await this.createTables(runner);
    await this.secure(runner);
    await this.keepReceivable(runner);
    await this.keepLedger(runner);
  }

  private async createView(runner: QueryRunner): Promise<void> {
    await runner.query(`create view accepted_delivery with (security_invoker = true) as
      select d.id, d.contract_id, d.number, d.answered_at as accepted_at, c.number as contract_number, c.subject,
        c.supplier_id, c.buyer_id, c.supplier ->> 'name' as supplier_name, c.buyer ->> 'name' as buyer_name,
        coalesce(c.supplier -> 'principal' ->> 'name', c.supplier -> 'payer' ->> 'name', c.supplier ->> 'name')
          as payee_name,
        coalesce(c.buyer -> 'principal' ->> 'name', c.buyer -> 'payer' ->> 'name', c.buyer ->> 'name') as payer_name
      from delivery d join contract c on c.id = d.contract_id
      where d.state in ('accepted', 'accepted-with-remarks')`);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`create table payment_rule (
      rule text not null,
      valid_from date not null,
      days integer not null,
      constraint pk_payment_rule primary key (rule, valid_from),
      constraint ck_payment_rule_rule check (rule in ('default-days', 'public-days', 'firm-days')),
      constraint ck_payment_rule_days check (days >= 0)
    )`);
    // Act of 8 March 2013 on excessive delays in commercial transactions, art. 7 and 8; the default is custom.
    await runner.query(`insert into payment_rule (rule, valid_from, days) values
      ('default-days', '2013-04-28', 14), ('public-days', '2013-04-28', 30), ('firm-days', '2013-04-28', 60)`);
    await runner.query(`create table receivable (
      id uuid not null constraint pk_receivable primary key,
      contract_id uuid not null,
      delivery_id uuid not null,
      supplier_id uuid not null,
      buyer_id uuid not null,
      reference text not null,
      lines jsonb not null,
      currency text not null,
      net bigint not null,
      vat bigint not null,
      gross bigint not null,
      arose_on date not null,
      payment_days integer not null,
      due_on date not null,
      balance bigint not null,
      constraint fk_receivable_contract_id foreign key (contract_id) references contract,
      constraint fk_receivable_delivery_id foreign key (delivery_id) references delivery,
      constraint fk_receivable_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_receivable_buyer_id foreign key (buyer_id) references organisation,
      constraint ck_receivable_amounts check (net >= 0 and vat >= 0 and gross = net + vat),
      constraint ck_receivable_parties check (buyer_id <> supplier_id),
      constraint ck_receivable_due_on check (payment_days >= 0 and due_on >= arose_on),
      constraint ck_receivable_currency check (currency = 'PLN')
    )`);
    for (const index of [
      'unique index uq_receivable_delivery_id on receivable (delivery_id)',
      'unique index uq_receivable_reference on receivable (reference)',
      'index ix_receivable_contract_id on receivable (contract_id)',
      'index ix_receivable_supplier_id on receivable (supplier_id, due_on, id)',
      'index ix_receivable_buyer_id on receivable (buyer_id, due_on, id)',
    ]) {
      await runner.query(`create ${index}`);
    }
    await runner.query(`create table ledger_entry (
      id uuid not null constraint pk_ledger_entry primary key,
      receivable_id uuid not null,
      kind text not null,
      day date not null,
      reason text,
      reverses uuid,
      at timestamptz not null,
      recorded_by uuid,
      recorded_by_name text,
      constraint fk_ledger_entry_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_ledger_entry_reverses foreign key (reverses) references ledger_entry,
      constraint fk_ledger_entry_recorded_by foreign key (recorded_by) references account on delete set null,
      constraint ck_ledger_entry_kind check (kind in ('charge', 'payment', 'refund', 'credit', 'reversal')),
      constraint ck_ledger_entry_reverses check ((reverses is not null) = (kind = 'reversal')),
      constraint ck_ledger_entry_reason check (reason is not null or kind in ('charge', 'payment')),
      constraint ck_ledger_entry_recorded_by_name check ((recorded_by_name is null) = (kind = 'charge'))
    )`);
    await runner.query('create index ix_ledger_entry_receivable_id on ledger_entry (receivable_id, at)');
    await runner.query('create unique index uq_ledger_entry_reverses on ledger_entry (reverses)');
    await runner.query(`create table ledger_posting (
      entry_id uuid not null,
      account text not null,
      currency text not null,
      amount bigint not null,
      constraint pk_ledger_posting primary key (entry_id, account),
      constraint fk_ledger_posting_entry_id foreign key (entry_id) references ledger_entry,
      constraint ck_ledger_posting_account check (account in ('due', 'delivered', 'bank')),
      constraint ck_ledger_posting_amount check (amount <> 0),
      constraint ck_ledger_posting_currency check (currency = 'PLN')
    )`);
  }

  /** Both parties read; the program charges, the supplier notes what came. */
  private async secure(runner: QueryRunner): Promise<void> {
    for (const table of ['receivable', 'ledger_entry', 'ledger_posting']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    const mine = `${SYSTEM} or supplier_id = ${ME} or buyer_id = ${ME}`;
    await runner.query(`create policy app_receivable_read on receivable for select using (${mine})`);
    await runner.query(`create policy app_receivable_insert on receivable for insert with check (${SYSTEM})`);
    await runner.query(
      `create policy app_receivable_update on receivable for update using (${SYSTEM} or supplier_id = ${ME})`,
    );
    // The inner selects stand under the policies of the tables that they read.
    await runner.query(`create policy app_ledger_entry_read on ledger_entry for select
      using (exists (select from receivable r where r.id = receivable_id))`);
    await runner.query(`create policy app_ledger_entry_insert on ledger_entry for insert with check (${SYSTEM}
      or (kind <> 'charge' and exists (select from receivable r where r.id = receivable_id and r.supplier_id = ${ME})))`);
    // For erasure alone: the trigger lets nothing else change.
    await runner.query(`create policy app_ledger_entry_update on ledger_entry for update using (${SYSTEM})`);
    await runner.query(`create policy app_ledger_posting_read on ledger_posting for select
      using (exists (select from ledger_entry e where e.id = entry_id))`);
    await runner.query(`create policy app_ledger_posting_insert on ledger_posting for insert
      with check (exists (select from ledger_entry e where e.id = entry_id and e.xmin = pg_current_xact_id()::xid))`);
  }

  /** The balance moves by postings alone, and what was owed for a delivery stays as it arose. */
  private async keepReceivable(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_receivable() returns trigger language plpgsql as $$
      begin
        if tg_op = 'INSERT' then
          if new.balance <> 0 then
            raise exception 'A balance comes from the ledger' using errcode = 'check_violation';
          end if;
          return new;
        end if;
        if to_jsonb(new) - 'balance' is distinct from to_jsonb(old) - 'balance'
          or (new.balance <> old.balance and pg_trigger_depth() < 2) then
          raise exception 'What is owed changes by entries of the ledger' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_receivable before insert or update on receivable
      for each row execute function keep_receivable()`);
    await runner.query(`create function post_to_balance() returns trigger language plpgsql as $$
      begin
        if new.account = 'due' then
          update receivable r set balance = r.balance + new.amount
          from ledger_entry e where e.id = new.entry_id and r.id = e.receivable_id;
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger post_to_balance after insert on ledger_posting
      for each row execute function post_to_balance()`);
  }

  /** Entries are added and never changed, sum to zero in each currency, and a reversal mirrors what it takes back. */
  private async keepLedger(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_ledger() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and tg_table_name = 'ledger_entry' and (to_jsonb(new) ->> 'recorded_by') is null
          and to_jsonb(new) - 'recorded_by' = to_jsonb(old) - 'recorded_by' then
          return new;
        end if;
        raise exception 'The ledger is only added to' using errcode = 'check_violation';
      end
    $$`);
    for (const table of ['ledger_entry', 'ledger_posting']) {
      await runner.query(`create trigger keep_${table} before update or delete on ${table}
        for each row execute function keep_ledger()`);
    }
    await runner.query(`create function keep_entry_balanced() returns trigger language plpgsql as $$
      begin
        if (select count(*) from ledger_posting p where p.entry_id = new.id) < 2
          or exists (select from ledger_posting p where p.entry_id = new.id group by p.currency having sum(p.amount) <> 0)
        then
          raise exception 'An entry of the ledger sums to zero' using errcode = 'check_violation';
        end if;
        if new.reverses is not null and (
          not exists (select from ledger_entry o where o.id = new.reverses and o.receivable_id = new.receivable_id
            and o.kind not in ('charge', 'reversal'))
          or (select array_agg(p.account || ' ' || p.currency || ' ' || -p.amount order by p.account)
              from ledger_posting p where p.entry_id = new.reverses)
            <> (select array_agg(p.account || ' ' || p.currency || ' ' || p.amount order by p.account)
              from ledger_posting p where p.entry_id = new.id))
        then
          raise exception 'A reversal mirrors one entry' using errcode = 'check_violation';
        end if;
        return null;
      end
    $$`);
    await runner.query(`create constraint trigger keep_entry_balanced after insert on ledger_entry
      deferrable initially deferred for each row execute function keep_entry_balanced()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
