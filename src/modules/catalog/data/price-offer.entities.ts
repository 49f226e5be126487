import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '../../../shared/dates.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { OfferKind } from '../domain/price-offer.js';

/** A dated lower price of a listing; the view `running_price_offer` says which hold at this moment. */
@Entity('price_offer')
@Index('ix_price_offer_listing_id', ['listingId', 'startsOn'])
@Check('ck_price_offer_kind', "kind in ('percent', 'price')")
@Check(
  'ck_price_offer_amount',
  "(kind = 'percent') = (basis_points is not null) and (kind = 'price') = (price is not null) and basis_points between 1 and 9999 and price > 0",
)
@Check('ck_price_offer_dates', 'ends_on >= starts_on')
@Check('ck_price_offer_min_quantity', 'min_quantity > 0')
@Exclusion(
  'ex_price_offer_one',
  "using gist (listing_id with =, daterange(starts_on, ends_on, '[]') with &&) where (ended_at is null)",
)
export class PriceOfferRow {
  @PrimaryColumn('uuid') id!: string;
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @Column('uuid')
  listingId!: string;
  @ForeignKey('organisation')
  @Column('uuid')
  organisationId!: string;
  @Column('text') kind!: OfferKind;
  @Column('integer', { nullable: true }) basisPoints!: number | null;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) price!: Decimal | null;
  @Column('date') startsOn!: LocalDate;
  /** The last day. */
  @Column('date') endsOn!: LocalDate;
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) minQuantity!: Decimal | null;
  /** What it was made for; an id of another module, which the catalogue does not know. */
  @Column('uuid', { nullable: true }) occasion!: string | null;
  @Column('integer') version!: number;
  @ForeignKey('account', { onDelete: 'SET NULL' })
  @Column('uuid', { nullable: true })
  createdBy!: string | null;
  @Column('timestamptz') createdAt!: Date;
  /** When its member ended it; null while nobody did. */
  @Column('timestamptz', { nullable: true }) endedAt!: Date | null;
}

/** Which net price the catalogue showed from an instant on; rows are added by the database alone, and stay. */
@Entity('listing_price_change')
export class ListingPriceChange {
  @ForeignKey('listing', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  listingId!: string;
  @PrimaryColumn('timestamptz') at!: Date;
  /** Null: not offered, or without a price. */
  @Column('numeric', { precision: 18, scale: 6, nullable: true }) price!: Decimal | null;
}

export const priceOfferEntities = [PriceOfferRow, ListingPriceChange];
