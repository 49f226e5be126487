import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { attachmentHeaders, pdfHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { AccessionStatements } from '../accession.service.js';
import { emptyBody } from '../members.schemas.js';
import { MEMBERSHIP, MembershipScreen } from './membership-screen.js';
import { membershipTexts } from './membership.texts.js';

const DECLARATION = `${MEMBERSHIP}/deklaracja`;

/** The accession statement: to print, to sign, to send back. */
@ApiExcludeController()
@Controller()
export class AccessionPages {
  constructor(
    private readonly statements: AccessionStatements,
    private readonly screen: MembershipScreen,
  ) {}

  @Get(`${DECLARATION}.pdf`)
  @Access('viewer')
  async print(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.statements.mine(actor, page.lang);
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Post(DECLARATION)
  @Access('owner')
  @RateLimit('write')
  receive(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      emptyBody,
      body,
      async () => {
        await this.statements.receive(actor, page.uploads[0]);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: membershipTexts[page.lang].scanKept });
      },
      (scan) => this.screen.render(page, actor, { scan }),
    );
  }

  @Get(`${DECLARATION}/skan`)
  @Access('viewer')
  async scan(@CurrentActor() actor: Representative, @Res() reply: FastifyReply): Promise<void> {
    const { file, content } = await this.statements.openMine(actor);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Get('/koordynator/zgloszenia/:id/skan')
  @Access('coordinator')
  async scanOf(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) applicationId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.statements.open(actor, applicationId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
