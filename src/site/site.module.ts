import { Module } from '@nestjs/common';
import { IdentityModule } from '../modules/identity/index.js';
import { NoticesModule } from '../modules/notices/index.js';
import { OrganisationsModule } from '../modules/organisations/index.js';
import { SearchModule } from '../modules/search/index.js';
import { DemoSignIn } from './demo-sign-in.js';
import { GoingLiveController } from './going-live/going-live.controller.js';
import { GoingLivePages } from './going-live/going-live.pages.js';
import { GoingLive } from './going-live/going-live.service.js';
import { LegalPages } from './legal/legal.pages.js';
import { ProcessingController } from './legal/processing.controller.js';
import { ProcessingPages } from './legal/processing.pages.js';
import { TermsDesk } from './legal/terms-desk.js';
import { GoingLivePersonalData } from './going-live/personal-data.js';
import { MailPages } from './mail.pages.js';
import { ProblemPages } from './problem.pages.js';
import { SiteMapPages } from './site-map.pages.js';
import { SitePages } from './site.pages.js';

/** Pages of the site itself, which belong to no business noun. */
@Module({
  imports: [IdentityModule, NoticesModule, OrganisationsModule, SearchModule],
  controllers: [
    SitePages,
    SiteMapPages,
    LegalPages,
    ProcessingPages,
    ProcessingController,
    ProblemPages,
    MailPages,
    GoingLiveController,
    GoingLivePages,
  ],
  providers: [DemoSignIn, GoingLive, GoingLivePersonalData, TermsDesk],
})
export class SiteModule {}
