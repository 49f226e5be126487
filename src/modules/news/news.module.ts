import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { Bounces } from './bounces.service.js';
import { SendNewsletter } from './jobs/send-newsletter.js';
import { SendNewsletterTest } from './jobs/send-newsletter-test.js';
import { SendSubscriptionLink } from './jobs/send-subscription-link.js';
import { WatchNewsletters } from './jobs/watch-newsletters.js';
import { NewsletterContents } from './newsletter-content.js';
import { NewsletterPreviews } from './newsletter-previews.js';
import { NewsletterSending } from './newsletter-sending.js';
import { NewslettersController } from './newsletters.controller.js';
import { Newsletters } from './newsletters.service.js';
import { PersonalLinks } from './personal-links.js';
import { NewsPersonalData } from './personal-data.js';
import { SubscribersController } from './subscribers.controller.js';
import { Subscriptions } from './subscriptions.service.js';
import { NewsDesk } from './web/news-desk.js';
import { NewsletterPages } from './web/newsletter.pages.js';
import { SubscriptionPages } from './web/subscription.pages.js';

@Module({
  imports: [CatalogModule, OrganisationsModule],
  controllers: [SubscribersController, NewslettersController, SubscriptionPages, NewsletterPages],
  providers: [
    NewsPersonalData,
    PersonalLinks,
    Subscriptions,
    SendSubscriptionLink,
    Newsletters,
    NewsletterSending,
    NewsletterContents,
    NewsletterPreviews,
    NewsDesk,
    Bounces,
    SendNewsletter,
    SendNewsletterTest,
    WatchNewsletters,
  ],
  exports: [Subscriptions, Newsletters],
})
export class NewsModule {}
