import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../modules/organisations/index.js';
import { DemoSignIn } from './demo-sign-in.js';
import { MailPages } from './mail.pages.js';
import { ProblemPages } from './problem.pages.js';
import { SitePages } from './site.pages.js';

/** Pages of the site itself, which belong to no business noun. */
@Module({
  imports: [OrganisationsModule],
  controllers: [SitePages, ProblemPages, MailPages],
  providers: [DemoSignIn],
})
export class SiteModule {}
