import { newsletterEntities } from './newsletter.entities.js';
import { subscriberEntities } from './subscriber.entities.js';

export const newsEntities = [...subscriberEntities, ...newsletterEntities];
