export { CampaignsModule } from './campaigns.module.js';
export { Features } from './features.service.js';
export { campaignEntities } from './data/campaign.entities.js';
