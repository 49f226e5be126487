import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { contentDisposition, pdfHeaders } from '../../../../platform/files/response-headers.js';
import { whole } from '../../../../platform/validation/fields.js';
import { Problem } from '../../../../shared/problems.js';
import type { PageContext } from '../../../../ui/page/page-context.js';
import type { PageResult } from '../../../../ui/page/page-result.js';
import { BidFiles } from '../bid-files.service.js';
import { paperTexts } from '../bid-papers.js';
import { BidPapers } from '../bid-papers.service.js';
import { Bids } from '../bids.service.js';
import { Openings } from '../openings.service.js';
import { headOf, type BidSeat } from './bid-seat.js';
import { bidTexts } from './bid.texts.js';
import { OpeningView, ReceiptView } from './paper-views.js';
import { sendFile } from './send-file.js';

/** Of a version that was sent; the latest when none is named. */
export const versionQuery = z.object({ wersja: whole(1, 1e9).optional() });
export type VersionQuery = z.output<typeof versionQuery>;

/** Files, receipts and the author's part of the opening record, the same in the panel and behind a personal link. */
@Injectable()
export class PaperScreens {
  constructor(
    private readonly bids: Bids,
    private readonly files: BidFiles,
    private readonly openings: Openings,
    private readonly papers: BidPapers,
  ) {}

  async attach(page: PageContext, { author, procedureId, place }: BidSeat): Promise<PageResult> {
    const m = bidTexts[page.lang];
    // Before the file is stored, which is not for everybody.
    await this.bids.look(author, procedureId);
    try {
      const [upload] = page.uploads;
      if (!upload) return page.seeOther(place.at(''), { tone: 'error', text: m.noFile });
      await this.files.attach(author, procedureId, upload);
    } catch (error) {
      // The file is not kept for another try: until it is sealed it must lie nowhere.
      if (!(error instanceof Problem) || error.kind === 'not-found') throw error;
      return page.seeOther(place.at(''), { tone: 'error', text: error.say(page.lang) });
    }
    return page.seeOther(place.at(''), { tone: 'success', text: m.attached });
  }

  async detach(
    page: PageContext,
    { author, procedureId, place }: BidSeat,
    fileId: string,
  ): Promise<PageResult> {
    await this.files.detach(author, procedureId, fileId);
    return page.seeOther(place.at(''), { tone: 'success', text: bidTexts[page.lang].removed });
  }

  async file(reply: FastifyReply, { author, procedureId }: BidSeat, fileId: string): Promise<void> {
    await sendFile(reply, await this.files.ofAuthor(author, procedureId, fileId));
  }

  async receipt(page: PageContext, seat: BidSeat, { wersja }: VersionQuery): Promise<PageResult> {
    const { place } = seat;
    const { procedure, receipt } = await this.bids.receiptIn(seat.author, seat.procedureId, wersja);
    return page.render(
      headOf(seat, paperTexts[page.lang].receipt, procedure.subject, place.at('')),
      <ReceiptView lang={page.lang} href={(path) => page.href(path)} {...{ place, receipt, procedure }} />,
    );
  }

  async receiptPdf(
    page: PageContext,
    reply: FastifyReply,
    { author, procedureId, bidder }: BidSeat,
    { wersja }: VersionQuery,
  ): Promise<void> {
    const { procedure, receipt } = await this.bids.receiptIn(author, procedureId, wersja);
    const made = await this.papers.receipt(page.lang, receipt, { procedure, bidder });
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  /** The very text whose hash is the receipt. */
  async text(reply: FastifyReply, { author, procedureId }: BidSeat, { wersja }: VersionQuery): Promise<void> {
    const { receipt } = await this.bids.receiptIn(author, procedureId, wersja);
    const headers = {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': contentDisposition(`wycena-${receipt.number}.txt`),
      'cache-control': 'private, no-store',
    };
    await reply.headers(headers).send(receipt.text);
  }

  async opening(page: PageContext, seat: BidSeat): Promise<PageResult> {
    const { place } = seat;
    const record = await this.openings.recordFor(seat.author, seat.procedureId);
    return page.render(
      headOf(seat, paperTexts[page.lang].opening, record.subject, place.at('')),
      <OpeningView lang={page.lang} href={(path) => page.href(path)} {...{ record, place }} />,
    );
  }

  async openingPdf(page: PageContext, reply: FastifyReply, { author, procedureId }: BidSeat): Promise<void> {
    const made = await this.papers.opening(page.lang, await this.openings.recordFor(author, procedureId));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }
}
