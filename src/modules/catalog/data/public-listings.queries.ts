import type { Reader } from '../../../platform/database/db.js';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { AreaCode } from '../../../shared/territory.js';
import type { VatRate } from '../../../shared/vat.js';
import type { ListingKind, PriceKind } from '../domain/listing-fields.js';

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
  photos: PhotoLine[];
};

const CARD = `l.id, l.organisation_id as "organisationId", l.sku, l.title, l.title_en as "titleEn", l.category,
  c.name_pl as "categoryPl", c.name_en as "categoryEn", l.kind, l.price_kind as "priceKind",
  l.price_min as "priceMin", l.price_max as "priceMax", l.unit, l.vat, l.min_order as "minOrder",
  l.lead_days as "leadDays", l.areas, l.example, l.published_at as "publishedAt",
  l.supplier_slug as "supplierSlug", l.supplier_name as "supplierName", l.supplier_town as "supplierTown"`;

const PHOTO = `json_build_object('id', p.file_id, 'alt', p.alt, 'width', f.width, 'height', f.height)`;
const PHOTOS_OF = `from listing_photo p join stored_file f on f.id = p.file_id where p.listing_id = l.id`;
const COVER = `(select ${PHOTO} ${PHOTOS_OF} order by p.position limit 1) as cover`;
const FROM = 'from public_listing l join category c on c.slug = l.category';

/** Read by every visit of a listing: one prepared statement, all by primary keys. Null when not public. */
export const publicListing = async (reader: Reader, id: string): Promise<PublicListing | null> =>
  (await reader.query<PublicListing>(PUBLIC_LISTING, [id]))[0] ?? null;

const PUBLIC_LISTING = `select ${CARD}, l.description, l.description_en as "descriptionEn",
    l.min_quantity as "minQuantity", l.cpv, v.name_pl as "cpvPl", v.name_en as "cpvEn",
    l.updated_at as "updatedAt", l.supplier_number as "supplierNumber",
    l.supplier_joined_on as "supplierJoinedOn",
    coalesce((select json_agg(${PHOTO} order by p.position) ${PHOTOS_OF}), '[]') as photos
  ${FROM} left join cpv v on v.code = l.cpv where l.id = $1`;

/** The public ones among the ids, in no order. */
export const publicCards = (reader: Reader, ids: readonly string[]): Promise<PublicCard[]> =>
  reader.query<PublicCard>(`select ${CARD}, ${COVER} ${FROM} where l.id = any($1::uuid[])`, [ids]);

/** The latest published; of one organisation when `organisationId` is given, without the listing `except`. */
export const newestCards = (
  reader: Reader,
  options: { limit: number; organisationId?: string; except?: string },
): Promise<PublicCard[]> =>
  reader.query<PublicCard>(
    `select ${CARD}, ${COVER} ${FROM}
     where ($2::uuid is null or l.organisation_id = $2) and l.id is distinct from $3::uuid
     order by l.published_at desc, l.id desc limit $1`,
    [options.limit, options.organisationId ?? null, options.except ?? null],
  );

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
