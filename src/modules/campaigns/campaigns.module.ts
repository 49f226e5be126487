import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { CampaignsController } from './campaigns.controller.js';
import { Features } from './features.service.js';
import { FeaturePages } from './web/features.pages.js';

@Module({
  imports: [CatalogModule],
  controllers: [CampaignsController, FeaturePages],
  providers: [Features],
  exports: [Features],
})
export class CampaignsModule {}
