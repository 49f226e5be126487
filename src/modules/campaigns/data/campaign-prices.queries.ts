import type { Reader, Tx } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';

/** A listing that a member shows in a campaign, with the lower price that it gave it for that. */
export type CampaignPrice = {
  readonly listingId: string;
  readonly title: string;
  /** The regular net price per unit; null: on request, or a range, for which there is no lower price. */
  readonly regular: Decimal | null;
  readonly unit: string | null;
  /** Null when there is none that somebody could still use. */
  readonly offer: {
    readonly id: string;
    readonly price: Decimal;
    readonly minQuantity: Decimal | null;
    readonly startsOn: LocalDate;
    readonly endsOn: LocalDate;
  } | null;
};

/** Read as its member: an offer to come is secured. */
export const campaignPrices = (
  reader: Reader,
  campaignId: string,
  organisationId: string,
  today: LocalDate,
): Promise<CampaignPrice[]> =>
  reader.query<CampaignPrice>(
    `select l.id as "listingId", l.title, l.unit,
       case when l.price_kind in ('fixed', 'from') then trim_scale(l.price_min)::text end as regular,
       (select json_build_object('id', o.id, 'price',
            trim_scale(reduced_price(o.kind, o.basis_points, o.price, l.price_min))::text,
            'minQuantity', trim_scale(o.min_quantity)::text, 'startsOn', o.starts_on, 'endsOn', o.ends_on)
          from price_offer o where o.id = s.price_offer_id and o.ended_at is null and o.ends_on >= $3) as offer
     from campaign_listing s join listing l on l.id = s.listing_id
     where s.campaign_id = $1 and s.organisation_id = $2 order by l.title, l.id`,
    [campaignId, organisationId, today],
  );

/** The member's own row alone (trigger `keep_own_choice`). */
export const setPriceOffer = async (
  tx: Tx,
  key: { readonly campaignId: string; readonly organisationId: string; readonly listingId: string },
  priceOfferId: string | null,
): Promise<void> => {
  await tx.query(
    `update campaign_listing set price_offer_id = $4
     where campaign_id = $1 and organisation_id = $2 and listing_id = $3`,
    [key.campaignId, key.organisationId, key.listingId, priceOfferId],
  );
};
