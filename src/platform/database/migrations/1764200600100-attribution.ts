import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const MY_ACCOUNT = `nullif(current_setting('app.account', true), '')::uuid`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/** Which inquiries a campaign brought and what came of them: a read model, fed by events. */
export class Attribution1764200600100 implements MigrationInterface {
  name = 'Attribution1764200600100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table touch_window (
      valid_from date not null constraint pk_touch_window primary key,
      days integer not null,
      constraint ck_touch_window_days check (days between 1 and 365)
    )`);
    await runner.query(`insert into touch_window (valid_from, days) values ('2026-11-26', 90)`);
    await runner.query(`insert into retention_term (what, valid_from, days, basis) values
      ('campaigns.account-touches', '2026-11-26', 90, 'RODO art. 6 ust. 1 lit. f, art. 5 ust. 1 lit. e')`);

    await runner.query(`create table account_touch (
      account_id uuid not null,
      token text not null,
      touched_at timestamptz not null,
      constraint pk_account_touch primary key (account_id, token),
      constraint fk_account_touch_account_id foreign key (account_id) references account on delete cascade,
      constraint ck_account_touch_token check (length(token) <= 200)
    )`);
    await runner.query('create index ix_account_touch_touched_at on account_touch (touched_at)');
    await this.secure(runner, 'account_touch', `account_id = ${MY_ACCOUNT}`, ['select', 'insert', 'delete']);

    await runner.query(`create table attribution (
      inquiry_id uuid not null constraint pk_attribution primary key,
      supplier_id uuid not null,
      first_campaign_id uuid not null,
      first_channel text not null,
      first_slot text,
      first_at timestamptz not null,
      last_campaign_id uuid not null,
      last_channel text not null,
      last_slot text,
      last_at timestamptz not null,
      category text,
      area text,
      asked_at timestamptz not null,
      quoted_at timestamptz,
      contract_id uuid,
      awarded_at timestamptz,
      completed_at timestamptz,
      ended_at timestamptz,
      constraint fk_attribution_inquiry_id foreign key (inquiry_id) references inquiry,
      constraint fk_attribution_supplier_id foreign key (supplier_id) references organisation,
      constraint fk_attribution_first_campaign_id foreign key (first_campaign_id) references campaign,
      constraint fk_attribution_last_campaign_id foreign key (last_campaign_id) references campaign,
      constraint fk_attribution_contract_id foreign key (contract_id) references contract,
      constraint ck_attribution_touches check (first_at <= last_at),
      constraint ck_attribution_contract check ((contract_id is null) = (awarded_at is null)),
      constraint ck_attribution_outcome
        check (num_nonnulls(completed_at, ended_at) <= case when contract_id is null then 0 else 1 end)
    )`);
    await runner.query('create index ix_attribution_last_campaign_id on attribution (last_campaign_id)');
    await runner.query('create index ix_attribution_first_campaign_id on attribution (first_campaign_id)');
    await runner.query('create index ix_attribution_supplier_id on attribution (supplier_id)');
    await runner.query(`create table attribution_value (
      inquiry_id uuid not null,
      organisation_id uuid not null,
      net bigint not null,
      constraint pk_attribution_value primary key (inquiry_id, organisation_id),
      constraint fk_attribution_value_inquiry_id foreign key (inquiry_id) references attribution on delete cascade,
      constraint fk_attribution_value_organisation_id foreign key (organisation_id) references organisation,
      constraint ck_attribution_value_net check (net >= 0)
    )`);
    await runner.query(
      'create index ix_attribution_value_organisation_id on attribution_value (organisation_id)',
    );
    // A member its own; the coordinator nothing but the sums of the functions below, with a member's grant or not.
    await this.secure(runner, 'attribution', `supplier_id = ${ME}`, ['select']);
    await this.secure(runner, 'attribution_value', `organisation_id = ${ME}`, ['select']);
    for (const table of ['attribution', 'attribution_value']) {
      await runner.query(
        `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
      );
    }
    await this.sums(runner);
  }

  /** Its own rows for whoever `own` says, with those deeds; every deed for the system. */
  private async secure(
    runner: QueryRunner,
    table: string,
    own: string,
    deeds: readonly string[],
  ): Promise<void> {
    await runner.query(`alter table ${table} enable row level security`);
    await runner.query(`alter table ${table} force row level security`);
    const policy = (deed: string, rest: string) =>
      runner.query(`create policy app_${table}_${deed} on ${table} for ${deed} ${rest}`);
    const allowed = (deed: string) => (deeds.includes(deed) ? `${SYSTEM} or (${own})` : SYSTEM);
    await policy('select', `using (${allowed('select')})`);
    await policy('insert', `with check (${allowed('insert')})`);
    await policy('update', `using (${allowed('update')})`);
    await policy('delete', `using (${allowed('delete')})`);
  }

  /**
   * What a report may tell: numbers, and a value summed over those members alone that agreed to it in that very
   * campaign. By members no value at all. Whoever calls them sees what row security shows: the system everything.
   */
  private async sums(runner: QueryRunner): Promise<void> {
    await runner.query(`create function campaign_yield(of_campaign uuid, divided_by text)
      returns table (key text, inquiries integer, quotes integer, contracts integer, completed integer,
        ended integer, net bigint, net_members integer)
      language sql stable as $$
      with came as (
        select a.*, case divided_by
            when 'total' then ''
            when 'channel' then a.last_channel
            when 'slot' then coalesce(a.last_slot, '')
            when 'member' then a.supplier_id::text
            when 'category' then coalesce(a.category, '')
            when 'area' then coalesce(a.area, '')
            when 'week' then
              floor(((a.asked_at at time zone 'Europe/Warsaw')::date - c.starts_on) / 7.0)::integer::text
          end as key
        from attribution a join campaign c on c.id = a.last_campaign_id
        where a.last_campaign_id = of_campaign
      ), told as (
        select came.key, v.organisation_id, v.net
        from came join attribution_value v on v.inquiry_id = came.inquiry_id
          join campaign_participant p on p.campaign_id = of_campaign and p.organisation_id = v.organisation_id
        where p.shares_value and came.ended_at is null
      ), summed as (
        select told.key, sum(told.net) as net, count(distinct told.organisation_id)::integer as members
        from told group by told.key
      )
      select came.key, count(*)::integer, count(came.quoted_at)::integer, count(came.contract_id)::integer,
        count(came.completed_at)::integer, count(came.ended_at)::integer,
        case when divided_by <> 'member' then coalesce(max(summed.net), 0)::bigint end,
        case when divided_by <> 'member' then coalesce(max(summed.members), 0) else 0 end
      from came left join summed on summed.key = came.key group by came.key
    $$`);
    await runner.query(`create function campaign_begun(of_campaign uuid)
      returns table (channel text, inquiries integer, elsewhere integer)
      language sql stable as $$
      select first_channel, count(*)::integer,
        count(*) filter (where last_campaign_id <> of_campaign)::integer
      from attribution where first_campaign_id = of_campaign group by first_channel
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
