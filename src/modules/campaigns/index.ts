import './domain/outreach-events.js';
/**
 * SQL read models for joins: view `running_campaign`: campaigns that run now, by the database's clock. View
 * `ended_campaign`: what ran and is over. View `campaign_shown` (campaign_id, organisation_id, listing_id, joined_at):
 * who takes part in them by its own consent, with which public listings, at this moment. Every public read of
 * participants joins it.
 */
export { CampaignsModule } from './campaigns.module.js';
export { Campaigns } from './campaigns.service.js';
export { CampaignPrices } from './campaign-prices.service.js';
export { CampaignRequests } from './campaign-requests.service.js';
export { Features } from './features.service.js';
export { PublicCampaigns, type PublicCampaign, type ShownParticipant } from './public-campaigns.service.js';
export type { CampaignPicture, PublicCampaignLine } from './data/public-campaigns.queries.js';
export { Invitations } from './invitations.service.js';
export { ShortLinks } from './short-links.service.js';
export { Participation } from './participation.service.js';
export { StampCampaigns } from './jobs/stamp-campaigns.js';
export { campaignTemplates, seasonFrom, type TemplateId } from './domain/campaign-templates.js';
export type { CampaignFields } from './domain/campaign-rules.js';
export { WatchPlacements } from './jobs/watch-placements.js';
export { Placements } from './placements.service.js';
export { campaignEntities } from './data/campaign.entities.js';
export { Tracking } from './tracking.service.js';
export { channels, slots, type Channel, type Slot, type Touch } from './domain/touch.js';
export type { Visit } from './domain/visits.js';
export { visitOf } from './web/visit.js';
export { AccountTouches } from './account-touches.service.js';
export {
  AttributeAnswer,
  AttributeContract,
  AttributeInquiry,
  AttributeProcedure,
} from './jobs/keep-attribution.js';
export { CampaignReports } from './campaign-reports.service.js';
export { MakeCatalogue } from './jobs/make-catalogue.js';
