import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { InquiriesModule } from '../inquiries/index.js';
import { MembersModule } from '../members/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { awardTopics } from './award/award-topics.js';
import { awardControllers, awardProviders } from './award/award.wiring.js';
import { bidTopics } from './bids/bid-news.js';
import { bidControllers, bidProviders } from './bids/bids.wiring.js';
import { invitationTopics } from './invitations/invitation-topics.js';
import {
  invitationControllers,
  invitationExports,
  invitationProviders,
} from './invitations/invitations.wiring.js';
import { ProcurementPersonalData } from './personal-data.js';
import { ProcedureSteps } from './procedures/procedure-steps.js';
import { procedureTopics } from './procedures/procedure-topics.js';
import { procedureControllers, procedureProviders } from './procedures/procedures.wiring.js';

/** One folder a process: `procedures` (asking), `invitations` (whom), `bids` (sealed answers), `award` (choosing). */
@Module({
  imports: [
    CatalogModule,
    ConversationsModule,
    InquiriesModule,
    MembersModule,
    NoticesModule,
    OrganisationsModule,
  ],
  controllers: [...procedureControllers, ...invitationControllers, ...bidControllers, ...awardControllers],
  providers: [
    ProcurementPersonalData,
    ProcedureSteps,
    ...procedureProviders,
    ...invitationProviders,
    ...bidProviders,
    ...awardProviders,
  ],
  exports: [...invitationExports],
})
export class ProcurementModule {
  constructor(topics: NoticeTopics) {
    topics.register(procedureTopics);
    topics.register(invitationTopics);
    topics.register(bidTopics);
    topics.register(awardTopics);
  }
}
