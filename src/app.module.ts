import { Module, type DynamicModule } from '@nestjs/common';
import { SiteChrome } from './chrome.js';
import { entities } from './entities.js';
import { IdentityModule } from './modules/identity/index.js';
import { OrganisationsModule } from './modules/organisations/index.js';
import type { Clock } from './platform/clock/clock.js';
import type { Config } from './platform/config/config.js';
import type { PgConnection } from './platform/database/data-source.js';
import { subscribersIn } from './platform/jobs/task-list.js';
import { PlatformModule } from './platform/platform.module.js';
import { subscriptions } from './subscriptions.js';
import { UiModule } from './ui/ui.module.js';

export type AppOptions = { readonly config: Config; readonly database: PgConnection; readonly clock?: Clock };

/** The composition root: every module, and what binds them. */
@Module({})
export class AppModule {
  static for(options: AppOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.for({ ...options, entities, subscribersOf: subscribersIn(subscriptions) }),
        UiModule.for(SiteChrome),
        IdentityModule,
        OrganisationsModule,
      ],
    };
  }
}
