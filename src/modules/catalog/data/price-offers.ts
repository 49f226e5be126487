import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { OfferTerms, RunningOffer } from '../domain/price-offer.js';
import { PriceOfferRow } from './price-offer.entities.js';

/** An offer as its member sees it. */
export type OwnOffer = OfferTerms & {
  id: string;
  listingId: string;
  organisationId: string;
  /** What it makes of today's regular price; null when the listing has none. */
  reduced: Decimal | null;
  occasion: string | null;
  version: number;
  endedAt: Date | null;
};

const OFFER = `select o.id, o.listing_id as "listingId", o.organisation_id as "organisationId", o.kind,
    o.basis_points as "basisPoints", o.price, o.starts_on as "startsOn", o.ends_on as "endsOn",
    o.min_quantity as "minQuantity", o.occasion, o.version, o.ended_at as "endedAt",
    reduced_price(o.kind, o.basis_points, o.price, l.price_min) as reduced
  from price_offer o join listing l on l.id = o.listing_id`;

const LISTED = 50;

/** The offers of an own listing, the latest days first. */
export const offersOf = (reader: Reader, organisationId: string, listingId: string): Promise<OwnOffer[]> =>
  reader.query<OwnOffer>(
    `${OFFER} where o.listing_id = $1 and o.organisation_id = $2 order by o.starts_on desc, o.id desc limit ${LISTED}`,
    [listingId, organisationId],
  );

/** One of the organisation's own; null when it has no such one. */
export const ownOffer = async (
  reader: Reader,
  organisationId: string,
  id: string,
): Promise<OwnOffer | null> =>
  (
    await reader.query<OwnOffer>(`${OFFER} where o.id = $1 and o.organisation_id = $2`, [id, organisationId])
  )[0] ?? null;

/** `offer` of a listing `l` as JSON; null when none holds today. */
export const OFFER_JSON = `(select json_build_object('id', f.id, 'listingId', f.listing_id,
    'price', trim_scale(f.price)::text, 'regular', trim_scale(f.regular)::text, 'lowest', trim_scale(f.lowest)::text,
    'unit', f.unit, 'vat', f.vat, 'minQuantity', trim_scale(f.min_quantity)::text, 'startsOn', f.starts_on,
    'endsOn', f.ends_on, 'occasion', f.occasion)
  from running_price_offer f where f.listing_id = l.id) as offer`;

/** Those that hold today, of the listings that have one. */
export const runningOffers = async (
  reader: Reader,
  listingIds: readonly string[],
): Promise<RunningOffer[]> => {
  const rows = await reader.query<{ offer: RunningOffer | null }>(
    `select ${OFFER_JSON} from listing l where l.id = any($1::uuid[])`,
    [listingIds],
  );
  return rows.flatMap(({ offer }) => offer ?? []);
};

/** What the terms make of a regular price. */
export const reducedPrice = async (
  reader: Reader,
  { kind, basisPoints, price }: OfferTerms,
  regular: Decimal,
): Promise<{ price: Decimal; lower: boolean }> => {
  const [row] = await reader.query<{ price: Decimal; lower: boolean }>(
    `select r.price, r.price > 0 and r.price < $4::numeric as lower
     from (select reduced_price($1, $2::int, $3::numeric, $4::numeric) as price) r`,
    [kind, basisPoints, price, regular],
  );
  return row!;
};

/** Whether another offer of the listing that nobody ended holds on one of the days. */
export const offerOverlaps = async (
  reader: Reader,
  listingId: string,
  { startsOn, endsOn }: OfferTerms,
  except: string | null,
): Promise<boolean> =>
  (
    await reader.query(
      `select from price_offer where listing_id = $1 and ended_at is null and id is distinct from $4::uuid
         and daterange(starts_on, ends_on, '[]') && daterange($2, $3, '[]') limit 1`,
      [listingId, startsOn, endsOn, except],
    )
  ).length > 0;

export const insertOffer = async (
  tx: Tx,
  own: {
    id: string;
    listingId: string;
    organisationId: string;
    occasion: string | null;
    createdBy: string;
    createdAt: Date;
  },
  terms: OfferTerms,
): Promise<void> => {
  await tx.getRepository(PriceOfferRow).insert({ ...own, ...columnsOf(terms), version: 1 });
};

/** Replaces the terms; the caller holds the listing and has compared the version. */
export const replaceOffer = async (tx: Tx, id: string, terms: OfferTerms, version: number): Promise<void> => {
  await tx.getRepository(PriceOfferRow).update({ id }, { ...columnsOf(terms), version: version + 1 });
};

export const endOffer = async (tx: Tx, id: string, endedAt: Date): Promise<void> => {
  await tx.getRepository(PriceOfferRow).update({ id }, { endedAt });
};

const columnsOf = ({ kind, basisPoints, price, startsOn, endsOn, minQuantity }: OfferTerms): OfferTerms => ({
  kind,
  basisPoints,
  price,
  startsOn,
  endsOn,
  minQuantity,
});
