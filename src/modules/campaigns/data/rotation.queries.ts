import type { Reader } from '../../../platform/database/db.js';
import type { Lang } from '../../../shared/lang.js';
import type { Slot } from '../domain/touch.js';
import type { CampaignPicture } from './public-campaigns.queries.js';

/** A campaign in a slot where it stands now, with what tells for whom it is. */
export type StandingCampaign = {
  slot: Slot;
  campaignId: string;
  slug: string;
  namePl: string;
  nameEn: string | null;
  messagePl: string;
  messageEn: string | null;
  picture: CampaignPicture | null;
  /** Each empty for all. */
  categories: string[];
  powiats: string[];
  buyerKinds: string[];
  languages: Lang[];
};

export const standingCampaigns = (reader: Reader): Promise<StandingCampaign[]> =>
  reader.query<StandingCampaign>(
    `select distinct on (p.slot, c.id) p.slot, c.id as "campaignId", c.slug, c.name_pl as "namePl",
       c.name_en as "nameEn", c.message_pl as "messagePl", c.message_en as "messageEn", c.categories, c.powiats,
       c.buyer_kinds as "buyerKinds", c.languages,
       (select json_build_object('id', f.id, 'altPl', c.alt_pl, 'altEn', c.alt_en, 'width', f.width,
         'height', f.height) from stored_file f where f.id = c.picture_id) as picture
     from running_placement p join running_campaign c on c.id = p.campaign_id order by p.slot, c.id`,
  );

/** A listing that a campaign may show. */
type RotatedListing = {
  campaignId: string;
  organisationId: string;
  listingId: string;
  category: string;
  kind: string;
};

export const rotatedListings = (reader: Reader, campaignIds: readonly string[]): Promise<RotatedListing[]> =>
  reader.query<RotatedListing>(
    `select s.campaign_id as "campaignId", s.organisation_id as "organisationId", s.listing_id as "listingId",
       l.category, l.kind
     from campaign_shown s join listing l on l.id = s.listing_id
     where s.campaign_id = any($1::uuid[]) order by s.campaign_id, s.organisation_id, s.listing_id`,
    [campaignIds],
  );

type RotationLine = {
  campaignId: string;
  slot: Slot;
  organisationId: string;
  shown: number;
  present: boolean;
};

export const rotationCounts = (reader: Reader, campaignIds: readonly string[]): Promise<RotationLine[]> =>
  reader.query<RotationLine>(
    `select campaign_id as "campaignId", slot, organisation_id as "organisationId", shown::float8 as shown, present
     from rotation_count where campaign_id = any($1::uuid[])`,
    [campaignIds],
  );
