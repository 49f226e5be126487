import './domain/events.js';
export { NewsModule } from './news.module.js';
export { newsEntities } from './data/news.entities.js';
export { Subscriptions } from './subscriptions.service.js';
export { SendSubscriptionLink } from './jobs/send-subscription-link.js';
export { Newsletters } from './newsletters.service.js';
export { SendNewsletter } from './jobs/send-newsletter.js';
export { SendNewsletterTest } from './jobs/send-newsletter-test.js';
export { WatchNewsletters } from './jobs/watch-newsletters.js';
