import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

const ONLINE = `'online-payment', 'online-fee', 'online-refund', 'chargeback', 'chargeback-won', 'chargeback-lost'`;

/** Payments online: what the ledger records of them, and the checkouts, refunds and chargebacks of two parties. */
export class OnlinePayments1764710000000 implements MigrationInterface {
  name = 'OnlinePayments1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await this.createCheckouts(runner);
    await this.widenLedger(runner);
    await this.guardLedger(runner);
    await this.createRefunds(runner);
    await this.createEvents(runner);
    await this.secure(runner);
    await this.keepRecords(runner);
  }

  /** An entry that records something of Stripe names it, and so can be made once only. */
  private async widenLedger(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table ledger_entry add column gateway_object text, add column checkout_id uuid,
      add constraint fk_ledger_entry_checkout_id foreign key (checkout_id) references checkout`);
    await runner.query('create index ix_ledger_entry_checkout_id on ledger_entry (checkout_id)');
    await runner.query(`create unique index uq_ledger_entry_gateway_object on ledger_entry
      (gateway_object, kind, receivable_id)`);
    for (const [name, check] of [
      ['kind', `kind in ('charge', 'payment', 'refund', 'credit', 'reversal', ${ONLINE})`],
      ['reason', `reason is not null or gateway_object is not null or kind in ('charge', 'payment')`],
      ['recorded_by_name', `(recorded_by_name is null) = (kind = 'charge' or gateway_object is not null)`],
    ] as const) {
      await runner.query(`alter table ledger_entry drop constraint ck_ledger_entry_${name}`);
      await runner.query(`alter table ledger_entry add constraint ck_ledger_entry_${name} check (${check})`);
    }
    await runner.query(`alter table ledger_entry add constraint ck_ledger_entry_gateway_object
      check ((gateway_object is null) = (checkout_id is null)
        and (kind = 'reversal' or (gateway_object is not null) = (kind in (${ONLINE}))))`);
    await runner.query('alter table ledger_posting drop constraint ck_ledger_posting_account');
    await runner.query(`alter table ledger_posting add constraint ck_ledger_posting_account
      check (account in ('due', 'delivered', 'bank', 'stripe', 'stripe-fee', 'stripe-held'))`);
  }

  /** What Stripe told the program alone records, and the program alone takes back. */
  private async guardLedger(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy app_ledger_entry_insert on ledger_entry');
    await runner.query(`create policy app_ledger_entry_insert on ledger_entry for insert with check (${SYSTEM}
      or (kind <> 'charge' and gateway_object is null
        and exists (select from receivable r where r.id = receivable_id and r.supplier_id = ${ME})))`);
    await runner.query(`create or replace function keep_entry_balanced() returns trigger language plpgsql as $$
      begin
        if (select count(*) from ledger_posting p where p.entry_id = new.id) < 2
          or exists (select from ledger_posting p where p.entry_id = new.id group by p.currency having sum(p.amount) <> 0)
        then
          raise exception 'An entry of the ledger sums to zero' using errcode = 'check_violation';
        end if;
        if new.reverses is not null and (
          not exists (select from ledger_entry o where o.id = new.reverses and o.receivable_id = new.receivable_id
            and o.kind not in ('charge', 'reversal') and o.gateway_object is not distinct from new.gateway_object)
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
  }

  private async createCheckouts(runner: QueryRunner): Promise<void> {
    await runner.query(`create table checkout (
      id uuid not null constraint pk_checkout primary key,
      supplier_id uuid not null,
      buyer_id uuid not null,
      account_id text not null,
      request_key uuid not null,
      currency text not null,
      amount bigint not null,
      state text not null,
      session_id text,
      payment_id text,
      method text,
      opened_at timestamptz not null,
      expires_at timestamptz not null,
      paid_at timestamptz,
      opened_by uuid,
      opened_by_name text not null,
      revision integer not null,
      constraint fk_checkout_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_checkout_buyer_id foreign key (buyer_id) references organisation,
      constraint fk_checkout_request_key foreign key (request_key) references gateway_request,
      constraint fk_checkout_opened_by foreign key (opened_by) references account on delete set null,
      constraint ck_checkout_state check (state in ('starting', 'open', 'paid', 'ended')),
      constraint ck_checkout_amount check (amount > 0),
      constraint ck_checkout_currency check (currency = 'PLN'),
      constraint ck_checkout_session_id check (session_id is not null or state in ('starting', 'ended')),
      constraint ck_checkout_paid check ((state = 'paid') = (paid_at is not null))
    )`);
    await runner.query('create unique index uq_checkout_request_key on checkout (request_key)');
    await runner.query('create unique index uq_checkout_session_id on checkout (session_id)');
    await runner.query('create unique index uq_checkout_payment_id on checkout (payment_id)');
    await runner.query(
      `create index ix_checkout_opened_at on checkout (opened_at) where state in ('starting', 'open')`,
    );
    await runner.query(`create table checkout_line (
      checkout_id uuid not null,
      receivable_id uuid not null,
      amount bigint not null,
      open boolean not null,
      constraint pk_checkout_line primary key (checkout_id, receivable_id),
      constraint fk_checkout_line_checkout_id foreign key (checkout_id) references checkout,
      constraint fk_checkout_line_receivable_id foreign key (receivable_id) references receivable,
      constraint ck_checkout_line_amount check (amount > 0)
    )`);
    // One way to pay a receivable at a time.
    await runner.query(
      'create unique index uq_checkout_line_open on checkout_line (receivable_id) where open',
    );
    await runner.query('create index ix_checkout_line_receivable_id on checkout_line (receivable_id)');
  }

  private async createRefunds(runner: QueryRunner): Promise<void> {
    await runner.query(`create table online_refund (
      id uuid not null constraint pk_online_refund primary key,
      checkout_id uuid not null,
      receivable_id uuid not null,
      amount bigint not null,
      lowers bigint not null,
      reason text not null,
      state text not null,
      request_key uuid not null,
      refund_id text,
      asked_at timestamptz not null,
      asked_by uuid,
      asked_by_name text not null,
      constraint fk_online_refund_checkout_id foreign key (checkout_id) references checkout,
      constraint fk_online_refund_receivable_id foreign key (receivable_id) references receivable,
      constraint fk_online_refund_request_key foreign key (request_key) references gateway_request,
      constraint fk_online_refund_asked_by foreign key (asked_by) references account on delete set null,
      constraint ck_online_refund_state check (state in ('asked', 'sent', 'made', 'failed')),
      constraint ck_online_refund_amount check (amount > 0 and lowers between 0 and amount)
    )`);
    await runner.query('create unique index uq_online_refund_request_key on online_refund (request_key)');
    await runner.query('create unique index uq_online_refund_refund_id on online_refund (refund_id)');
    await runner.query('create index ix_online_refund_checkout_id on online_refund (checkout_id)');
    await runner.query(`create table chargeback (
      id text not null constraint pk_chargeback primary key,
      checkout_id uuid not null,
      amount bigint not null,
      reason text not null,
      state text not null,
      answer_until timestamptz,
      opened_at timestamptz not null,
      constraint fk_chargeback_checkout_id foreign key (checkout_id) references checkout,
      constraint ck_chargeback_state check (state in ('open', 'answered', 'won', 'lost')),
      constraint ck_chargeback_amount check (amount > 0)
    )`);
    await runner.query('create index ix_chargeback_checkout_id on chargeback (checkout_id)');
  }

  private async createEvents(runner: QueryRunner): Promise<void> {
    await runner.query(`create table stripe_event (
      id text not null constraint pk_stripe_event primary key,
      account_id text not null,
      type text not null,
      object_id text not null,
      payment_id text,
      made_at timestamptz not null,
      received_at timestamptz not null
    )`);
    await runner.query('create index ix_stripe_event_received_at on stripe_event (received_at)');
    await runner.query(`create table stripe_reconciliation (
      account_id text not null constraint pk_stripe_reconciliation primary key,
      events_until timestamptz not null
    )`);
  }

  /** Both parties read; the buyer opens a checkout, the supplier asks for refunds, Stripe's news the program keeps. */
  private async secure(runner: QueryRunner): Promise<void> {
    const tables = ['checkout', 'checkout_line', 'online_refund', 'chargeback', 'stripe_event'];
    for (const table of [...tables, 'stripe_reconciliation']) {
      await runner.query(`alter table ${table} enable row level security`);
      await runner.query(`alter table ${table} force row level security`);
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    for (const table of ['stripe_event', 'stripe_reconciliation']) {
      await runner.query(`create policy app_${table}_all on ${table} using (${SYSTEM})`);
    }
    await runner.query(`create policy app_checkout_read on checkout for select
      using (${SYSTEM} or supplier_id = ${ME} or buyer_id = ${ME})`);
    await runner.query(`create policy app_checkout_insert on checkout for insert
      with check (${SYSTEM} or buyer_id = ${ME})`);
    await runner.query(`create policy app_checkout_update on checkout for update using (${SYSTEM})`);
    // The inner selects stand under the policy of the checkout.
    const seen = 'exists (select from checkout c where c.id = checkout_id)';
    const sides = (party: string) =>
      `${SYSTEM} or exists (select from checkout c where c.id = checkout_id and c.${party} = ${ME})`;
    for (const [table, mayAdd] of [
      ['checkout_line', sides('buyer_id')],
      ['online_refund', sides('supplier_id')],
      ['chargeback', SYSTEM],
    ] as const) {
      await runner.query(`create policy app_${table}_read on ${table} for select using (${seen})`);
      await runner.query(`create policy app_${table}_insert on ${table} for insert with check (${mayAdd})`);
      await runner.query(`create policy app_${table}_update on ${table} for update using (${SYSTEM})`);
    }
  }

  /** What was agreed or asked stays; only what Stripe tells of it is added. */
  private async keepRecords(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_online_record() returns trigger language plpgsql as $$
      begin
        if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv then
          raise exception 'What was paid online stays on record' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    for (const [table, moving] of [
      [
        'checkout',
        ['state', 'session_id', 'payment_id', 'method', 'paid_at', 'opened_by', 'revision', 'expires_at'],
      ],
      ['checkout_line', ['open']],
      ['online_refund', ['state', 'refund_id', 'asked_by']],
      ['chargeback', ['state', 'answer_until', 'reason', 'amount']],
    ] as const) {
      await runner.query(`create trigger keep_${table} before update on ${table} for each row
        execute function keep_online_record(${moving.map((column) => `'${column}'`).join(', ')})`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
