import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';

/** What a poster says of a campaign, which need not run yet when it is printed. */
export type PosterCampaign = {
  namePl: string;
  nameEn: string | null;
  messagePl: string;
  messageEn: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate;
  languages: Lang[];
  fundingSource: string | null;
  projectName: string | null;
  picture: { id: string; altPl: string; altEn: string | null } | null;
  members: { name: string; town: string }[];
  /** Covers of what they show, one of each member, for a campaign without a picture. */
  covers: string[];
};

/** Null for a campaign that nobody has approved, or that was withdrawn. Members are those who have joined by now. */
export const posterCampaign = async (reader: Reader, id: string): Promise<PosterCampaign | null> =>
  (
    await reader.query<PosterCampaign>(
      `select c.name_pl as "namePl", c.name_en as "nameEn", c.message_pl as "messagePl", c.message_en as "messageEn",
         c.starts_on as "startsOn", c.ends_on as "endsOn", c.languages, c.funding_source as "fundingSource",
         c.project_name as "projectName",
         (select json_build_object('id', f.id, 'altPl', c.alt_pl, 'altEn', c.alt_en)
           from stored_file f where f.id = c.picture_id) as picture,
         coalesce((select json_agg(json_build_object('name', m.name, 'town', m.town)
             order by ${byPolishName('m.name')})
           from campaign_participant p join active_member m on m.organisation_id = p.organisation_id
           where p.campaign_id = c.id and p.state = 'joined'), '[]') as members,
         array(select distinct on (s.organisation_id) ph.file_id
           from campaign_participant p join campaign_listing s
             on s.campaign_id = p.campaign_id and s.organisation_id = p.organisation_id
             join public_listing l on l.id = s.listing_id and l.organisation_id = s.organisation_id
               and (cardinality(c.categories) = 0 or l.category = any(c.categories))
             join listing_photo ph on ph.listing_id = l.id
           where p.campaign_id = c.id and p.state = 'joined'
           order by s.organisation_id, ph.position, ph.file_id) as covers
       from campaign c
       where c.id = $1 and c.state in ('approved', 'scheduled', 'running', 'paused', 'ended', 'reported')`,
      [id],
    )
  )[0] ?? null;
