export { ModerationModule } from './moderation.module.js';
export { Moderation, type ModeratedSubject } from './moderation.service.js';
export { moderationEntities, type Decision } from './data/moderation.entities.js';
export type { DecisionLine } from './data/moderation.queries.js';
export { reasonBody } from './moderation.schemas.js';
export { REASON_MAX } from './domain/statement.js';
