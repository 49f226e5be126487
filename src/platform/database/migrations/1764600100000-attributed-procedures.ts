import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;
const NO_GRANT = `nullif(current_setting('app.grant', true), '') is null`;

/**
 * A campaign is credited with procedures too. One procedure asks many suppliers and may end in several contracts, so an
 * attribution has an id of its own, and each supplier's part of each contract is a row beside it.
 */
export class AttributedProcedures1764600100000 implements MigrationInterface {
  name = 'AttributedProcedures1764600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`select set_config('app.scope', 'system', true)`);
    await runner.query('alter table attribution_value drop constraint fk_attribution_value_inquiry_id');
    await runner.query(`alter table attribution
      drop constraint pk_attribution,
      alter column inquiry_id drop not null,
      add column id uuid not null default gen_random_uuid(),
      add column procedure_id uuid,
      add constraint pk_attribution primary key (id),
      add constraint uq_attribution_inquiry_id unique (inquiry_id),
      add constraint uq_attribution_procedure_id_supplier_id unique (procedure_id, supplier_id),
      add constraint fk_attribution_procedure_id foreign key (procedure_id) references procedure,
      add constraint ck_attribution_asking check ((inquiry_id is null) <> (procedure_id is null))`);
    await runner.query('alter table attribution alter column id drop default');
    await this.contracts(runner);
    await runner.query(`select set_config('app.scope', '', true)`);
    await this.sums(runner);
  }

  private async contracts(runner: QueryRunner): Promise<void> {
    await runner.query(`create table attribution_contract (
      contract_id uuid not null,
      organisation_id uuid not null,
      attribution_id uuid not null,
      net bigint not null,
      awarded_at timestamptz not null,
      completed_at timestamptz,
      ended_at timestamptz,
      constraint pk_attribution_contract primary key (contract_id, organisation_id),
      constraint fk_attribution_contract_contract_id foreign key (contract_id) references contract,
      constraint fk_attribution_contract_organisation_id foreign key (organisation_id) references organisation,
      constraint fk_attribution_contract_attribution_id
        foreign key (attribution_id) references attribution on delete cascade,
      constraint ck_attribution_contract_net check (net >= 0),
      constraint ck_attribution_contract_outcome check (num_nonnulls(completed_at, ended_at) <= 1)
    )`);
    await runner.query(
      'create index ix_attribution_contract_attribution_id on attribution_contract (attribution_id)',
    );
    await runner.query(
      'create index ix_attribution_contract_organisation_id on attribution_contract (organisation_id)',
    );
    await runner.query(`insert into attribution_contract
      select a.contract_id, v.organisation_id, a.id, v.net, a.awarded_at, a.completed_at, a.ended_at
      from attribution a join attribution_value v on v.inquiry_id = a.inquiry_id where a.contract_id is not null`);
    await runner.query('drop table attribution_value');
    await runner.query(`alter table attribution
      drop constraint ck_attribution_contract, drop constraint ck_attribution_outcome,
      drop column contract_id, drop column awarded_at, drop column completed_at, drop column ended_at`);

    // A member its own; the coordinator nothing but the sums of the functions below, with a member's grant or not.
    const table = 'attribution_contract';
    await runner.query(`alter table ${table} enable row level security`);
    await runner.query(`alter table ${table} force row level security`);
    const policy = (deed: string, rest: string) =>
      runner.query(`create policy app_${table}_${deed} on ${table} for ${deed} ${rest}`);
    await policy('select', `using (${SYSTEM} or organisation_id = ${ME})`);
    await policy('insert', `with check (${SYSTEM})`);
    await policy('update', `using (${SYSTEM})`);
    await policy('delete', `using (${SYSTEM})`);
    await runner.query(
      `create policy app_${table}_no_grant on ${table} as restrictive using (${SYSTEM} or ${NO_GRANT})`,
    );
  }

  /**
   * As before, but a procedure counts once, however many of a campaign's members it asks: counted once for each, one
   * buyer's single procedure would look like many, and pass the smallest number of which a report tells.
   */
  private async sums(runner: QueryRunner): Promise<void> {
    await runner.query(`create or replace function campaign_yield(of_campaign uuid, divided_by text)
      returns table (key text, inquiries integer, quotes integer, contracts integer, completed integer,
        ended integer, net bigint, net_members integer)
      language sql stable as $$
      with came as (
        select a.id, coalesce(a.procedure_id, a.inquiry_id) as asking, a.quoted_at, case divided_by
            when 'total' then ''
            when 'channel' then a.last_channel
            when 'slot' then coalesce(a.last_slot, '')
            when 'member' then a.supplier_id::text
            when 'category' then coalesce(a.category, '')
            when 'area' then coalesce(a.area, '')
            when 'week' then
              floor(((a.asked_at at time zone 'Europe/Warsaw')::date
                - (select c.starts_on from campaign c where c.id = of_campaign)) / 7.0)::integer::text
          end as key
        from attribution a where a.last_campaign_id = of_campaign
      ), asked as (
        select key, count(distinct asking)::integer as inquiries,
          count(distinct asking) filter (where quoted_at is not null)::integer as quotes
        from came group by key
      ), won as (
        select came.key, count(distinct w.contract_id)::integer as contracts,
          count(distinct w.contract_id) filter (where w.completed_at is not null)::integer as completed,
          count(distinct w.contract_id) filter (where w.ended_at is not null)::integer as ended,
          sum(w.net) filter (where p.shares_value and w.ended_at is null)::bigint as net,
          count(distinct w.organisation_id) filter (where p.shares_value and w.ended_at is null)::integer as members
        from came join attribution_contract w on w.attribution_id = came.id
          left join campaign_participant p on p.campaign_id = of_campaign and p.organisation_id = w.organisation_id
        group by came.key
      )
      select asked.key, asked.inquiries, asked.quotes, coalesce(won.contracts, 0), coalesce(won.completed, 0),
        coalesce(won.ended, 0), case when divided_by <> 'member' then coalesce(won.net, 0) end,
        case when divided_by <> 'member' then coalesce(won.members, 0) else 0 end
      from asked left join won on won.key = asked.key
    $$`);
    await runner.query(`create or replace function campaign_begun(of_campaign uuid)
      returns table (channel text, inquiries integer, elsewhere integer)
      language sql stable as $$
      select first_channel, count(distinct coalesce(procedure_id, inquiry_id))::integer,
        count(distinct coalesce(procedure_id, inquiry_id)) filter (where last_campaign_id <> of_campaign)::integer
      from attribution where first_campaign_id = of_campaign group by first_channel
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
