import type { Reader } from '../../../platform/database/db.js';
import { byPolishName } from '../../../platform/database/polish-order.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { PowiatCode } from '../../../shared/territory.js';

/** A campaign's picture: bytes at `/kampanie/{slug}/zdjecia/{id}/{card|large}`; `altEn` null = not given. */
export type CampaignPicture = {
  id: string;
  altPl: string;
  altEn: string | null;
  width: number;
  height: number;
};

/** A campaign that runs now, as a list shows it. English texts are null where none were given. */
export type PublicCampaignLine = {
  id: string;
  slug: string;
  namePl: string;
  nameEn: string | null;
  messagePl: string;
  messageEn: string | null;
  picture: CampaignPicture | null;
  /** Slugs; none = everything. */
  categories: string[];
  startsOn: LocalDate;
  /** The last day. */
  endsOn: LocalDate;
  /** How many members it shows now. */
  participants: number;
  version: number;
  updatedAt: Date;
};

/** The same with all that its own page says. */
export type PublicCampaignTexts = PublicCampaignLine & {
  storyPl: string;
  storyEn: string | null;
  criteriaPl: string;
  criteriaEn: string | null;
  /** Kinds of organisations that it addresses; none = every buyer. */
  buyerKinds: string[];
  powiats: PowiatCode[];
  languages: Lang[];
  projectName: string | null;
  projectUrl: string | null;
};

/** A listing that a running campaign shows of a member that takes part. */
type ShownListing = {
  listingId: string;
  organisationId: string;
  slug: string;
  name: string;
  town: string;
  joinedAt: Date;
};

const LINE = `c.id, c.slug, c.name_pl as "namePl", c.name_en as "nameEn", c.message_pl as "messagePl",
  c.message_en as "messageEn", c.categories, c.starts_on as "startsOn", c.ends_on as "endsOn", c.version,
  c.updated_at as "updatedAt",
  (select count(distinct s.organisation_id)::int from campaign_shown s where s.campaign_id = c.id) as participants,
  (select json_build_object('id', f.id, 'altPl', c.alt_pl, 'altEn', c.alt_en, 'width', f.width, 'height', f.height)
    from stored_file f where f.id = c.picture_id) as picture`;

/** Those of a language, the first to end first. */
export const runningCampaigns = (reader: Reader, lang: Lang | null): Promise<PublicCampaignLine[]> =>
  reader.query<PublicCampaignLine>(
    `select ${LINE} from running_campaign c where $1::text is null or $1 = any(c.languages)
     order by c.ends_on, c.id`,
    [lang],
  );

/** Null when none runs at that address now. */
export const runningCampaign = async (reader: Reader, slug: string): Promise<PublicCampaignTexts | null> =>
  (
    await reader.query<PublicCampaignTexts>(
      `select ${LINE}, c.story_pl as "storyPl", c.story_en as "storyEn", c.criteria_pl as "criteriaPl",
         c.criteria_en as "criteriaEn", c.buyer_kinds as "buyerKinds", c.powiats, c.languages,
         c.project_name as "projectName", c.project_url as "projectUrl"
       from running_campaign c where c.slug = $1`,
      [slug],
    )
  )[0] ?? null;

/** What a campaign shows now, by the suppliers' names. */
export const shownListings = (reader: Reader, campaignId: string): Promise<ShownListing[]> =>
  reader.query<ShownListing>(
    `select s.listing_id as "listingId", s.organisation_id as "organisationId", l.supplier_slug as slug,
       l.supplier_name as name, l.supplier_town as town, s.joined_at as "joinedAt"
     from campaign_shown s join public_listing l on l.id = s.listing_id
     where s.campaign_id = $1 order by ${byPolishName('l.supplier_name')}, s.organisation_id, l.published_at desc, l.id`,
    [campaignId],
  );
