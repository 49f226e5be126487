import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('app.scope', true) = 'system'`;
const ME = `nullif(current_setting('app.organisation', true), '')::uuid`;

/**
 * A joint contract is credited by shares: each organisation that has one sees what brought it, and stands in the division
 * by members with the inquiries and contracts in which it has a share. In all other divisions each still counts once.
 */
export class AttributedShares1764840000100 implements MigrationInterface {
  name = 'AttributedShares1764840000100';

  async up(runner: QueryRunner): Promise<void> {
    // The inner select stands under the policy of the shares: a member sees its own.
    await runner.query(`alter policy app_attribution_select on attribution using (${SYSTEM} or supplier_id = ${ME}
      or exists (select from attribution_contract w where w.attribution_id = attribution.id and w.organisation_id = ${ME}))`);
    await runner.query(`create or replace function campaign_yield(of_campaign uuid, divided_by text)
      returns table (key text, inquiries integer, quotes integer, contracts integer, completed integer,
        ended integer, net bigint, net_members integer)
      language sql stable as $$
      with came as (
        select a.id, null::uuid as member, coalesce(a.procedure_id, a.inquiry_id) as asking, a.quoted_at,
          case divided_by
            when 'total' then ''
            when 'channel' then a.last_channel
            when 'slot' then coalesce(a.last_slot, '')
            when 'category' then coalesce(a.category, '')
            when 'area' then coalesce(a.area, '')
            when 'week' then
              floor(((a.asked_at at time zone 'Europe/Warsaw')::date
                - (select c.starts_on from campaign c where c.id = of_campaign)) / 7.0)::integer::text
          end as key
        from attribution a where a.last_campaign_id = of_campaign and divided_by <> 'member'
        union all
        select a.id, m.member, coalesce(a.procedure_id, a.inquiry_id), a.quoted_at, m.member::text
        from attribution a cross join lateral (
          select a.supplier_id as member
          union
          select w.organisation_id from attribution_contract w where w.attribution_id = a.id) m
        where a.last_campaign_id = of_campaign and divided_by = 'member'
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
            and (came.member is null or w.organisation_id = came.member)
          left join campaign_participant p on p.campaign_id = of_campaign and p.organisation_id = w.organisation_id
        group by came.key
      )
      select asked.key, asked.inquiries, asked.quotes, coalesce(won.contracts, 0), coalesce(won.completed, 0),
        coalesce(won.ended, 0), case when divided_by <> 'member' then coalesce(won.net, 0) end,
        case when divided_by <> 'member' then coalesce(won.members, 0) else 0 end
      from asked left join won on won.key = asked.key
    $$`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations only go forward');
  }
}
