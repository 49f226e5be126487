import { Announcement } from './announcement.entities.js';
import { Gathering, GatheringRegistration } from './gathering.entities.js';
import { newsletterEntities } from './newsletter.entities.js';
import { subscriberEntities } from './subscriber.entities.js';

export const newsEntities = [
  ...subscriberEntities,
  ...newsletterEntities,
  Announcement,
  Gathering,
  GatheringRegistration,
];
