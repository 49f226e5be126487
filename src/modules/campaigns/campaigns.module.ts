import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { InquiriesModule } from '../inquiries/index.js';
import { MembersModule } from '../members/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { CampaignReports } from './campaign-reports.service.js';
import { CampaignReportController } from './report.controller.js';
import { ReportDocuments } from './report-documents.service.js';
import { TouchSlots } from './web/touch.slots.js';
import { ReportSlots } from './web/report.slots.js';
import { CampaignReportPages } from './web/report.pages.js';
import { CouncilReportPages } from './web/council-reports.pages.js';
import { AccountTouches } from './account-touches.service.js';
import { Attributions } from './attributions.service.js';
import { CampaignMailActs } from './campaign-mail-acts.js';
import { CampaignPictures } from './campaign-pictures.service.js';
import { CampaignPricesController } from './campaign-prices.controller.js';
import { CampaignPrices } from './campaign-prices.service.js';
import { CampaignRequests } from './campaign-requests.service.js';
import { campaignTopics } from './campaign-topics.js';
import { catalogueTopics } from './catalogue-news.js';
import { CampaignsController } from './campaigns.controller.js';
import { Campaigns } from './campaigns.service.js';
import { Features } from './features.service.js';
import { Invitations } from './invitations.service.js';
import {
  AttributeAnswer,
  AttributeContract,
  AttributeInquiry,
  AttributeProcedure,
} from './jobs/keep-attribution.js';
import { StampCampaigns } from './jobs/stamp-campaigns.js';
import { LeaversCampaigns } from './leavers-campaigns.js';
import { ParticipationController } from './participation.controller.js';
import { Participation } from './participation.service.js';
import { CampaignPersonalData } from './personal-data.js';
import { PlanStepsController } from './plan-steps.controller.js';
import { PlansController } from './plans.controller.js';
import { PublicCampaignsController } from './public-campaigns.controller.js';
import { outreachControllers, outreachProviders } from './outreach.wiring.js';
import { PublicCampaigns } from './public-campaigns.service.js';
import { placementTopics } from './placement-words.js';
import { placementControllers, placementProviders } from './placements.wiring.js';
import { TouchWindowsController } from './touch-windows.controller.js';
import { TouchWindows } from './touch-windows.service.js';
import { Tracking } from './tracking.service.js';
import { CampaignPictureController } from './web/campaign-picture.controller.js';
import { CampaignPricePages } from './web/campaign-price.pages.js';
import { CampaignDesk } from './web/campaign-desk.js';
import { FeaturePages } from './web/features.pages.js';
import { InvitePages } from './web/invite.pages.js';
import { OwnCampaignPages } from './web/own.pages.js';
import { PlanPages } from './web/plan.pages.js';
import { TouchWindowPages } from './web/touch-windows.pages.js';
import { PlanStepPages } from './web/plan-steps.pages.js';

@Module({
  imports: [CatalogModule, InquiriesModule, MembersModule, NoticesModule, OrganisationsModule],
  controllers: [
    ...outreachControllers,
    ...placementControllers,
    CampaignsController,
    PlansController,
    PlanStepsController,
    ParticipationController,
    PublicCampaignsController,
    CampaignReportController,
    FeaturePages,
    CampaignReportPages,
    CouncilReportPages,
    TouchWindowsController,
    // before the pages of plans, whose ids would take its address
    TouchWindowPages,
    PlanPages,
    PlanStepPages,
    InvitePages,
    OwnCampaignPages,
    CampaignPricesController,
    CampaignPricePages,
    CampaignPictureController,
  ],
  providers: [
    ...outreachProviders,
    ...placementProviders,
    CampaignPersonalData,
    Features,
    // planning and taking part
    CampaignDesk,
    CampaignMailActs,
    CampaignPictures,
    CampaignPrices,
    CampaignRequests,
    Campaigns,
    Invitations,
    LeaversCampaigns,
    Participation,
    PublicCampaigns,
    StampCampaigns,
    // counting, and what came of it
    Tracking,
    AccountTouches,
    Attributions,
    CampaignReports,
    ReportSlots,
    TouchSlots,
    TouchWindows,
    ReportDocuments,
    AttributeInquiry,
    AttributeAnswer,
    AttributeProcedure,
    AttributeContract,
  ],
  exports: [
    CampaignPictures,
    CampaignRequests,
    Campaigns,
    Features,
    Invitations,
    Participation,
    PublicCampaigns,
    Tracking,
  ],
})
export class CampaignsModule {
  constructor(topics: NoticeTopics) {
    topics.register([...campaignTopics, ...placementTopics, ...catalogueTopics]);
  }
}
