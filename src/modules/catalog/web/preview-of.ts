import { localDateOf } from '../../../shared/dates.js';
import type { Lang } from '../../../shared/lang.js';
import type { PublicListing } from '../data/public-listings.queries.js';
import type { CategoryLine } from '../data/vocabulary.queries.js';
import type { OwnListing } from '../listing-reading.service.js';
import { ownTexts } from './own-listings.texts.js';

/** An own listing in any state as the public page would show it; what is missing is said in words. */
export const previewOf = (
  { listing, photos, member }: OwnListing,
  supplierName: string,
  categories: readonly CategoryLine[],
  lang: Lang,
): PublicListing => {
  const m = ownTexts[lang];
  const category = categories.find(({ slug }) => slug === listing.category);
  return {
    ...listing,
    category: listing.category ?? '',
    categoryPl: category?.namePl ?? m.noCategory,
    categoryEn: category?.nameEn ?? m.noCategory,
    description: listing.description ?? m.noDescription,
    cpvPl: null,
    cpvEn: null,
    publishedAt: listing.publishedAt ?? listing.createdAt,
    supplierSlug: member?.slug ?? '',
    supplierName,
    supplierTown: member?.town ?? '',
    supplierNumber: member?.number ?? 0,
    supplierJoinedOn: member?.joinedOn ?? localDateOf(listing.createdAt),
    showsCapacity: false,
    offer: null,
    photos,
  };
};
