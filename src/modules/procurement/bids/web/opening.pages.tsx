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
import { PROCEDURES, procedurePath } from '../../procedures/procedure-news.js';
import { procedureTexts } from '../../procedures/web/procedures.texts.js';
import { openingPath } from '../bid-news.js';
import { BidPapers } from '../bid-papers.service.js';
import { paperTexts } from '../bid-papers.js';
import { Openings } from '../openings.service.js';
import { NotOpenedView, OpeningView } from './paper-views.js';

const id = z.uuid();

/** The opening and its record, for the buyer. */
@ApiExcludeController()
@Controller('/panel/postepowania/:id')
export class OpeningPages {
  constructor(
    private readonly openings: Openings,
    private readonly papers: BidPapers,
  ) {}

  @Get('/otwarcie')
  @Access('viewer')
  async record(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const { record, waiting } = await this.openings.recordOrWaiting(actor, procedureId);
    if (record) {
      const { number, subject } = record;
      return page.render(
        {
          title: `${paperTexts[page.lang].opening}: ${subject}`,
          area: 'panel',
          breadcrumbs: buyersCrumbs(page, { id: procedureId, number }),
        },
        <OpeningView lang={page.lang} href={(path) => page.href(path)} record={record} place={null} />,
      );
    }
    return page.render(
      { title: paperTexts[page.lang].opening, area: 'panel', breadcrumbs: buyersCrumbs(page, waiting) },
      <NotOpenedView
        lang={page.lang}
        href={(path) => page.href(path)}
        procedure={waiting}
        due={waiting.due}
      />,
    );
  }

  @Post('/otwarcie')
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

  @Get('/otwarcie.pdf')
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
}

const buyersCrumbs = (page: PageContext, { id, number }: { id: string; number: string | null }) => [
  { path: PROCEDURES, label: procedureTexts[page.lang].list },
  { path: procedurePath(id), label: number ?? '' },
  { label: paperTexts[page.lang].opening },
];
