import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../../platform/access/access.js';
import { contentDisposition, pdfHeaders } from '../../../../platform/files/response-headers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { whole } from '../../../../platform/validation/fields.js';
import { Problem } from '../../../../shared/problems.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import { Page } from '../../../../ui/page/page.decorator.js';
import { ByOutsideLink, OutsideSupplierOf } from '../../invitations/outside-door.js';
import type { OutsideParty } from '../../invitations/outside-links.service.js';
import { OUTSIDE_BID } from '../../invitations/outside-paths.js';
import { outsideAuthor } from '../author.js';
import { BidFiles } from '../bid-files.service.js';
import { paperTexts } from '../bid-papers.js';
import { BidPapers } from '../bid-papers.service.js';
import { placeBehindLink } from '../bid-place.js';
import { Bids } from '../bids.service.js';
import { bidProblems } from '../domain/problems.js';
import { Openings } from '../openings.service.js';
import { bidTexts } from './bid.texts.js';
import { OpeningView, ReceiptView } from './paper-views.js';
import { sendFile } from './send-file.js';

const id = z.uuid();
const versionQuery = z.object({ wersja: whole(1, 1e9).optional() });
type VersionQuery = z.output<typeof versionQuery>;

/** Files, receipts and the opening record of a bid from outside the cluster, by its personal link. */
@ApiExcludeController()
@Controller(OUTSIDE_BID)
@ByOutsideLink()
export class OutsideBidFilePages {
  constructor(
    private readonly bids: Bids,
    private readonly files: BidFiles,
    private readonly openings: Openings,
    private readonly papers: BidPapers,
  ) {}

  @Post('/pliki')
  @Access('public')
  @RateLimit('link')
  async attach(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    const [upload] = page.uploads;
    const to = placeBehindLink(party.token).at('');
    if (!upload) return page.seeOther(to);
    try {
      await this.files.attach(outsideAuthor(party), party.supplier.procedureId, upload);
    } catch (error) {
      // The file is not kept for another try: until it is sealed it must lie nowhere.
      if (!(error instanceof Problem) || error.kind === 'not-found') throw error;
      return page.seeOther(to, { tone: 'error', text: error.say(page.lang) });
    }
    return page.seeOther(to, { tone: 'success', text: bidTexts[page.lang].attached });
  }

  @Post('/pliki/:plik/usun')
  @Access('public')
  @RateLimit('link')
  async detach(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Param('plik', { schema: id }) fileId: string,
  ) {
    await this.files.detach(outsideAuthor(party), party.supplier.procedureId, fileId);
    const text = bidTexts[page.lang].removed;
    return page.seeOther(placeBehindLink(party.token).at(''), { tone: 'success', text });
  }

  @Get('/pliki/:plik')
  @Access('public')
  @RateLimit('link')
  async file(
    @OutsideSupplierOf() party: OutsideParty,
    @Param('plik', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(
      reply,
      await this.files.ofAuthor(outsideAuthor(party), party.supplier.procedureId, fileId),
    );
  }

  @Get('/potwierdzenie')
  @Access('public')
  @RateLimit('link')
  async receipt(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) { wersja }: VersionQuery,
  ) {
    const { procedure, receipt } = await this.receiptOf(party, wersja);
    return page.render(
      { title: `${paperTexts[page.lang].receipt}: ${procedure.subject}` },
      <ReceiptView
        lang={page.lang}
        href={(path) => page.href(path)}
        place={placeBehindLink(party.token)}
        receipt={receipt}
        procedure={procedure}
      />,
    );
  }

  @Get('/potwierdzenie.pdf')
  @Access('public')
  @RateLimit('link')
  async receiptPdf(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) { wersja }: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { procedure, receipt } = await this.receiptOf(party, wersja);
    const made = await this.papers.receipt(page.lang, receipt, { procedure, bidder: party.supplier.name });
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  /** The very text whose hash is the receipt. */
  @Get('/tekst.txt')
  @Access('public')
  @RateLimit('link')
  async text(
    @OutsideSupplierOf() party: OutsideParty,
    @Query({ schema: versionQuery }) { wersja }: VersionQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { receipt } = await this.receiptOf(party, wersja);
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': contentDisposition(`wycena-${receipt.number}.txt`),
      'cache-control': 'private, no-store',
    };
    await reply.headers(headers).send(receipt.text);
  }

  @Get('/otwarcie')
  @Access('public')
  @RateLimit('link')
  async opening(@Page() page: PageContext, @OutsideSupplierOf() party: OutsideParty) {
    const record = await this.openings.recordFor(outsideAuthor(party), party.supplier.procedureId);
    return page.render(
      { title: `${paperTexts[page.lang].opening}: ${record.subject}` },
      <OpeningView
        lang={page.lang}
        href={(path) => page.href(path)}
        record={record}
        place={placeBehindLink(party.token)}
      />,
    );
  }

  @Get('/otwarcie.pdf')
  @Access('public')
  @RateLimit('link')
  async openingPdf(
    @Page() page: PageContext,
    @OutsideSupplierOf() party: OutsideParty,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const record = await this.openings.recordFor(outsideAuthor(party), party.supplier.procedureId);
    const made = await this.papers.opening(page.lang, record);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  private async receiptOf(party: OutsideParty, version: number | undefined) {
    const author = outsideAuthor(party);
    const { procedure, bid } = await this.bids.look(author, party.supplier.procedureId);
    if (!bid) throw bidProblems.notFound();
    return { procedure, receipt: await this.bids.receipt(author, bid.id, version) };
  }
}
