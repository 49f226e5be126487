import type { Decimal } from '../../../shared/decimal.js';
import type { AreaCode } from '../../../shared/territory.js';
import type { VatRate } from '../../../shared/vat.js';
import type { ListingFields, ListingKind, PriceKind } from '../domain/listing-fields.js';
import type { ListingState } from '../domain/listing-states.js';

/** A listing's columns under their names in code; what the owner's pages and the rules work with. */
export type ListingRow = {
  id: string;
  organisationId: string;
  sku: string | null;
  state: ListingState;
  title: string;
  titleEn: string | null;
  description: string | null;
  descriptionEn: string | null;
  category: string | null;
  kind: ListingKind;
  priceKind: PriceKind;
  priceMin: Decimal | null;
  priceMax: Decimal | null;
  unit: string | null;
  vat: VatRate | null;
  minOrder: string | null;
  minQuantity: Decimal | null;
  leadDays: number | null;
  areas: AreaCode[];
  cpv: string | null;
  example: boolean;
  version: number;
  hiddenAt: Date | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

/** `select` list of a whole listing `l`. */
export const LISTING_COLUMNS = `l.id, l.organisation_id as "organisationId", l.sku, l.state, l.title,
  l.title_en as "titleEn", l.description, l.description_en as "descriptionEn", l.category, l.kind,
  l.price_kind as "priceKind", l.price_min as "priceMin", l.price_max as "priceMax", l.unit, l.vat,
  l.min_order as "minOrder", l.min_quantity as "minQuantity", l.lead_days as "leadDays", l.areas, l.cpv,
  l.example, l.version, l.hidden_at as "hiddenAt", l.published_at as "publishedAt",
  l.created_at as "createdAt", l.updated_at as "updatedAt"`;

/** The part that the supplier writes. */
export const fieldsOf = (row: ListingRow): ListingFields => ({
  title: row.title,
  description: row.description,
  titleEn: row.titleEn,
  descriptionEn: row.descriptionEn,
  category: row.category,
  kind: row.kind,
  price: { kind: row.priceKind, min: row.priceMin, max: row.priceMax, unit: row.unit, vat: row.vat },
  minOrder: row.minOrder,
  minQuantity: row.minQuantity,
  leadDays: row.leadDays,
  areas: row.areas,
  cpv: row.cpv,
  sku: row.sku,
});

/** The same as columns, for writing. */
export const columnsOf = (fields: ListingFields) => ({
  title: fields.title,
  description: fields.description,
  titleEn: fields.titleEn,
  descriptionEn: fields.descriptionEn,
  category: fields.category,
  kind: fields.kind,
  priceKind: fields.price.kind,
  priceMin: fields.price.min,
  priceMax: fields.price.max,
  unit: fields.price.unit,
  vat: fields.price.vat,
  minOrder: fields.minOrder,
  minQuantity: fields.minQuantity,
  leadDays: fields.leadDays,
  areas: [...fields.areas],
  cpv: fields.cpv,
  sku: fields.sku,
});
