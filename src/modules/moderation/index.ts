export { ModerationModule } from './moderation.module.js';
export { Moderation } from './moderation.service.js';
export { moderationEntities } from './data/moderation.entities.js';
export { reasonBody } from './moderation.schemas.js';
