import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { SendSubscriptionLink } from './jobs/send-subscription-link.js';
import { PersonalLinks } from './personal-links.js';
import { NewsPersonalData } from './personal-data.js';
import { SubscribersController } from './subscribers.controller.js';
import { Subscriptions } from './subscriptions.service.js';
import { SubscriptionPages } from './web/subscription.pages.js';

@Module({
  imports: [CatalogModule],
  controllers: [SubscribersController, SubscriptionPages],
  providers: [NewsPersonalData, PersonalLinks, Subscriptions, SendSubscriptionLink],
  exports: [Subscriptions],
})
export class NewsModule {}
