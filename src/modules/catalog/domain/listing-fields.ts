import type { Decimal } from '../../../shared/decimal.js';
import type { AreaCode } from '../../../shared/territory.js';
import type { VatRate } from '../../../shared/vat.js';

export const listingKinds = ['product', 'service'] as const;
export type ListingKind = (typeof listingKinds)[number];

/** `fixed` one price, `from` a lowest price, `range` both ends, `on-request` none: the buyer asks. */
export const priceKinds = ['fixed', 'from', 'range', 'on-request'] as const;
export type PriceKind = (typeof priceKinds)[number];

/** A net price per unit in zloty. `min` is the only number of `fixed` and `from`; null = not given. */
export type ListingPrice = {
  readonly kind: PriceKind;
  readonly min: Decimal | null;
  readonly max: Decimal | null;
  readonly unit: string | null;
  readonly vat: VatRate | null;
};

/** What the supplier writes. A draft may lack most of it; null means not filled in. */
export type ListingFields = {
  readonly title: string;
  readonly description: string | null;
  readonly titleEn: string | null;
  readonly descriptionEn: string | null;
  /** Slug of a category. */
  readonly category: string | null;
  readonly kind: ListingKind;
  readonly price: ListingPrice;
  /** In words: '15 osób'. */
  readonly minOrder: string | null;
  /** The same as a number of the price's units, for comparing with an inquiry. */
  readonly minQuantity: Decimal | null;
  /** Calendar days from order to delivery; null = agreed case by case. */
  readonly leadDays: number | null;
  readonly areas: readonly AreaCode[];
  readonly cpv: string | null;
  /** The supplier's own number, unique within the organisation. */
  readonly sku: string | null;
};
