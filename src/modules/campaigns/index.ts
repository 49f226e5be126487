export { CampaignsModule } from './campaigns.module.js';
export { Features } from './features.service.js';
export { campaignEntities } from './data/campaign.entities.js';
export { Tracking } from './tracking.service.js';
export { channels, slots, TOUCH_PARAM, type Channel, type Slot, type Touch } from './domain/touch.js';
export type { Visit } from './domain/visits.js';
export { visitOf } from './web/visit.js';
export { AccountTouches } from './account-touches.service.js';
export { AttributeAnswer, AttributeContract, AttributeInquiry } from './jobs/keep-attribution.js';
