import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
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
  imports: [CatalogModule],
  controllers: [CampaignsController, FeaturePages],
  providers: [CampaignPersonalData, Features, Placing, PlacedSlots, PublicCampaigns, Rotation, Tracking],
  exports: [Features, PublicCampaigns, Tracking],
})
export class CampaignsModule {}
