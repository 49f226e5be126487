import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { InquiriesModule } from '../inquiries/index.js';
import { MembersModule } from '../members/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { bidTopics } from './bids/bid-news.js';
import { bidProviders } from './bids/bids.providers.js';
import {
  invitationControllers,
  invitationExports,
  invitationProviders,
} from './invitations/invitations.wiring.js';
import { ProcurementPersonalData } from './personal-data.js';
import { ProcedureSteps } from './procedures/procedure-steps.js';

/** One folder a process: `procedures` (asking), `invitations` (whom), `bids` (sealed answers), `award` (choosing). */
@Module({
  imports: [CatalogModule, InquiriesModule, MembersModule, NoticesModule, OrganisationsModule],
  controllers: [...invitationControllers],
  providers: [ProcurementPersonalData, ProcedureSteps, ...invitationProviders, ...bidProviders],
  exports: [...invitationExports],
})
export class ProcurementModule {
  constructor(topics: NoticeTopics) {
    topics.register(bidTopics);
  }
}
