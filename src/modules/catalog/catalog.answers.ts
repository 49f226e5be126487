import type { z } from 'zod';
import type { Lang } from '../../shared/lang.js';
import type {
  categoriesAnswer,
  listingAnswer,
  listingCardAnswer,
  ownListingAnswer,
  photoMadeAnswer,
} from './catalog.schemas.js';
import type { CatalogueFacets } from './catalogue-facets.js';
import type { CatalogueQuery, foundCardAnswer, listingPageAnswer } from './catalogue.schemas.js';
import type { ShownCapacity } from './domain/capacity.js';
import type { RunningOffer } from './domain/price-offer.js';
import type { Found, FoundCard } from './catalogue-search.service.js';
import type { PhotoLine, PublicCard, PublicListing } from './data/public-listings.queries.js';
import type { OwnListing } from './listing-reading.service.js';
import type { CountedCategory } from './vocabulary.service.js';
import type { ListingRow } from './data/listing-row.js';

/** Rows as the JSON API shows them; texts in the reader's language where the supplier gave them. */
const inLang = (lang: Lang, pl: string, en: string | null): string => (lang === 'en' && en) || pl;

export const photoAnswerOf = ({ id, alt, width, height }: PhotoLine): z.input<typeof photoMadeAnswer> => ({
  id,
  alt,
  card: `/media/${id}/card`,
  large: `/media/${id}/large`,
  width,
  height,
});

const priceOf = (
  row: Pick<ListingRow, 'priceKind' | 'priceMin' | 'priceMax' | 'unit' | 'vat'>,
): z.input<typeof listingCardAnswer>['price'] => ({
  kind: row.priceKind,
  min: row.priceMin,
  max: row.priceMax,
  unit: row.unit,
  vat: row.vat,
});

const offerAnswerOf = ({ id, price, regular, lowest, minQuantity, startsOn, endsOn }: RunningOffer) => ({
  ...{ id, price, regular, lowest, minQuantity, startsOn, endsOn },
});

const sharedOf = (card: Omit<PublicCard, 'cover'>, lang: Lang) => ({
  id: card.id,
  sku: card.sku,
  title: inLang(lang, card.title, card.titleEn),
  supplier: { name: card.supplierName, slug: card.supplierSlug, town: card.supplierTown },
  category: card.category,
  categoryName: lang === 'pl' ? card.categoryPl : card.categoryEn,
  kind: card.kind,
  price: priceOf(card),
  minOrder: card.minOrder,
  leadDays: card.leadDays,
  areas: card.areas,
  example: card.example,
  publishedAt: card.publishedAt.toISOString(),
  offer: card.offer && offerAnswerOf(card.offer),
});

export const listingAnswerOf = (
  listing: PublicListing,
  capacity: ShownCapacity | null,
  lang: Lang,
): z.input<typeof listingAnswer> => ({
  ...sharedOf(listing, lang),
  description: inLang(lang, listing.description, listing.descriptionEn),
  minQuantity: listing.minQuantity,
  cpv: listing.cpv
    ? { code: listing.cpv, name: (lang === 'pl' ? listing.cpvPl : listing.cpvEn) ?? listing.cpv }
    : null,
  capacity: capacity && { ...capacity, months: capacity.months.map((each) => ({ ...each })) },
  photos: listing.photos.map(photoAnswerOf),
  updatedAt: listing.updatedAt.toISOString(),
});

const cardAnswerOf = (card: PublicCard, lang: Lang): z.input<typeof listingCardAnswer> => ({
  ...sharedOf(card, lang),
  photo: card.cover && photoAnswerOf(card.cover),
});

const foundAnswerOf = (card: FoundCard, lang: Lang): z.input<typeof foundCardAnswer> => ({
  ...cardAnswerOf(card, lang),
  free: card.free,
});

const answeredFacets = (facets: CatalogueFacets): z.input<typeof listingPageAnswer>['facets'] => ({
  category: [...facets.category],
  kind: [...facets.kind],
  area: [...facets.area],
  price: [...facets.price],
  leadMax: [...facets.leadMax],
  month: [...facets.month],
  supplier: [...facets.supplier],
  supplierKind: [...facets.supplierKind],
  evidence: [...facets.evidence],
  share: [...facets.share],
  certificate: [...facets.certificate],
  new: [...facets.new],
});

export const pageAnswerOf = (
  found: Found,
  query: CatalogueQuery,
  lang: Lang,
): z.input<typeof listingPageAnswer> => ({
  items: found.cards.map((card) => foundAnswerOf(card, lang)),
  total: found.total,
  page: query.page,
  perPage: query.perPage,
  facets: answeredFacets(found.facets),
  suggestions: found.suggestion === null ? [] : [found.suggestion],
  nearest: found.nearest && {
    dropped: [...found.nearest.dropped],
    total: found.nearest.total,
    items: found.nearest.cards.map((card) => foundAnswerOf(card, lang)),
  },
});

export const categoriesAnswerOf = (
  categories: readonly CountedCategory[],
  lang: Lang,
): z.input<typeof categoriesAnswer> => ({
  items: categories.map(({ slug, parent, namePl, nameEn, listings }) => ({
    slug,
    parent,
    name: lang === 'pl' ? namePl : nameEn,
    listings,
  })),
});

export const ownAnswerOf = ({ listing, photos }: OwnListing): z.input<typeof ownListingAnswer> => ({
  id: listing.id,
  state: listing.state,
  version: listing.version,
  hidden: listing.hiddenAt !== null,
  title: listing.title,
  description: listing.description,
  titleEn: listing.titleEn,
  descriptionEn: listing.descriptionEn,
  category: listing.category,
  kind: listing.kind,
  price: priceOf(listing),
  minOrder: listing.minOrder,
  minQuantity: listing.minQuantity,
  leadDays: listing.leadDays,
  areas: listing.areas,
  cpv: listing.cpv,
  sku: listing.sku,
  publishedAt: listing.publishedAt?.toISOString() ?? null,
  photos: photos.map(photoAnswerOf),
});
