import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { LinkAim, LinkChannel } from '../domain/short-link.js';

/** A short link as its maker sees it. */
export type ShortLinkLine = LinkAim & {
  id: string;
  code: string;
  label: string;
  channel: LinkChannel;
  campaignId: string | null;
  campaignName: string | null;
  campaignNameEn: string | null;
  madeAt: Date;
  disabledAt: Date | null;
  /** How often people opened it so far. */
  opened: number;
};

// The same predicates as on the pages: what is not public now is not there to be led to.
const AIM = `l.target, r.slug as "campaignSlug", p.id as "listingId", m.slug as "memberSlug", l.category, l.powiat`;
const AIMED = `short_link l left join running_campaign r on r.id = l.campaign_id
  left join public_listing p on p.id = l.listing_id
  left join active_member m on m.organisation_id = l.organisation_id`;

const LINE = `l.id, l.code, l.label, l.channel, l.campaign_id as "campaignId", c.name_pl as "campaignName",
  c.name_en as "campaignNameEn", l.made_at as "madeAt", l.disabled_at as "disabledAt", ${AIM},
  (select coalesce(sum(d.opened), 0)::int from short_link_day d where d.short_link_id = l.id) as opened`;
const LINES = `select ${LINE} from ${AIMED} left join campaign c on c.id = l.campaign_id`;

/** Of one campaign, or of all; those in use first, the newest first. */
export const shortLinks = (
  reader: Reader,
  campaignId: string | null,
  limit: number,
): Promise<ShortLinkLine[]> =>
  reader.query<ShortLinkLine>(
    `${LINES} where $1::uuid is null or l.campaign_id = $1
     order by (l.disabled_at is null) desc, l.made_at desc, l.id limit $2`,
    [campaignId, limit],
  );

export const shortLink = async (reader: Reader, id: string): Promise<ShortLinkLine | null> =>
  (await reader.query<ShortLinkLine>(`${LINES} where l.id = $1`, [id]))[0] ?? null;

/** On which days it was opened, the latest first. */
export const shortLinkDays = (
  reader: Reader,
  id: string,
  limit: number,
): Promise<{ day: LocalDate; opened: number }[]> =>
  reader.query('select day, opened from short_link_day where short_link_id = $1 order by day desc limit $2', [
    id,
    limit,
  ]);

/** What opening a code needs to know; the campaign's id only while it runs. */
export type OpenedLink = LinkAim & {
  id: string;
  channel: LinkChannel;
  runningCampaignId: string | null;
  listingOwner: string | null;
  memberId: string | null;
};

/** Null when there is no such code, or it is switched off. */
export const linkByCode = async (reader: Reader, code: string): Promise<OpenedLink | null> =>
  (
    await reader.query<OpenedLink>(
      `select l.id, l.channel, r.id as "runningCampaignId", p.organisation_id as "listingOwner",
         m.organisation_id as "memberId", ${AIM}
       from ${AIMED} where l.code = $1 and l.disabled_at is null`,
      [code],
    )
  )[0] ?? null;

export type CampaignChoice = { id: string; namePl: string; nameEn: string | null };

/** Campaigns that have not been turned down, the latest first. */
export const campaignChoices = (reader: Reader, limit: number): Promise<CampaignChoice[]> =>
  reader.query<CampaignChoice>(
    `select id, name_pl as "namePl", name_en as "nameEn" from campaign
     where state not in ('refused', 'withdrawn') order by starts_on desc, id limit $1`,
    [limit],
  );

/** Whether what a link is to name is there: the campaign, the category; the member by its slug. */
export const linkParts = async (
  reader: Reader,
  named: { campaignId: string | null; category: string | null; member: string | null },
): Promise<{ campaign: boolean; category: boolean; memberId: string | null }> =>
  (
    await reader.query<{ campaign: boolean; category: boolean; memberId: string | null }>(
      `select exists (select from campaign where id = $1) as campaign,
         exists (select from category where slug = $2) as category,
         (select organisation_id from active_member where slug = $3) as "memberId"`,
      [named.campaignId, named.category, named.member],
    )
  )[0]!;

/** False when there is none. */
export const renameShortLink = async (tx: Tx, id: string, label: string): Promise<boolean> =>
  (await tx.query('update short_link set label = $2 where id = $1 returning id', [id, label])).length > 0;

/** False when there is none, or it is switched off already. */
export const disableShortLink = async (tx: Tx, id: string, at: Date): Promise<boolean> =>
  (
    await tx.query(
      'update short_link set disabled_at = $2 where id = $1 and disabled_at is null returning id',
      [id, at],
    )
  ).length > 0;

/** Adds to today's counts (Warsaw's today, by the database's clock). */
export const addOpenings = async (
  tx: Tx,
  openings: readonly { id: string; opened: number }[],
): Promise<void> => {
  await tx.query(
    `insert into short_link_day as counted (short_link_id, day, opened)
     select o.id, (database_now() at time zone 'Europe/Warsaw')::date, o.opened
     from jsonb_to_recordset($1::jsonb) as o(id uuid, opened integer) join short_link l on l.id = o.id
     order by o.id
     on conflict (short_link_id, day) do update set opened = counted.opened + excluded.opened`,
    [JSON.stringify(openings)],
  );
};
