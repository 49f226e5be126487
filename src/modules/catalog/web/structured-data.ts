import type { Lang } from '../../../shared/lang.js';
import type { Decimal } from '../../../shared/decimal.js';
import type { RunningOffer } from '../domain/price-offer.js';
import type { PublicCard, PublicListing } from '../data/public-listings.queries.js';
import { areaWords } from './price-words.js';

/**
 * The listing in schema.org's words. The seller is the member, never the cluster or the site (§4.2). Prices
 * are net, which `valueAddedTaxIncluded` says.
 */
export const structuredData = (
  listing: PublicListing,
  lang: Lang,
  absolute: (path: string) => string,
): Record<string, unknown> => {
  const seller = {
    '@type': 'Organization',
    name: listing.supplierName,
    url: absolute(`/czlonkowie/${listing.supplierSlug}`),
  };
  const service = listing.kind === 'service';
  return {
    '@context': 'https://schema.org',
    '@type': service ? 'Service' : 'Product',
    name: (lang === 'en' && listing.titleEn) || listing.title,
    description: ((lang === 'en' && listing.descriptionEn) || listing.description).slice(0, 500),
    url: absolute(`/oferty/${listing.id}`),
    category: lang === 'pl' ? listing.categoryPl : listing.categoryEn,
    ...(service ? { provider: seller, areaServed: areaWords(listing.areas, lang) } : {}),
    ...(!service && listing.sku ? { sku: listing.sku } : {}),
    ...(listing.photos.length > 0 && {
      image: listing.photos.map(({ id }) => absolute(`/media/${id}/large`)),
    }),
    ...(listing.priceMin !== null && { offers: offerOf(listing, lang, seller) }),
  };
};

/** The same of a card, in short, as an entry of a list. */
export const cardStructuredData = (
  card: PublicCard,
  lang: Lang,
  absolute: (path: string) => string,
): Record<string, unknown> => {
  const seller = {
    '@type': 'Organization',
    name: card.supplierName,
    url: absolute(`/czlonkowie/${card.supplierSlug}`),
  };
  return {
    '@type': card.kind === 'service' ? 'Service' : 'Product',
    name: (lang === 'en' && card.titleEn) || card.title,
    url: absolute(`/oferty/${card.id}`),
    ...(card.kind === 'service' && { provider: seller }),
    ...(card.cover && { image: absolute(`/media/${card.cover.id}/large`) }),
    ...(card.priceMin !== null && { offers: offerOf(card, lang, seller) }),
  };
};

const offerOf = (
  listing: Pick<PublicCard, 'priceKind' | 'priceMin' | 'priceMax' | 'unit' | 'areas' | 'offer'>,
  lang: Lang,
  seller: Record<string, unknown>,
) => {
  const price = (amount: Decimal | null) => ({
    '@type': 'UnitPriceSpecification',
    priceCurrency: 'PLN',
    ...(listing.priceKind === 'fixed' ? { price: amount } : { minPrice: amount }),
    ...(listing.priceMax !== null && { maxPrice: listing.priceMax }),
    ...(listing.unit !== null && { unitText: listing.unit }),
    valueAddedTaxIncluded: false,
  });
  return {
    '@type': 'Offer',
    seller,
    areaServed: areaWords(listing.areas, lang),
    priceSpecification: listing.offer
      ? [
          lowerPriceOf(listing.offer, price(listing.offer.price)),
          regularOf(listing.offer, price(listing.priceMin)),
        ]
      : price(listing.priceMin),
  };
};

const lowerPriceOf = ({ startsOn, endsOn, minQuantity }: RunningOffer, price: Record<string, unknown>) => ({
  ...price,
  validFrom: startsOn,
  validThrough: endsOn,
  ...(minQuantity !== null && {
    eligibleQuantity: { '@type': 'QuantitativeValue', minValue: minQuantity },
  }),
});

/** Struck out where the lower price holds for everybody; the regular one otherwise. */
const regularOf = ({ minQuantity }: RunningOffer, price: Record<string, unknown>) =>
  minQuantity === null ? { ...price, priceType: 'https://schema.org/StrikethroughPrice' } : price;
