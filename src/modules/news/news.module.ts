import { Module } from '@nestjs/common';
import { CampaignsModule } from '../campaigns/index.js';
import { CatalogModule } from '../catalog/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { AnnouncementsController } from './announcements.controller.js';
import { Announcements } from './announcements.service.js';
import { Bounces } from './bounces.service.js';
import { GatheringCalendar } from './gathering-calendar.js';
import { GatheringsController } from './gatherings.controller.js';
import { Gatherings } from './gatherings.service.js';
import { RemindOfGatherings } from './jobs/remind-of-gatherings.js';
import { SendNewsletter } from './jobs/send-newsletter.js';
import { SendNewsletterTest } from './jobs/send-newsletter-test.js';
import { SendRegistrationMail } from './jobs/send-registration-mail.js';
import { SendSubscriptionLink } from './jobs/send-subscription-link.js';
import { WatchNewsletters } from './jobs/watch-newsletters.js';
import { NewsletterContents } from './newsletter-content.js';
import { NewsletterPreviews } from './newsletter-previews.js';
import { NewsletterSending } from './newsletter-sending.js';
import { NewslettersController } from './newsletters.controller.js';
import { Newsletters } from './newsletters.service.js';
import { NewsPersonalData } from './personal-data.js';
import { Registrations } from './registrations.service.js';
import { SubscribersController } from './subscribers.controller.js';
import { ToldThings } from './told-things.js';
import { Subscriptions } from './subscriptions.service.js';
import { AnnouncementPages } from './web/announcement.pages.js';
import { GatheringDeskPages } from './web/gathering-desk.pages.js';
import { GatheringPages } from './web/gathering.pages.js';
import { NewsDesk } from './web/news-desk.js';
import { NewsletterStepPages } from './web/newsletter-steps.pages.js';
import { NewsletterPages } from './web/newsletter.pages.js';
import { SubscriptionPages } from './web/subscription.pages.js';

@Module({
  imports: [CampaignsModule, CatalogModule, OrganisationsModule],
  controllers: [
    SubscribersController,
    NewslettersController,
    AnnouncementsController,
    GatheringsController,
    SubscriptionPages,
    NewsletterPages,
    NewsletterStepPages,
    AnnouncementPages,
    GatheringPages,
    GatheringDeskPages,
  ],
  providers: [
    NewsPersonalData,
    Subscriptions,
    SendSubscriptionLink,
    Newsletters,
    NewsletterSending,
    NewsletterContents,
    NewsletterPreviews,
    ToldThings,
    NewsDesk,
    Bounces,
    Announcements,
    Gatherings,
    GatheringCalendar,
    Registrations,
    SendRegistrationMail,
    RemindOfGatherings,
    SendNewsletter,
    SendNewsletterTest,
    WatchNewsletters,
  ],
})
export class NewsModule {}
