import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { contentDisposition, pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { whole } from '../../../../platform/validation/fields.js';
import { Problem } from '../../../../shared/problems.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import type { BidAuthor } from '../author.js';
import { BidFiles } from '../bid-files.service.js';
import { bidPath } from '../bid-news.js';
import { placeInPanel } from '../bid-place.js';
import { paperTexts } from '../bid-papers.js';
import { BidPapers } from '../bid-papers.service.js';
import { Bids } from '../bids.service.js';
import { bidProblems } from '../domain/problems.js';
import { bidTexts } from './bid.texts.js';
import { ReceiptView } from './paper-views.js';
import { sendFile } from './send-file.js';

const id = z.uuid();
const versionQuery = z.object({ wersja: whole(1, 1e9).optional() });
const by = (actor: Representative): BidAuthor => ({ kind: 'organisation', actor });

/** Files and receipts of a supplier's own bid. */
@ApiExcludeController()
@Controller('/panel/zaproszenia/:id/wycena')
export class BidFilePages {
  constructor(
    private readonly bids: Bids,
    private readonly files: BidFiles,
    private readonly papers: BidPapers,
  ) {}

  @Post('/pliki')
  @Access('editor')
  @RateLimit('write')
  async attach(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
  ) {
    const [upload] = page.uploads;
    await this.bids.look(by(actor), procedureId);
    if (!upload) return page.seeOther(bidPath(procedureId));
    try {
      await this.files.attach(by(actor), procedureId, upload);
    } catch (error) {
      // The file is not kept for another try: until it is sealed it must lie nowhere.
      if (!(error instanceof Problem) || error.kind === 'not-found') throw error;
      return page.seeOther(bidPath(procedureId), { tone: 'error', text: error.say(page.lang) });
    }
    return this.back(page, procedureId, bidTexts[page.lang].attached);
  }

  @Post('/pliki/:plik/usun')
  @Access('editor')
  @RateLimit('write')
  async detach(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('plik', { schema: id }) fileId: string,
  ) {
    await this.files.detach(by(actor), procedureId, fileId);
    return this.back(page, procedureId, bidTexts[page.lang].removed);
  }

  @Get('/pliki/:plik')
  @Access('viewer')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('plik', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, await this.files.ofAuthor(by(actor), procedureId, fileId));
  }

  @Get('/potwierdzenie')
  @Access('viewer')
  async receipt(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) { wersja }: z.output<typeof versionQuery>,
  ) {
    const { procedure, receipt } = await this.receiptOf(actor, procedureId, wersja);
    return page.render(
      {
        title: `${paperTexts[page.lang].receipt}: ${procedure.subject}`,
        area: 'panel',
        breadcrumbs: [
          { path: bidPath(procedureId), label: procedure.subject },
          { label: paperTexts[page.lang].receipt },
        ],
      },
      <ReceiptView
        lang={page.lang}
        href={(path) => page.href(path)}
        place={placeInPanel(procedureId)}
        receipt={receipt}
        procedure={procedure}
      />,
    );
  }

  @Get('/potwierdzenie.pdf')
  @Access('viewer')
  async receiptPdf(
    @Page() page: PageContext,
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) { wersja }: z.output<typeof versionQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { procedure, receipt } = await this.receiptOf(actor, procedureId, wersja);
    const made = await this.papers.receipt(page.lang, receipt, {
      procedure,
      bidder: actor.organisation.name,
    });
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  /** The very text whose hash is the receipt. */
  @Get('/tekst.txt')
  @Access('viewer')
  async text(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: versionQuery }) { wersja }: z.output<typeof versionQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { receipt } = await this.receiptOf(actor, procedureId, wersja);
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': contentDisposition(`wycena-${receipt.number}.txt`),
      'cache-control': 'private, no-store',
    };
    await reply.headers(headers).send(receipt.text);
  }

  private async receiptOf(actor: Representative, procedureId: string, version: number | undefined) {
    const { procedure, bid } = await this.bids.look(by(actor), procedureId);
    if (!bid) throw bidProblems.notFound();
    return { procedure, receipt: await this.bids.receipt(by(actor), bid.id, version) };
  }

  private back(page: PageContext, procedureId: string, text: string) {
    return page.seeOther(bidPath(procedureId), { tone: 'success', text });
  }
}
