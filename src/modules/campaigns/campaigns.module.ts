import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { CampaignsController } from './campaigns.controller.js';
import { Features } from './features.service.js';
import { FeaturePages } from './web/features.pages.js';
import { CampaignPersonalData } from './personal-data.js';
import { PublicCampaigns } from './public-campaigns.service.js';
import { ShortLinksController } from './short-links.controller.js';
import { ShortLinks } from './short-links.service.js';
import { ShortLinkOpening } from './short-link-opening.service.js';
import { ShortLinkRedirects } from './web/short-link.controller.js';
import { ShortLinkPages } from './web/short-links.pages.js';
import { Tracking } from './tracking.service.js';

@Module({
  imports: [CatalogModule],
  controllers: [CampaignsController, FeaturePages, ShortLinksController, ShortLinkPages, ShortLinkRedirects],
  providers: [CampaignPersonalData, Features, PublicCampaigns, ShortLinks, ShortLinkOpening, Tracking],
  exports: [Features, PublicCampaigns, Tracking],
})
export class CampaignsModule {}
