import './domain/events.js';
/**
 * SQL read model for joins: view `public_listing` (id, organisation_id, sku, title, category, kind, price_kind,
 * price_min, price_max, unit, vat, min_order, lead_days, areas, cpv, example, published_at, supplier_slug,
 * supplier_name, supplier_town …): the listings that anyone may see at this moment. View `running_price_offer` (id,
 * listing_id, organisation_id, price, regular, lowest, min_quantity, starts_on, ends_on, occasion): the lower prices that
 * hold at this moment.
 */
export { CatalogModule } from './catalog.module.js';
export { Capacity } from './capacity.service.js';
export type { Taken } from './data/ledger.queries.js';
export { CapacityLedgers } from './capacity-ledgers.service.js';
export { Listings } from './listings.service.js';
export { PriceOffers } from './price-offers.service.js';
export { basisPointsOf, offerHoldsFor, type OfferTerms, type RunningOffer } from './domain/price-offer.js';
export { ListingReading } from './listing-reading.service.js';
export { ListingIndexing } from './listing-indexing.service.js';
export { ListingImport } from './listing-import.service.js';
export { CatalogueSearch, type Found } from './catalogue-search.service.js';
export { Vocabulary } from './vocabulary.service.js';
export { catalogEntities } from './data/catalog.entities.js';
export { publicCardsOf, type PublicCard, type PublicListing } from './data/public-listings.queries.js';
export type { CategoryLine, CpvLine } from './data/vocabulary.queries.js';
export { readCpvList } from './domain/cpv-list.js';
export { monthlyAmounts, sameUnit, type CapacityDemand } from './domain/capacity-demand.js';
export type { ShownCapacity } from './domain/capacity.js';
export type { ListingFields, ListingKind, ListingPrice, PriceKind } from './domain/listing-fields.js';
export { listingTransitions, type ListingState } from './domain/listing-states.js';
export { slug } from './catalog.schemas.js';
export type { CatalogueState } from './catalogue.schemas.js';
export { canonicalQuery, catalogueStateOf } from './web/catalogue-address.js';
export { catalogProblems } from './domain/problems.js';
export { capacityPath, TakenCapacity } from './web/taken-capacity.js';
export { OfferHint } from './web/offer-words.js';
export { CapacityHint } from './web/capacity-hint.js';
export { cardStructuredData } from './web/structured-data.js';
export { leadWords, priceWords, shortAreas, unitWords } from './web/price-words.js';
export { ListingTeaser } from './web/listing-teaser.js';
export { CompareIndex } from './jobs/compare-index.js';
export { IndexListing } from './jobs/index-listing.js';
export { IndexOrganisation } from './jobs/index-organisation.js';
export { RenewIndex } from './jobs/renew-index.js';
