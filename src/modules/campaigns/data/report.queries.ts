import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { Dimension, Reach, Yield } from '../domain/funnel.js';
import type { Channel } from '../domain/touch.js';
import type { CampaignRow } from './campaign-row.js';

export type ReportedMember = {
  readonly organisationId: string;
  readonly name: string;
  readonly sharesValue: boolean;
};

/** Who takes part or took part, whatever its part is now; by name. */
export const reportedMembers = (reader: Reader, campaignId: string): Promise<ReportedMember[]> =>
  reader.query<ReportedMember>(
    `select p.organisation_id as "organisationId", o.name, p.shares_value as "sharesValue"
     from campaign_participant p join organisation o on o.id = p.organisation_id
     where p.campaign_id = $1 and p.joined_at is not null
     order by ${byPolishName('o.name')}`,
    [campaignId],
  );

/** A row of one kind of division; `total` is the whole. */
type Divided<Figures> = Figures & { readonly divided: Dimension | 'total'; readonly key: string };

/**
 * The week of the campaign in which an instant lies, its first day being $2. Searched among the instants at which
 * weeks begin, which takes a third of the time of counting the days of each of 200 000 rows.
 */
const campaignWeek = (instant: string): string =>
  `(width_bucket(${instant}, (select array_agg((($2::date + 7 * n)::timestamp at time zone 'Europe/Warsaw') order by n)
     from generate_series(0, 520) n)) - 1)`;

/**
 * How often a campaign was shown and followed, by every kind of division at once; of one member when given.
 * Nobody knows in which area a visitor is. The key is '' for what belongs to none: clicks on no slot, on the
 * campaign as a whole.
 */
export const reachOf = (
  reader: Reader,
  { id, startsOn }: Pick<CampaignRow, 'id' | 'startsOn'>,
  member: string | null,
): Promise<Divided<Reach>[]> =>
  reader.query<Divided<Reach>>(
    `with reach as (
       select 'placement'::text as channel, slot, organisation_id, listing_id,
         ${campaignWeek('hour')} as week, sum(shown) as impressions, 0::bigint as clicks
       from exposure where campaign_id = $1 and ($3::uuid is null or organisation_id = $3) group by 2, 3, 4, 5
       union all
       select channel, slot, organisation_id, listing_id,
         ${campaignWeek('clicked_at')}, 0, count(*)
       from click where campaign_id = $1 and ($3::uuid is null or organisation_id = $3) group by 1, 2, 3, 4, 5
     )
     select case when grouping(r.channel) = 0 then 'channel' when grouping(r.slot) = 0 then 'slot'
         when grouping(r.organisation_id) = 0 then 'member' when grouping(l.category) = 0 then 'category'
         when grouping(r.week) = 0 then 'week' else 'total' end as divided,
       coalesce(r.channel, r.slot, r.organisation_id::text, l.category, r.week::text, '') as key,
       coalesce(sum(r.impressions), 0)::integer as impressions, coalesce(sum(r.clicks), 0)::integer as clicks
     from reach r left join listing l on l.id = r.listing_id
     group by grouping sets ((), (r.channel), (r.slot), (r.organisation_id), (l.category), (r.week))`,
    [id, startsOn, member],
  );

/**
 * What came of a campaign, by every kind of division at once, as far as a report may tell it. Needs the system's
 * sight, since nobody else sees all of it.
 */
export const yieldOf = (reader: Reader, campaignId: string): Promise<Divided<Yield>[]> =>
  reader.query<Divided<Yield>>(
    `select d.divided, y.key, y.inquiries, y.quotes, y.contracts, y.completed, y.ended, y.net,
       y.net_members as "netMembers"
     from unnest('{total,channel,slot,member,category,area,week}'::text[]) as d(divided),
       lateral campaign_yield($1, d.divided) as y`,
    [campaignId],
  );

/** What came of a campaign for one member, with its values; read as that member, who sees nothing else. */
export const ownYieldOf = (
  reader: Reader,
  { id, startsOn }: Pick<CampaignRow, 'id' | 'startsOn'>,
  member: string,
): Promise<Divided<Yield>[]> =>
  reader.query<Divided<Yield>>(
    `with came as (
       select a.*, coalesce(a.procedure_id, a.inquiry_id) as asking, w.contract_id, w.completed_at, w.ended_at, w.net,
         floor(((a.asked_at at time zone 'Europe/Warsaw')::date - $2::date) / 7.0)::integer as week
       from attribution a left join attribution_contract w on w.attribution_id = a.id and w.organisation_id = $3
       where a.last_campaign_id = $1 and (a.supplier_id = $3 or w.contract_id is not null)
     )
     select case when grouping(last_channel) = 0 then 'channel' when grouping(last_slot) = 0 then 'slot'
         when grouping(category) = 0 then 'category' when grouping(area) = 0 then 'area'
         when grouping(week) = 0 then 'week' else 'total' end as divided,
       coalesce(last_channel, last_slot, category, area, week::text, '') as key,
       count(distinct asking)::integer as inquiries,
       count(distinct asking) filter (where quoted_at is not null)::integer as quotes,
       count(contract_id)::integer as contracts,
       count(completed_at)::integer as completed, count(ended_at)::integer as ended,
       coalesce(sum(net) filter (where ended_at is null), 0)::bigint as net,
       (count(net) filter (where ended_at is null) > 0)::integer as "netMembers"
     from came group by grouping sets ((), (last_channel), (last_slot), (category), (area), (week))`,
    [id, startsOn, member],
  );

/** How many inquiries and procedures began with a campaign, by channel, and how many of them came in the end by another one. */
export const begunIn = (
  reader: Reader,
  campaignId: string,
): Promise<{ channel: Channel; inquiries: number; elsewhere: number }[]> =>
  reader.query('select channel, inquiries, elsewhere from campaign_begun($1)', [campaignId]);
