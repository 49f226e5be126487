import './domain/events.js';
export { NewsModule } from './news.module.js';
export { newsEntities } from './data/news.entities.js';
export { Subscriptions } from './subscriptions.service.js';
export { SendSubscriptionLink } from './jobs/send-subscription-link.js';
