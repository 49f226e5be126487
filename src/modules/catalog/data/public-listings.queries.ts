import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { AreaCode } from '../../../shared/territory.js';
import type { VatRate } from '../../../shared/vat.js';
import type { ListingKind, PriceKind } from '../domain/listing-fields.js';
import type { RunningOffer } from '../domain/price-offer.js';
import { OFFER_JSON } from './price-offers.js';

export type PhotoLine = { id: string; alt: string; width: number; height: number };

/** What anyone may see of a listing, on a card. */
export type PublicCard = {
  id: string;
  organisationId: string;
  sku: string | null;
  title: string;
  titleEn: string | null;
  category: string;
  categoryPl: string;
  categoryEn: string;
  kind: ListingKind;
  priceKind: PriceKind;
  priceMin: Decimal | null;
  priceMax: Decimal | null;
  unit: string | null;
  vat: VatRate | null;
  minOrder: string | null;
  leadDays: number | null;
  areas: AreaCode[];
  example: boolean;
  publishedAt: Date;
  supplierSlug: string;
  supplierName: string;
  supplierTown: string;
  cover: PhotoLine | null;
  /** The lower price that holds today; null when none does. */
  offer: RunningOffer | null;
};

/** The same with all that its own page says. */
export type PublicListing = Omit<PublicCard, 'cover'> & {
  description: string;
  descriptionEn: string | null;
  minQuantity: Decimal | null;
  cpv: string | null;
  cpvPl: string | null;
  cpvEn: string | null;
  updatedAt: Date;
  supplierNumber: number;
  supplierJoinedOn: LocalDate;
  /** Whether its supplier lets others see how much it can still take on. */
  showsCapacity: boolean;
  photos: PhotoLine[];
};

const CARD = `l.id, l.organisation_id as "organisationId", l.sku, l.title, l.title_en as "titleEn", l.category,
  c.name_pl as "categoryPl", c.name_en as "categoryEn", l.kind, l.price_kind as "priceKind",
  l.price_min as "priceMin", l.price_max as "priceMax", l.unit, l.vat, l.min_order as "minOrder",
  l.lead_days as "leadDays", l.areas, l.example, l.published_at as "publishedAt",
  l.supplier_slug as "supplierSlug", l.supplier_name as "supplierName", l.supplier_town as "supplierTown", ${OFFER_JSON}`;

const PHOTO = `json_build_object('id', p.file_id, 'alt', p.alt, 'width', f.width, 'height', f.height)`;
const PHOTOS_OF = `from listing_photo p join stored_file f on f.id = p.file_id where p.listing_id = l.id`;
const COVER = `(select ${PHOTO} ${PHOTOS_OF} order by p.position limit 1) as cover`;
const FROM = 'from public_listing l join category c on c.slug = l.category';

/** Read by every visit of a listing: one prepared statement, all by primary keys. Null when not public. */
export const publicListing = async (reader: Reader, id: string): Promise<PublicListing | null> =>
  (await reader.query<PublicListing>(PUBLIC_LISTING, [id]))[0] ?? null;

const LISTING = `${CARD}, l.min_quantity as "minQuantity", l.cpv, v.name_pl as "cpvPl", v.name_en as "cpvEn",
  l.updated_at as "updatedAt", l.supplier_number as "supplierNumber", l.supplier_joined_on as "supplierJoinedOn",
  l.shows_capacity as "showsCapacity",
  coalesce((select json_agg(${PHOTO} order by p.position) ${PHOTOS_OF}), '[]') as photos`;
const FROM_LISTING = `${FROM} left join cpv v on v.code = l.cpv`;

const PUBLIC_LISTING = `select ${LISTING}, l.description, l.description_en as "descriptionEn"
  ${FROM_LISTING} where l.id = $1`;

/** The listing and up to `limit` others of its supplier, the newest first, in one round trip. Null when not public. */
export const publicListingWithMore = async (
  reader: Reader,
  id: string,
  limit: number,
): Promise<{ listing: PublicListing; more: PublicCard[] } | null> => {
  const [listing, ...others] = await reader.query<PublicListing>(LISTING_WITH_MORE, [id, limit + 1]);
  if (listing?.id !== id.toLowerCase()) return null;
  return {
    listing,
    more: others.slice(0, limit).map(({ photos, ...card }) => ({ ...card, cover: photos[0] ?? null })),
  };
};

// Long texts travel for the listing itself only.
const LISTING_WITH_MORE = `select ${LISTING}, case when l.id = $1 then l.description end as description,
    case when l.id = $1 then l.description_en end as "descriptionEn"
  ${FROM_LISTING} where l.organisation_id = (select organisation_id from listing where id = $1)
  order by l.id = $1 desc, l.published_at desc, l.id desc limit $2`;

/** The public ones among the ids, in no order. */
export const publicCards = (reader: Reader, ids: readonly string[]): Promise<PublicCard[]> =>
  reader.query<PublicCard>(`select ${CARD}, ${COVER} ${FROM} where l.id = any($1::uuid[])`, [ids]);

/**
 * The public ones among the listings that another module's read model names, with what else that says of them.
 * `model` is a query with a column `listing_id`; all in one statement.
 */
export const publicCardsOf = <Own>(
  reader: Reader,
  model: string,
  params: readonly unknown[],
): Promise<(PublicCard & Own)[]> =>
  reader.query<PublicCard & Own>(
    `select m.*, ${CARD}, ${COVER} ${FROM} join (${model}) m on m.listing_id = l.id`,
    params,
  );

const NEWEST_FIRST = 'order by l.published_at desc, l.id desc limit $1';

/** The latest published. */
export const newestCards = (reader: Reader, limit: number): Promise<PublicCard[]> =>
  reader.query<PublicCard>(`select ${CARD}, ${COVER} ${FROM} ${NEWEST_FIRST}`, [limit]);

/** The latest of one organisation. */
export const newestCardsOf = (reader: Reader, organisationId: string, limit: number): Promise<PublicCard[]> =>
  reader.query<PublicCard>(`select ${CARD}, ${COVER} ${FROM} where l.organisation_id = $2 ${NEWEST_FIRST}`, [
    limit,
    organisationId,
  ]);

export type SupplierLine = { slug: string; name: string; town: string };

export const suppliersBySlug = (reader: Reader, slugs: readonly string[]): Promise<SupplierLine[]> =>
  reader.query<SupplierLine>('select slug, name, town from active_member where slug = any($1::text[])', [
    slugs,
  ]);

/** Slugs of those who left or are suspended, and whose listings the search index may still hold. */
export const absentSuppliers = async (reader: Reader): Promise<string[]> => {
  const rows = await reader.query<{ slug: string }>(
    `select a.slug from absent_member a where exists (select from listing l
       where l.organisation_id = a.organisation_id and l.published_at is not null)`,
  );
  return rows.map(({ slug }) => slug);
};

/** Members in the order of their number, for the home page. */
export const someMembers = (reader: Reader, limit: number): Promise<SupplierLine[]> =>
  reader.query<SupplierLine>('select slug, name, town from active_member order by number limit $1', [limit]);

/** Who may see a photo besides everyone: null when no listing has it. */
export const photoAudience = async (
  reader: Reader,
  fileId: string,
): Promise<{ everyone: boolean; organisations: string[]; coordinator: boolean } | null> =>
  (
    await reader.query<{ everyone: boolean; organisations: string[]; coordinator: boolean }>(
      `select bool_or(v.id is not null) as everyone, array_agg(distinct l.organisation_id) as organisations,
         bool_or(l.published_at is not null) as coordinator
       from listing_photo p join listing l on l.id = p.listing_id left join public_listing v on v.id = l.id
       where p.file_id = $1 having count(*) > 0`,
      [fileId],
    )
  )[0] ?? null;

/** How many public listings each organisation has; those without any are left out. */
export const countsByOrganisation = (
  reader: Reader,
  organisationIds: readonly string[],
): Promise<{ organisationId: string; count: number }[]> =>
  reader.query(
    `select organisation_id as "organisationId", count(*)::int as count from public_listing
     where organisation_id = any($1::uuid[]) group by organisation_id`,
    [organisationIds],
  );
