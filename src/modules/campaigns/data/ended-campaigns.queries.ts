import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';

/** A campaign that ran and is over, as everybody may read of it. */
export type EndedCampaign = {
  id: string;
  slug: string;
  namePl: string;
  nameEn: string | null;
  messagePl: string;
  messageEn: string | null;
  storyPl: string;
  storyEn: string | null;
  startsOn: LocalDate;
  /** Its last day. */
  endsOn: LocalDate;
  /** Who took part to its end and is a member now, by name. */
  members: { name: string; slug: string; town: string }[];
  picture: { id: string } | null;
  version: number;
  updatedAt: Date;
};

/** Null when none ran at that address that is over. */
export const endedCampaign = async (reader: Reader, slug: string): Promise<EndedCampaign | null> =>
  (
    await reader.query<EndedCampaign>(
      `select e.id, e.slug, e.name_pl as "namePl", e.name_en as "nameEn", e.message_pl as "messagePl",
         e.message_en as "messageEn", e.story_pl as "storyPl", e.story_en as "storyEn", e.starts_on as "startsOn",
         e.ended_on as "endsOn", e.version, e.updated_at as "updatedAt",
         case when e.picture_id is not null then json_build_object('id', e.picture_id) end as picture,
         coalesce((select json_agg(json_build_object('name', m.name, 'slug', m.slug, 'town', m.town)
             order by ${byPolishName('m.name')})
           from campaign_participant p join active_member m on m.organisation_id = p.organisation_id
           where p.campaign_id = e.id and p.state = 'joined'), '[]') as members
       from ended_campaign e where e.slug = $1`,
      [slug],
    )
  )[0] ?? null;
