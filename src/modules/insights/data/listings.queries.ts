import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Waiting } from './figures.queries.js';

export type ListingFacts = {
  readonly published: number;
  readonly withoutPhoto: Waiting;
  readonly withoutPrice: Waiting;
  readonly withoutCapacity: number;
};

/** What the organisation's published listings lack. Capacity counts when it is said for any of three months. */
export const listingFacts = async (
  reader: Reader,
  organisationId: string,
  month: LocalDate,
): Promise<ListingFacts> => {
  const [row] = await reader.query<{
    published: number;
    photo: number;
    photoFirst: string | null;
    price: number;
    priceFirst: string | null;
    capacity: number;
  }>(
    `select count(*)::int as published,
       count(*) filter (where l.no_photo)::int as photo,
       (array_agg(l.id order by l.published_at, l.id) filter (where l.no_photo))[1] as "photoFirst",
       count(*) filter (where l.no_price)::int as price,
       (array_agg(l.id order by l.published_at, l.id) filter (where l.no_price))[1] as "priceFirst",
       count(*) filter (where l.no_capacity)::int as capacity
     from (select l.id, l.published_at, l.price_kind = 'on-request' as no_price,
         not exists (select from listing_photo p where p.listing_id = l.id) as no_photo,
         not exists (select from capacity_month m where m.listing_id = l.id and m.free is not null
           and m.month >= $2 and m.month < $2::date + interval '3 months') as no_capacity
       from listing l where l.organisation_id = $1 and l.state = 'published') l`,
    [organisationId, month],
  );
  return {
    published: row?.published ?? 0,
    withoutPhoto: { count: row?.photo ?? 0, first: row?.photoFirst ?? null },
    withoutPrice: { count: row?.price ?? 0, first: row?.priceFirst ?? null },
    withoutCapacity: row?.capacity ?? 0,
  };
};
