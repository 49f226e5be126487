import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;
const OWN = `${SYSTEM} or organisation_id = ${ME}`;

/** Cooperatives' own accounts at Stripe, and what Stripe takes. */
export class StripeAccounts1764700100000 implements MigrationInterface {
  name = 'StripeAccounts1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table stripe_account (
      account_id text not null constraint pk_stripe_account primary key,
      organisation_id uuid not null,
      request_key uuid not null,
      livemode boolean not null,
      charges_enabled boolean not null,
      payouts_enabled boolean not null,
      details_submitted boolean not null,
      methods jsonb not null,
      due jsonb not null,
      past_due jsonb not null,
      pending jsonb not null,
      deadline timestamptz,
      disabled_reason text,
      made_at timestamptz not null,
      fetched_at timestamptz not null,
      used_at timestamptz,
      ended_at timestamptz,
      constraint fk_stripe_account_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_stripe_account_request_key foreign key (request_key) references gateway_request,
      constraint ck_stripe_account_ended_at
        check (ended_at is null or used_at is not null and ended_at >= used_at)
    )`);
    for (const index of [
      `unique index uq_stripe_account_used on stripe_account (organisation_id, livemode)
        where used_at is not null and ended_at is null`,
      'unique index uq_stripe_account_request_key on stripe_account (request_key)',
      'index ix_stripe_account_organisation_id on stripe_account (organisation_id)',
    ]) {
      await runner.query(`create ${index}`);
    }
    await runner.query('alter table stripe_account enable row level security');
    await runner.query('alter table stripe_account force row level security');
    await runner.query(
      `create policy app_stripe_account_no_grant on stripe_account as restrictive using (${SYSTEM} or ${NO_GRANT})`,
    );
    await runner.query(`create policy app_stripe_account_read on stripe_account for select using (${OWN})`);
    await runner.query(
      `create policy app_stripe_account_insert on stripe_account for insert with check (${OWN})`,
    );
    await runner.query(`create policy app_stripe_account_update on stripe_account for update using (${OWN})`);
    await this.keepAccount(runner);
    await this.createFees(runner);
  }

  /** Whose it is stays; it is put in use only by a change of where the money goes, and ends for good. */
  private async keepAccount(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_stripe_account() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and (new.account_id, new.organisation_id, new.request_key, new.livemode, new.made_at)
            is distinct from (old.account_id, old.organisation_id, old.request_key, old.livemode, old.made_at)
          or tg_op = 'UPDATE' and old.ended_at is not null and new.ended_at is distinct from old.ended_at
          or tg_op = 'UPDATE' and old.used_at is not null and new.used_at is distinct from old.used_at then
          raise exception 'Whose account it is stays on record' using errcode = 'check_violation';
        end if;
        if new.used_at is not null and (tg_op = 'INSERT' or old.used_at is null) and not exists (
          select from payout_change c where c.organisation_id = new.organisation_id and c.kind = 'stripe-account'
            and c.new_value = new.account_id and c.used_at = new.used_at) then
          raise exception 'An account is put in use by a change of where money goes' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_stripe_account before insert or update on stripe_account
      for each row execute function keep_stripe_account()`);
  }

  /**
   * Prices of cards by Stripe's notice to businesses in the European Economic Area of 10 April 2023. Those of BLIK
   * and Przelewy24 are not known from a source of ours: the page sends to the price list until somebody enters them
   * (npm run cli -- gateway-fee).
   */
  private async createFees(runner: QueryRunner): Promise<void> {
    await runner.query(`create table gateway_fee (
      kind text not null,
      valid_from date not null,
      basis_points integer not null,
      fixed bigint not null,
      checked_on date not null,
      constraint pk_gateway_fee primary key (kind, valid_from),
      constraint ck_gateway_fee_kind
        check (kind in ('card', 'card-premium', 'card-uk', 'card-other', 'blik', 'p24')),
      constraint ck_gateway_fee_amounts check (basis_points >= 0 and fixed >= 0)
    )`);
    await runner.query(`insert into gateway_fee (kind, valid_from, basis_points, fixed, checked_on) values
      ('card', '2023-04-10', 150, 100, '2023-04-10'), ('card-premium', '2023-04-10', 190, 100, '2023-04-10'),
      ('card-uk', '2023-04-10', 250, 100, '2023-04-10'), ('card-other', '2023-04-10', 325, 100, '2023-04-10')`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
