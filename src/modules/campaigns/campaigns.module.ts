import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { InquiriesModule } from '../inquiries/index.js';
import { AccountTouches } from './account-touches.service.js';
import { Attributions } from './attributions.service.js';
import { AttributeAnswer, AttributeContract, AttributeInquiry } from './jobs/keep-attribution.js';
import { CampaignsController } from './campaigns.controller.js';
import { Features } from './features.service.js';
import { FeaturePages } from './web/features.pages.js';
import { PlacedSlots } from './web/placed.slots.js';
import { CampaignPersonalData } from './personal-data.js';
import { PublicCampaigns } from './public-campaigns.service.js';
import { Placing } from './placing.service.js';
import { Rotation } from './rotation.service.js';
import { Tracking } from './tracking.service.js';

@Module({
  imports: [CatalogModule, InquiriesModule],
  controllers: [CampaignsController, FeaturePages],
  providers: [
    CampaignPersonalData,
    Features,
    PublicCampaigns,
    Placing,
    PlacedSlots,
    Rotation,
    Tracking,
    AccountTouches,
    Attributions,
    AttributeInquiry,
    AttributeAnswer,
    AttributeContract,
  ],
  exports: [Features, PublicCampaigns, Tracking],
})
export class CampaignsModule {}
