import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, EvenWithoutTerms, StepUp } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { attachmentHeaders, pdfHeaders } from '../../../platform/files/response-headers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../ui/page/page-context.js';
import { Page } from '../../../ui/page/page.decorator.js';
import { Leaving } from '../leaving.service.js';
import { emptyBody, leaveBody } from '../members.schemas.js';
import { coordinatorTexts } from './coordinator.texts.js';
import { DeparturesView } from './leaving-view.js';
import { leavingTexts } from './leaving.texts.js';
import { MEMBERSHIP, MembershipScreen } from './membership-screen.js';

const LEAVING = `${MEMBERSHIP}/wystapienie`;
const DEPARTURES = '/koordynator/wystapienia';
type Form = Record<string, unknown>;

/** Leaving the cluster, and its papers. */
@ApiExcludeController()
@Controller()
export class LeavingPages {
  constructor(
    private readonly leaving: Leaving,
    private readonly screen: MembershipScreen,
  ) {}

  @Post(LEAVING)
  @Access('owner')
  @EvenWithoutTerms()
  @StepUp()
  leave(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      leaveBody,
      body,
      async (input) => {
        await this.leaving.leave(actor, input?.keepQuotes ?? false);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: leavingTexts[page.lang].leftNow });
      },
      (leaving) => this.screen.render(page, actor, { leaving }),
    );
  }

  @Get(`${LEAVING}/pismo.pdf`)
  @Access('viewer')
  async notice(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.leaving.notice(actor, page.lang);
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Get(`${LEAVING}/pokwitowanie.pdf`)
  @Access('viewer')
  async receipt(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.leaving.receipt(actor, page.lang);
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Post(`${LEAVING}/skan`)
  @Access('owner')
  @EvenWithoutTerms()
  @RateLimit('write')
  receive(@Page() page: PageContext, @CurrentActor() actor: Representative, @Body() body: Form) {
    return page.submit(
      emptyBody,
      body,
      async () => {
        await this.leaving.receiveNotice(actor, page.uploads[0]);
        return page.seeOther(MEMBERSHIP, { tone: 'success', text: leavingTexts[page.lang].scanKept });
      },
      (scan) => this.screen.render(page, actor, { scan }),
    );
  }

  @Get(`${LEAVING}/skan`)
  @Access('viewer')
  async scan(@CurrentActor() actor: Representative, @Res() reply: FastifyReply): Promise<void> {
    const { file, content } = await this.leaving.openNotice(actor);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Get(DEPARTURES)
  @Access('coordinator')
  async all(@Page() page: PageContext, @CurrentActor() actor: Representative) {
    const m = leavingTexts[page.lang];
    return page.render(
      {
        title: m.departures,
        area: 'coordinator',
        breadcrumbs: [
          { path: '/koordynator', label: coordinatorTexts[page.lang].desk },
          { label: m.departures },
        ],
      },
      <DeparturesView
        lang={page.lang}
        departures={await this.leaving.all(actor)}
        scanHref={(id) => page.href(`${DEPARTURES}/${id}/skan`)}
      />,
    );
  }

  @Get(`${DEPARTURES}/:id/skan`)
  @Access('coordinator')
  async scanOf(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.leaving.openNoticeOf(actor, id);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
