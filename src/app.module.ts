import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { SiteChrome } from './chrome.js';
import { entities } from './entities.js';
import { CampaignsModule } from './modules/campaigns/index.js';
import { CatalogModule } from './modules/catalog/index.js';
import { Conclusion, ContractsModule } from './modules/contracts/index.js';
import { ConversationsModule } from './modules/conversations/index.js';
import { GovernanceModule } from './modules/governance/index.js';
import { IdentityModule } from './modules/identity/index.js';
import { ContractOpening, InquiriesModule } from './modules/inquiries/index.js';
import { InsightsModule } from './modules/insights/index.js';
import { MembersModule } from './modules/members/index.js';
import { NewsModule } from './modules/news/index.js';
import { ModerationModule } from './modules/moderation/index.js';
import { NoticesModule } from './modules/notices/index.js';
import { OrganisationsModule } from './modules/organisations/index.js';
import { PaymentsModule } from './modules/payments/index.js';
import { ProcurementModule } from './modules/procurement/index.js';
import { AccessGuard } from './platform/access/access.guard.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import type { PgConnection } from './platform/database/data-source.js';
import { RateLimitGuard } from './platform/http/rate-limit.js';
import { subscribersIn } from './platform/jobs/task-list.js';
import { PlatformModule } from './platform/platform.module.js';
import { DemandModule } from './modules/demand/index.js';
import { subscriptions } from './subscriptions.js';
import { SiteModule } from './site/site.module.js';
import { UiModule } from './ui/ui.module.js';

export type AppOptions = { readonly config: Config; readonly database: PgConnection; readonly clock?: Clock };

/** What an earlier module asks for and a later one gives. */
@Global()
@Module({
  imports: [ContractsModule],
  providers: [{ provide: ContractOpening, useExisting: Conclusion }],
  exports: [ContractOpening],
})
class Ports {}

/** The composition root: every module, and what binds them. */
@Module({})
export class AppModule {
  static for(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for({ ...options, entities, subscribersOf: subscribersIn(subscriptions) }),
        UiModule.for(SiteChrome, [MembersModule, OrganisationsModule]),
        IdentityModule,
        OrganisationsModule,
        NoticesModule,
        ModerationModule,
        MembersModule,
        SiteModule,
        CatalogModule,
        ConversationsModule,
        InquiriesModule,
        ProcurementModule,
        ContractsModule,
        Ports,
        PaymentsModule.for(options.config),
        CampaignsModule,
        NewsModule,
        DemandModule,
        InsightsModule,
        GovernanceModule,
        DiscoveryModule,
      ],
      // Here and not in the platform, because the access guard asks who the actor is, which a module knows.
      providers: [
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_GUARD, useClass: RateLimitGuard },
      ],
    };
  }
}
