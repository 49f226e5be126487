import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../platform/access/access.js';
import { isLoopback } from '../platform/config/addresses.js';
import { Config } from '../platform/config/config.js';
import { httpProblems } from '../platform/http/http.problems.js';
import { DiskMailer } from '../platform/mail/disk-mailer.js';
import { Mailer } from '../platform/mail/mailer.js';
import type { PageContext } from '../ui/page/page-context.js';
import { Page } from '../ui/page/page.decorator.js';
import { MailView, MailsView } from './mail-views.js';
import { mailTexts } from './mail.texts.js';

const MAIL = '/poczta';

/**
 * The mails of a demonstration, to be read instead of sent. They hold sign-in links, so the pages exist only
 * in a demonstration that keeps its mails, and only for somebody who sits at this machine.
 */
@ApiExcludeController()
@Controller()
export class MailPages {
  constructor(
    private readonly config: Config,
    private readonly mailer: Mailer,
  ) {}

  @Get(MAIL)
  @Access('public')
  async list(@Page() page: PageContext, @Req() request: FastifyRequest) {
    const mails = await this.mailboxFor(request).list();
    return page.render(
      { title: mailTexts[page.lang].mail },
      <MailsView lang={page.lang} mails={mails} hrefOf={({ id }) => page.href(`${MAIL}/${id}`)} />,
    );
  }

  @Get(`${MAIL}/:id`)
  @Access('public')
  async show(
    @Page() page: PageContext,
    @Req() request: FastifyRequest,
    @Param('id', { schema: z.string().max(100) }) id: string,
  ) {
    const mail = await this.mailboxFor(request).read(id);
    if (!mail) throw httpProblems.notFound();
    return page.render(
      {
        title: mail.subject,
        breadcrumbs: [{ path: MAIL, label: mailTexts[page.lang].mail }, { label: mail.subject }],
      },
      <MailView lang={page.lang} mail={mail} origin={this.config.publicUrl.origin} />,
    );
  }

  private mailboxFor(request: FastifyRequest): DiskMailer {
    const here = isLoopback(request.ip) && isLoopback(request.hostname);
    if (!this.config.demo || !here || !(this.mailer instanceof DiskMailer)) throw httpProblems.notFound();
    return this.mailer;
  }
}
