import { subscriberEntities } from './subscriber.entities.js';

export const newsEntities = [...subscriberEntities];
