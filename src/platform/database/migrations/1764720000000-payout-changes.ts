import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;
const OWN = `${SYSTEM} or organisation_id = ${ME}`;

/** Where an organisation's money goes changes in one way: asked for by an owner, used after three days. */
export class PayoutChanges1764720000000 implements MigrationInterface {
  name = 'PayoutChanges1764720000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table payout_change (
      id uuid not null constraint pk_payout_change primary key,
      organisation_id uuid not null,
      kind text not null,
      first boolean not null,
      old_value text,
      new_value text not null,
      requested_at timestamptz not null,
      requested_by uuid,
      requested_by_name text not null,
      usable_at timestamptz not null,
      confirmed_at timestamptz,
      confirmed_by uuid,
      confirmed_by_name text,
      used_at timestamptz,
      withdrawn_at timestamptz,
      withdrawn_by uuid,
      withdrawn_by_name text,
      constraint fk_payout_change_organisation_id
        foreign key (organisation_id) references organisation on delete cascade,
      constraint fk_payout_change_requested_by foreign key (requested_by) references account on delete set null,
      constraint fk_payout_change_confirmed_by foreign key (confirmed_by) references account on delete set null,
      constraint fk_payout_change_withdrawn_by foreign key (withdrawn_by) references account on delete set null,
      constraint ck_payout_change_kind check (kind in ('bank-account', 'stripe-account')),
      constraint ck_payout_change_usable_at
        check (usable_at >= requested_at + case when first then interval '0' else interval '72 hours' end),
      constraint ck_payout_change_first check (not first or old_value is null),
      constraint ck_payout_change_confirmed check ((confirmed_at is null) = (confirmed_by_name is null)),
      constraint ck_payout_change_confirmed_by check (confirmed_by <> requested_by),
      constraint ck_payout_change_withdrawn check ((withdrawn_at is null) = (withdrawn_by_name is null)),
      constraint ck_payout_change_used_at check (used_at >= usable_at),
      constraint ck_payout_change_ended check (used_at is null or withdrawn_at is null)
    )`);
    await runner.query(`create unique index uq_payout_change_open on payout_change (organisation_id, kind)
      where used_at is null and withdrawn_at is null`);
    await runner.query(
      'create index ix_payout_change_organisation_id on payout_change (organisation_id, requested_at)',
    );
    await runner.query('alter table payout_change enable row level security');
    await runner.query('alter table payout_change force row level security');
    await runner.query(
      `create policy app_payout_change_no_grant on payout_change as restrictive using (${SYSTEM} or ${NO_GRANT})`,
    );
    await runner.query(`create policy app_payout_change_read on payout_change for select using (${OWN})`);
    await runner.query(
      `create policy app_payout_change_insert on payout_change for insert with check (${OWN})`,
    );
    await runner.query(`create policy app_payout_change_update on payout_change for update using (${OWN})`);
    await this.keep(runner);
  }

  /** What was asked for stays, each thing happens to it once, and no account number is set beside it. */
  private async keep(runner: QueryRunner): Promise<void> {
    await runner.query(`create function keep_payout_change() returns trigger language plpgsql as $$
      declare people text[] := array['requested_by', 'confirmed_by', 'withdrawn_by'];
      declare later text[] := array['confirmed_at', 'confirmed_by_name', 'used_at', 'withdrawn_at', 'withdrawn_by_name'];
      begin
        if to_jsonb(new) - people - later is distinct from to_jsonb(old) - people - later
          or (old.used_at is not null or old.withdrawn_at is not null) and to_jsonb(new) - people <> to_jsonb(old) - people
          or old.confirmed_at is not null and (new.confirmed_at, new.confirmed_by_name)
            is distinct from (old.confirmed_at, old.confirmed_by_name)
          or new.requested_by is not null and new.requested_by is distinct from old.requested_by then
          raise exception 'A change of where money goes stays on record' using errcode = 'check_violation';
        end if;
        if new.used_at is not null and old.used_at is null and new.confirmed_at is null and exists (
          select from receivable r where r.supplier_id = new.organisation_id and r.balance > 0) then
          raise exception 'While anything is due a second owner confirms' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_payout_change before update on payout_change
      for each row execute function keep_payout_change()`);
    await runner.query(`create function keep_bank_account() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' then
          if to_jsonb(new) - array['ended_at', 'added_by'] is distinct from to_jsonb(old) - array['ended_at', 'added_by']
            or old.ended_at is not null and new.ended_at is distinct from old.ended_at then
            raise exception 'An account number stays on record' using errcode = 'check_violation';
          end if;
          return new;
        end if;
        if not exists (select from payout_change c where c.organisation_id = new.organisation_id
          and c.kind = 'bank-account' and c.new_value = new.nrb and c.used_at = new.added_at
          and not (c.first and exists (select from bank_account b where b.organisation_id = new.organisation_id)))
        then
          raise exception 'An account number is set by a change of where money goes' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_bank_account before insert or update on bank_account
      for each row execute function keep_bank_account()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
