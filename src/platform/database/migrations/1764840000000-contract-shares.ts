import type { MigrationInterface, QueryRunner } from 'typeorm';

const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;
const LIVE = `('asked', 'confirmed')`;

/** Shares of a contract: what a partner does of it and for how much, by the partner's own word. */
export class ContractShares1764840000000 implements MigrationInterface {
  name = 'ContractShares1764840000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table contract_share (
      id uuid not null constraint pk_contract_share primary key,
      contract_id uuid not null,
      lead_id uuid not null,
      partner_id uuid not null,
      state text not null,
      work text not null,
      net bigint not null,
      asked_at timestamptz not null,
      asked_by uuid,
      asked_by_name text not null,
      confirmed_at timestamptz,
      confirmed_by uuid,
      confirmed_by_name text,
      ended_at timestamptz,
      ended_by uuid,
      ended_by_name text,
      end_reason text,
      constraint fk_contract_share_contract_id foreign key (contract_id) references contract,
      constraint fk_contract_share_lead_id foreign key (lead_id) references organisation,
      constraint fk_contract_share_partner_id foreign key (partner_id) references organisation,
      constraint fk_contract_share_asked_by foreign key (asked_by) references account on delete set null,
      constraint fk_contract_share_confirmed_by foreign key (confirmed_by) references account on delete set null,
      constraint fk_contract_share_ended_by foreign key (ended_by) references account on delete set null,
      constraint ck_contract_share_state check (state in ('asked', 'confirmed', 'declined', 'withdrawn', 'replaced')),
      constraint ck_contract_share_parties check (lead_id <> partner_id),
      constraint ck_contract_share_work check (length(work) between 1 and 300),
      constraint ck_contract_share_net check (net > 0),
      constraint ck_contract_share_confirmed check (num_nonnulls(confirmed_at, confirmed_by_name)
        = case state when 'asked' then 0 when 'confirmed' then 2 else num_nonnulls(confirmed_at) * 2 end),
      constraint ck_contract_share_ended check (num_nonnulls(ended_at, ended_by_name)
        = case when state in ${LIVE} then 0 else 2 end),
      constraint ck_contract_share_end_reason check ((end_reason is not null) = (state = 'declined'))
    )`);
    await runner.query(`create unique index uq_contract_share_live on contract_share (contract_id, partner_id)
      where state in ${LIVE}`);
    await runner.query(
      'create index ix_contract_share_contract_id on contract_share (contract_id, asked_at)',
    );
    await runner.query('create index ix_contract_share_partner_id on contract_share (partner_id, asked_at)');
    await this.secure(runner);
    await this.keep(runner);
  }

  /** Seen by the lead and by the partner whose it is: neither by another partner nor by the buyer. */
  private async secure(runner: QueryRunner): Promise<void> {
    await runner.query('alter table contract_share enable row level security');
    await runner.query('alter table contract_share force row level security');
    await runner.query(`create policy app_contract_share_no_grant on contract_share as restrictive
      using (${SYSTEM} or ${NO_GRANT})`);
    const own = `(${SYSTEM} or lead_id = ${ME} or partner_id = ${ME})`;
    await runner.query(`create policy app_contract_share_read on contract_share for select using (${own})`);
    // The inner select stands under the policy of the contract.
    await runner.query(`create policy app_contract_share_insert on contract_share for insert
      with check (state = 'asked' and (${SYSTEM} or lead_id = ${ME})
        and exists (select from contract c where c.id = contract_id and c.supplier_id = lead_id))`);
    await runner.query(`create policy app_contract_share_update on contract_share for update using (${own})`);
  }

  /**
   * The second layer under the service: a partner's word is its own person's act, and so is the lead's; what was asked
   * stays as asked, so that another amount takes another word; and something of the contract is left to the lead.
   */
  private async keep(runner: QueryRunner): Promise<void> {
    const people = 'asked_by,confirmed_by,ended_by';
    const ending = 'state,ended_at,ended_by_name,end_reason';
    await runner.query(`create function keep_contract_share() returns trigger language plpgsql as $$
      declare
        moving text[] := case old.state
          when 'asked' then '{${people},${ending},confirmed_at,confirmed_by_name}'::text[]
          when 'confirmed' then '{${people},${ending}}'::text[]
          else '{${people}}'::text[] end;
      begin
        if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
          raise exception 'What a share says does not change' using errcode = 'check_violation';
        end if;
        if new.state <> old.state
          and not own_act(case when new.state in ('confirmed', 'declined') then new.partner_id else new.lead_id end) then
          raise exception 'only the partner itself answers for its share, and the lead for what it asked'
            using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_contract_share before update on contract_share
      for each row execute function keep_contract_share()`);
    await runner.query(`create function keep_lead_share() returns trigger language plpgsql as $$
      begin
        if new.net + (select coalesce(sum(s.net), 0) from contract_share s
            where s.contract_id = new.contract_id and s.state in ${LIVE})
          >= (select coalesce(a.net, c.net) from contract c left join contract_amendment a on a.contract_id = c.id
              and a.version = c.version and a.state = 'accepted' where c.id = new.contract_id) then
          raise exception 'the shares of partners are less than the contract' using errcode = 'check_violation';
        end if;
        return new;
      end
    $$`);
    await runner.query(`create trigger keep_lead_share before insert on contract_share
      for each row execute function keep_lead_share()`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
