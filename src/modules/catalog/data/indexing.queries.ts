import type { Reader, Tx } from '../../../platform/database/db.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { AreaCode } from '../../../shared/territory.js';
import type { ListingKind, PriceKind } from '../domain/listing-fields.js';

export type IndexableRow = {
  id: string;
  indexVersion: number;
  /** False when the public must not find it now; the rest is then null or stale and not to be used. */
  visible: boolean;
  title: string;
  titleEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  supplierName: string | null;
  supplierSlug: string | null;
  supplierNip: string | null;
  category: string | null;
  categoryPl: string | null;
  categoryEn: string | null;
  kind: ListingKind;
  areas: AreaCode[];
  priceKind: PriceKind;
  priceMin: Decimal | null;
  leadDays: number | null;
  cpv: string | null;
  cpvPl: string | null;
  cpvEn: string | null;
  sku: string | null;
  publishedAt: Date | null;
};

/**
 * Counts the index version up and keeps the row locked, so that whoever reads the listing next in this
 * transaction reads a state at least as new as any earlier version's. False when there is no such listing.
 */
export const bumpIndexVersion = async (tx: Tx, listingId: string): Promise<boolean> =>
  (
    await tx.query('update listing set index_version = index_version + 1 where id = $1 returning id', [
      listingId,
    ])
  ).length > 0;

const INDEXABLE = `select l.id, l.index_version as "indexVersion", v.id is not null as visible, l.title,
    l.title_en as "titleEn", l.description, l.description_en as "descriptionEn",
    v.supplier_name as "supplierName", v.supplier_slug as "supplierSlug",
    o.nip as "supplierNip", l.category,
    c.name_pl as "categoryPl", c.name_en as "categoryEn", l.kind, l.areas, l.price_kind as "priceKind",
    l.price_min as "priceMin", l.lead_days as "leadDays", l.cpv, p.name_pl as "cpvPl", p.name_en as "cpvEn",
    l.sku,
    l.published_at as "publishedAt"
  from listing l left join public_listing v on v.id = l.id left join category c on c.slug = l.category
  left join cpv p on p.code = l.cpv left join organisation o on o.id = v.organisation_id`;

export const indexableListing = async (reader: Reader, id: string): Promise<IndexableRow | null> =>
  (await reader.query<IndexableRow>(`${INDEXABLE} where l.id = $1`, [id]))[0] ?? null;

/** The public listings after `afterId` in the order of ids, for a rebuild in batches. */
export const indexableBatch = (
  reader: Reader,
  afterId: string | null,
  limit: number,
): Promise<IndexableRow[]> =>
  reader.query<IndexableRow>(
    `${INDEXABLE} where v.id is not null and ($1::uuid is null or l.id > $1) order by l.id limit $2`,
    [afterId, limit],
  );

/** Ids of an organisation's listings that the index knows or should know. */
export const indexedListingsOf = async (reader: Reader, organisationId: string): Promise<string[]> => {
  const rows = await reader.query<{ id: string }>(
    'select id from listing where organisation_id = $1 and published_at is not null order by id',
    [organisationId],
  );
  return rows.map(({ id }) => id);
};
