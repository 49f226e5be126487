import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** What the program asks of the payment gateway; for the program alone. */
export class GatewayRequests1764700000000 implements MigrationInterface {
  name = 'GatewayRequests1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table gateway_request (
      key uuid not null constraint pk_gateway_request primary key,
      kind text not null,
      organisation_id uuid not null,
      account_id text,
      body jsonb not null,
      state text not null,
      answer_id text,
      refusal text,
      begun_at timestamptz not null,
      ended_at timestamptz,
      constraint fk_gateway_request_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_gateway_request_kind check (kind in ('account', 'checkout', 'expire-checkout', 'refund')),
      constraint ck_gateway_request_state check (state in ('begun', 'done', 'refused')),
      constraint ck_gateway_request_account_id check ((account_id is null) = (kind = 'account')),
      constraint ck_gateway_request_ended check ((ended_at is null) = (state = 'begun')),
      constraint ck_gateway_request_answer_id check ((answer_id is not null) = (state = 'done')),
      constraint ck_gateway_request_refusal check ((refusal is not null) = (state = 'refused'))
    )`);
    await runner.query(
      `create index ix_gateway_request_begun on gateway_request (begun_at) where state = 'begun'`,
    );
    await runner.query(
      `create index ix_gateway_request_organisation_id on gateway_request (organisation_id)`,
    );
    await runner.query('alter table gateway_request enable row level security');
    await runner.query('alter table gateway_request force row level security');
    await runner.query(
      `create policy app_gateway_request_no_grant on gateway_request as restrictive using (${SYSTEM} or ${NO_GRANT})`,
    );
    await runner.query(
      `create policy app_gateway_request_read on gateway_request for select using (${SYSTEM})`,
    );
    await runner.query(
      `create policy app_gateway_request_insert on gateway_request for insert with check (${SYSTEM})`,
    );
    await runner.query(
      `create policy app_gateway_request_update on gateway_request for update using (${SYSTEM})`,
    );
    await this.keepQuestion(runner);
  }

  /** Asked again, it is the same question; its answer is noted once. */
  private async keepQuestion(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_gateway_request() returns trigger language plpgsql as $$
      declare
        moving text[] := case when old.state = 'begun'
          then '{state,answer_id,refusal,ended_at}'::text[] else '{}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What the payment gateway was asked stays on record' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_gateway_request before update on gateway_request
      for each row execute function keep_gateway_request()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
