import './domain/events.js';
export { ModerationModule } from './moderation.module.js';
export { Appeals, type Appealable, type AppealedDecision } from './appeals.service.js';
export type { AppealLine } from './data/appeal.queries.js';
export { Moderation } from './moderation.service.js';
export { moderationEntities } from './data/moderation.entities.js';
export { reasonBody } from './moderation.schemas.js';
