import { Module } from '@nestjs/common';
import { MailPages } from './mail.pages.js';
import { ProblemPages } from './problem.pages.js';
import { SitePages } from './site.pages.js';

/** Pages of the site itself, which belong to no business noun. */
@Module({ controllers: [SitePages, ProblemPages, MailPages] })
export class SiteModule {}
