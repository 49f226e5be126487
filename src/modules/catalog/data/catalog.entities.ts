import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ListingKind, PriceKind } from '../domain/listing-fields.js';
import type { ListingState } from '../domain/listing-states.js';
import type { VatRate } from '../../../shared/vat.js';
import { capacityEntities } from './capacity.entities.js';
import { priceOfferEntities } from './price-offer.entities.js';

/** What listings are sorted into; `parent` makes room for a second level. */
@Entity('category')
export class Category {
  @PrimaryColumn('text') slug!: string;
  @Column('text') namePl!: string;
  @Column('text') nameEn!: string;
  /** Order on the home page and in filters. */
  @Column('integer') position!: number;
  @ForeignKey('category')
  @Column('text', { nullable: true })
  parent!: string | null;
}

/** Common Procurement Vocabulary: the codes that listings may carry. */
@Entity('cpv')
export class Cpv {
  /** With its check digit: '55520000-1'. */
  @PrimaryColumn('text') code!: string;
  @Column('text') namePl!: string;
  @Column('text') nameEn!: string;
}

@Entity('listing')
@Index('uq_listing_organisation_id_sku', ['organisationId', 'sku'], {
  unique: true,
  where: 'sku is not null',
})
@Index('ix_listing_organisation_id', ['organisationId', 'state'])
@Index('ix_listing_published_at', ['publishedAt', 'id'], { where: "state = 'published'" })
@Index('ix_listing_category', ['category'])
@Check('ck_listing_state', "state in ('draft', 'published', 'paused', 'archived')")
@Check('ck_listing_kind', "kind in ('product', 'service')")
@Check('ck_listing_price_kind', "price_kind in ('fixed', 'from', 'range', 'on-request')")
@Check(
  'ck_listing_price',
  "(price_min > 0 or price_min is null) and (price_max > price_min or price_max is null) and (price_kind <> 'on-request' or price_min is null) and (price_kind = 'range' or price_max is null)",
)
@Check(
  'ck_listing_complete',
  "state not in ('published', 'paused') or (category is not null and description is not null and cardinality(areas) > 0 and (price_kind = 'on-request' or (price_min is not null and unit is not null and vat is not null and (price_kind <> 'range' or price_max is not null))))",
)
@Check('ck_listing_vat', "vat in ('23', '8', '5', '0', 'zw', 'np')")
export class Listing {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text', { nullable: true }) sku!: string | null;
  @Column('text') state!: ListingState;
  @Column('text') title!: string;
  @Column('text', { nullable: true }) titleEn!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { nullable: true }) descriptionEn!: string | null;
  @ForeignKey('category')
  @Column('text', { nullable: true })
  category!: string | null;
  @Column('text') kind!: ListingKind;
  @Column('text') priceKind!: PriceKind;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) priceMin!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) priceMax!: string | null;
  @Column('text', { nullable: true }) unit!: string | null;
  @Column('text', { nullable: true }) vat!: VatRate | null;
  @Column('text', { nullable: true }) minOrder!: string | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) minQuantity!: string | null;
  @Column('integer', { nullable: true }) leadDays!: number | null;
  @Column('text', { array: true }) areas!: string[];
  @ForeignKey('cpv')
  @Column('text', { nullable: true })
  cpv!: string | null;
  /** Invented for the demonstration; said wherever it is shown. */
  @Column('boolean') example!: boolean;
  /** Counts edits; a stale one is refused. */
  @Column('integer') version!: number;
  /** Counts indexings: what the search index compares (see IndexListing). */
  @Column('integer') indexVersion!: number;
  /** Whether its owner shows free capacity; the database keeps it in step with `capacity`. */
  @Column('boolean', { default: false }) showsCapacity!: boolean;
  /** Since when the coordinator hides it; null = not hidden. */
  @Column('timestamptz', { nullable: true }) hiddenAt!: Date | null;
  /** First publication; later pauses do not move it, so nobody rises by pausing. */
  @Column('timestamptz', { nullable: true }) publishedAt!: Date | null;
  @Column('timestamptz') createdAt!: Date;
  @Column('timestamptz') updatedAt!: Date;
}

@Entity('listing_photo')
@Index('ix_listing_photo_file_id', ['fileId'])
export class ListingPhoto {
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listingId!: string;
  @ForeignKey('stored_file')
  @PrimaryColumn('uuid')
  fileId!: string;
  @Column('integer') position!: number;
  /** What the photo shows, in words. */
  @Column('text') alt!: string;
}

export const catalogEntities = [
  Category,
  Cpv,
  Listing,
  ListingPhoto,
  ...capacityEntities,
  ...priceOfferEntities,
];
