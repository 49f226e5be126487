import { Module } from '@nestjs/common';
import { CatalogModule } from '../catalog/index.js';
import { MembersModule } from '../members/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { NoticesModule, NoticeTopics } from '../notices/index.js';
import { ModerationModule } from '../moderation/index.js';
import { RemindOfContractEnd } from './jobs/remind-of-end.js';
import { Reviews } from './reviews.service.js';
import { ReviewsController } from './reviews.controller.js';
import { ReviewPages } from './web/review.pages.js';
import { contractTopics } from './contract-topics.js';
import { OrganisationsModule } from '../organisations/index.js';
import { Acceptances } from './acceptances.service.js';
import { AcceptancesController } from './acceptances.controller.js';
import { Amendments } from './amendments.service.js';
import { AmendmentsController } from './amendments.controller.js';
import { AmendmentPages } from './web/amendment.pages.js';
import { AcceptancePages } from './web/acceptance.pages.js';
import { Conclusion } from './conclusion.service.js';
import { Confirmations } from './confirmations.service.js';
import { ContractCalendar } from './contract-calendar.js';
import { ContractDesk } from './contract-desk.js';
import { ContractsController } from './contracts.controller.js';
import { Contracts } from './contracts.service.js';
import { DeliveriesController } from './deliveries.controller.js';
import { ContractShares } from './contract-shares.service.js';
import { ContractSharesController } from './contract-shares.controller.js';
import { SharePages } from './web/share.pages.js';
import { Deliveries } from './deliveries.service.js';
import { Protocols } from './protocols.service.js';
import { DeliveryPages } from './web/delivery.pages.js';
import { ContractPages } from './web/contract.pages.js';
import { ContractPersonalData } from './personal-data.js';

@Module({
  imports: [
    CatalogModule,
    ConversationsModule,
    MembersModule,
    ModerationModule,
    NoticesModule,
    OrganisationsModule,
  ],
  controllers: [
    ContractsController,
    DeliveriesController,
    AcceptancesController,
    AmendmentsController,
    ReviewsController,
    ContractSharesController,
    ContractPages,
    DeliveryPages,
    AcceptancePages,
    AmendmentPages,
    ReviewPages,
    SharePages,
  ],
  providers: [
    ContractPersonalData,
    Contracts,
    Confirmations,
    Conclusion,
    ContractCalendar,
    ContractDesk,
    Acceptances,
    Amendments,
    ContractShares,
    Reviews,
    RemindOfContractEnd,
    Deliveries,
    Protocols,
  ],
  exports: [Contracts, Conclusion],
})
export class ContractsModule {
  constructor(topics: NoticeTopics) {
    topics.register(contractTopics);
  }
}
