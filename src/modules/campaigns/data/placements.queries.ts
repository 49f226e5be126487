import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { PlacementFacts } from '../domain/silence.js';
import { slots, type Slot } from '../domain/touch.js';

export type PlacementLine = {
  id: string;
  slot: Slot;
  startsOn: LocalDate;
  endsOn: LocalDate;
  endedAt: Date | null;
  /** Whether it stands at this moment. */
  stands: boolean;
};

/** Those that stand or will, then those of the past. */
export const placementsOf = (reader: Reader, campaignId: string): Promise<PlacementLine[]> =>
  reader.query<PlacementLine>(
    `select p.id, p.slot, p.starts_on as "startsOn", p.ends_on as "endsOn", p.ended_at as "endedAt",
       r.id is not null as stands
     from placement p left join running_placement r on r.id = p.id where p.campaign_id = $1
     order by p.ended_at is not null, p.starts_on desc, array_position($2::text[], p.slot), p.id`,
    [campaignId, slots],
  );

/** Slots in which the campaign has a place on any of the days already. */
export const takenSlots = async (
  reader: Reader,
  campaignId: string,
  from: LocalDate,
  to: LocalDate,
): Promise<ReadonlySet<Slot>> => {
  const rows = await reader.query<{ slot: Slot }>(
    `select slot from placement where campaign_id = $1 and ended_at is null and starts_on <= $3 and ends_on >= $2`,
    [campaignId, from, to],
  );
  return new Set(rows.map(({ slot }) => slot));
};

/** False when the campaign has no such placement or it has ended. */
export const endPlacement = async (tx: Tx, campaignId: string, id: string, at: Date): Promise<boolean> =>
  (
    await tx.query(
      'update placement set ended_at = $3 where campaign_id = $1 and id = $2 and ended_at is null returning id',
      [campaignId, id, at],
    )
  ).length > 0;

/** A participant's showings and clicks in one slot, in all. */
export type ShownLine = { slot: Slot; organisationId: string; name: string; shown: number; clicks: number };

export const shownLines = (reader: Reader, campaignId: string): Promise<ShownLine[]> =>
  reader.query<ShownLine>(
    `select n.slot, n.organisation_id as "organisationId", o.name, sum(n.shown)::int as shown,
       sum(n.clicks)::int as clicks
     from (select slot, organisation_id, shown, 0 as clicks from exposure where campaign_id = $1
         union all select slot, organisation_id, 0, 1 from click
         where campaign_id = $1 and channel = 'placement' and organisation_id is not null) n
       join organisation o on o.id = n.organisation_id
     group by n.slot, n.organisation_id, o.name
     order by n.slot, shown desc, o.name collate "pl-x-icu", n.organisation_id`,
    [campaignId],
  );

/** Of every placement that stands now, or of one campaign's: what tells whether anybody sees it. */
export type StandingFacts = PlacementFacts & {
  id: string;
  slot: Slot;
  campaignId: string;
  namePl: string;
  nameEn: string | null;
};

export const standingFacts = (
  reader: Reader,
  since: Date,
  campaignId: string | null = null,
): Promise<StandingFacts[]> =>
  reader.query<StandingFacts>(
    `with standing as (select r.id, r.slot, r.campaign_id,
         greatest(w.made_at, w.starts_on::timestamp at time zone 'Europe/Warsaw') as since
         from running_placement r join placement w on w.id = r.id where $2::uuid is null or r.campaign_id = $2),
       pages as (select slot, sum(pages)::int as pages from slot_page where hour >= $1 group by slot),
       shown as (select campaign_id, slot, sum(shown)::int as shown from exposure where hour >= $1 group by 1, 2),
       parts as (select campaign_id, count(distinct organisation_id)::int as participants from campaign_shown group by 1)
     select p.id, p.slot, p.campaign_id as "campaignId", c.name_pl as "namePl", c.name_en as "nameEn",
       p.since,
       coalesce(t.participants, 0) as participants, coalesce(s.shown, 0) as shown, coalesce(g.pages, 0) as pages,
       coalesce((select sum(pages)::int from pages), 0) as "pagesAnywhere",
       exists (select from exposure e where e.campaign_id = p.campaign_id and e.slot = p.slot
         and e.hour >= date_trunc('hour', p.since)) as "everShown"
     from standing p join running_campaign c on c.id = p.campaign_id
       left join parts t on t.campaign_id = p.campaign_id
       left join shown s on s.campaign_id = p.campaign_id and s.slot = p.slot
       left join pages g on g.slot = p.slot
     order by c.name_pl, p.slot`,
    [since, campaignId],
  );
