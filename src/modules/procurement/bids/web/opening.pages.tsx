import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { openingPath } from '../bid-news.js';
import { placeInPanel, type BidPlace } from '../bid-place.js';
import { BidPapers } from '../bid-papers.service.js';
import { paperTexts } from '../bid-papers.js';
import { Openings } from '../openings.service.js';
import { NotOpenedView, OpeningView } from './paper-views.js';
import type { OpeningFacts } from '../data/opening.queries.js';

const id = z.uuid();

/** The opening and its record: the buyer's whole, a bidder's own part. */
@ApiExcludeController()
@Controller('/panel')
export class OpeningPages {
  constructor(
    private readonly openings: Openings,
    private readonly papers: BidPapers,
  ) {}

  @Get('/postepowania/:id/otwarcie')
  @Access('viewer')
  async record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const { record, waiting } = await this.openings.recordOrWaiting(actor, procedureId);
    if (record) return this.show(page, record, null);
    return page.render(
      { title: paperTexts[page.lang].opening, area: 'panel' },
      <NotOpenedView
        lang={page.lang}
        href={(path) => page.href(path)}
        procedure={waiting}
        due={waiting.due}
      />,
    );
  }

  @Post('/postepowania/:id/otwarcie')
  @Access('editor')
  @RateLimit('write')
  open(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body() body: Record<string, unknown>,
  ) {
    return page.submit(
      z.strictObject({}),
      body,
      async () => {
        await this.openings.open(actor, procedureId);
        return page.seeOther(openingPath(procedureId), { tone: 'success', text: paperTexts[page.lang].done });
      },
      () => this.record(page, actor, procedureId),
    );
  }

  @Get('/postepowania/:id/otwarcie.pdf')
  @Access('viewer')
  async recordPdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.papers.opening(page.lang, await this.openings.record(actor, procedureId));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  @Get('/zaproszenia/:id/otwarcie')
  @Access('viewer')
  async own(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const record = await this.openings.recordFor({ kind: 'organisation', actor }, procedureId);
    return this.show(page, record, placeInPanel(procedureId));
  }

  @Get('/zaproszenia/:id/otwarcie.pdf')
  @Access('viewer')
  async ownPdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.openings.recordFor({ kind: 'organisation', actor }, procedureId);
    const made = await this.papers.opening(page.lang, record);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  private show(page: PageContext, record: OpeningFacts, place: BidPlace | null) {
    return page.render(
      { title: `${paperTexts[page.lang].opening}: ${record.subject}`, area: 'panel' },
      <OpeningView lang={page.lang} href={(path) => page.href(path)} record={record} place={place} />,
    );
  }
}
