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
import { bidPath, openingPath } from '../bid-news.js';
import { placeInPanel, type BidPlace } from '../bid-place.js';
import { BidPapers } from '../bid-papers.service.js';
import { paperTexts } from '../bid-papers.js';
import { Openings } from '../openings.service.js';
import { bidTexts } from './bid.texts.js';
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
      { title: paperTexts[page.lang].opening, area: 'panel', breadcrumbs: buyersCrumbs(page, waiting) },
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
      {
        title: `${paperTexts[page.lang].opening}: ${record.subject}`,
        area: 'panel',
        // How many were left unopened is told to the buyer alone.
        breadcrumbs:
          record.unconfirmed === null
            ? biddersCrumbs(page, record)
            : buyersCrumbs(page, { id: record.procedureId, number: record.number }),
      },
      <OpeningView lang={page.lang} href={(path) => page.href(path)} record={record} place={place} />,
    );
  }
}

const buyersCrumbs = (page: PageContext, { id, number }: { id: string; number: string | null }) => [
  { path: PROCEDURES, label: procedureTexts[page.lang].list },
  { path: procedurePath(id), label: number ?? '' },
  { label: paperTexts[page.lang].opening },
];

const biddersCrumbs = (page: PageContext, { procedureId, subject }: OpeningFacts) => [
  { path: `/panel/zaproszenia/${procedureId}`, label: subject },
  { path: bidPath(procedureId), label: bidTexts[page.lang].bid },
  { label: paperTexts[page.lang].opening },
];
