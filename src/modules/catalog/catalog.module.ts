import { Module } from '@nestjs/common';
import { ModerationModule } from '../moderation/index.js';
import { NoticesModule } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { SearchModule } from '../search/index.js';
import { CapacityController } from './capacity.controller.js';
import { Capacity } from './capacity.service.js';
import { CapacityLedgers } from './capacity-ledgers.service.js';
import { CatalogController } from './catalog.controller.js';
import { CatalogueSearch } from './catalogue-search.service.js';
import { SuggestionsController } from './suggestions.controller.js';
import { CatalogueSuggestions } from './suggestions.service.js';
import { SupplierKnowledge } from './supplier-knowledge.js';
import { CompareIndex } from './jobs/compare-index.js';
import { IndexListing } from './jobs/index-listing.js';
import { IndexOrganisation } from './jobs/index-organisation.js';
import { RenewIndex } from './jobs/renew-index.js';
import { ListingImport } from './listing-import.service.js';
import { ListingIndexing } from './listing-indexing.service.js';
import { ListingModeration } from './listing-moderation.service.js';
import { ListingReading } from './listing-reading.service.js';
import { Listings } from './listings.service.js';
import { ListingsController } from './listings.controller.js';
import { ListingStepsController } from './listing-steps.controller.js';
import { PriceOffersController } from './price-offers.controller.js';
import { PriceOffers } from './price-offers.service.js';
import { Photos } from './photos.service.js';
import { Vocabulary } from './vocabulary.service.js';
import { CataloguePages } from './web/catalogue.pages.js';
import { CapacityPages } from './web/capacity.pages.js';
import { CatalogSlots } from './web/catalog.slots.js';
import { CoordinatorListingPages } from './web/coordinator-listings.pages.js';
import { EditPage } from './web/edit-page.js';
import { HomePages } from './web/home.pages.js';
import { ListingPages } from './web/listing.pages.js';
import { MediaController } from './web/media.controller.js';
import { OwnListingPages } from './web/own-listings.pages.js';
import { PhotoPages } from './web/photos.pages.js';
import { PriceOfferPages } from './web/price-offers.pages.js';
import { CatalogPersonalData } from './personal-data.js';

@Module({
  imports: [SearchModule, ModerationModule, NoticesModule, OrganisationsModule],
  controllers: [
    SuggestionsController,
    CatalogController,
    ListingsController,
    ListingStepsController,
    CapacityController,
    CapacityPages,
    HomePages,
    CataloguePages,
    ListingPages,
    MediaController,
    OwnListingPages,
    PhotoPages,
    PriceOffersController,
    PriceOfferPages,
    CoordinatorListingPages,
  ],
  providers: [
    CatalogPersonalData,
    Capacity,
    CapacityLedgers,
    CatalogueSearch,
    SupplierKnowledge,
    CatalogueSuggestions,
    CatalogSlots,
    CompareIndex,
    EditPage,
    IndexListing,
    IndexOrganisation,
    ListingImport,
    ListingIndexing,
    ListingModeration,
    ListingReading,
    Listings,
    Photos,
    PriceOffers,
    RenewIndex,
    Vocabulary,
  ],
  exports: [
    Capacity,
    CapacityLedgers,
    CatalogueSearch,
    ListingImport,
    ListingIndexing,
    ListingReading,
    Listings,
    PriceOffers,
    Vocabulary,
  ],
})
export class CatalogModule {}
