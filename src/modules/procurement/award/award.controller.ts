import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { WORKBOOK_TYPE, workbookOf } from '../../../platform/documents/workbook.js';
import { contentDisposition, pdfHeaders } from '../../../platform/files/response-headers.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { memberAuthor } from '../bids/author.js';
import { comparisonBodyOf, ownResultBodyOf } from './award-answers.js';
import {
  awardBody,
  awardedAnswer,
  closeLotBody,
  comparisonAnswer,
  concludeBody,
  documentQuery,
  lotParam,
  ownResultAnswer,
} from './award.schemas.js';
import { comparisonFileName, comparisonSheets } from './comparison-sheets.js';
import { JudgingBids } from './judging.service.js';
import { LotAwards } from './lot-awards.service.js';
import { OwnResults } from './own-results.service.js';
import { ResultNotices } from './result-notices.service.js';

const id = z.uuid();

/** What a buyer does with a procedure from the opening on, and what its bidders learn of it. */
@ApiTags('procedures')
@Controller('/api/v1/procedures')
export class AwardController {
  constructor(
    private readonly judging: JudgingBids,
    private readonly awards: LotAwards,
    private readonly results: OwnResults,
    private readonly documents: ResultNotices,
  ) {}

  /** Opened bids side by side, for their buyer. */
  @Get('/:id/comparison')
  @Access('viewer')
  @Answers(200, comparisonAnswer)
  async compare(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Req() request: FastifyRequest,
  ) {
    return comparisonBodyOf(await this.judging.compare(actor, procedureId), langOf(request));
  }

  /** The same as a workbook. */
  @Get('/:id/comparison.xlsx')
  @Access('viewer')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async workbook(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: documentQuery }) { lang }: z.output<typeof documentQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const known = await this.judging.compare(actor, procedureId);
    const language = lang ?? langOf(request);
    const book = await workbookOf(comparisonSheets(known, language));
    await reply
      .headers({
        'content-type': WORKBOOK_TYPE,
        'content-disposition': contentDisposition(comparisonFileName(known, language)),
        'cache-control': 'private, no-store',
      })
      .send(book);
  }

  /** Chooses a bid for one lot or several and makes the contract. */
  @Post('/:id/award')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, awardedAnswer)
  award(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: awardBody }) body: z.output<typeof awardBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.awards.award(actor, procedureId, body, key);
  }

  /** Ends a lot without a choice. */
  @Post('/:id/lots/:lot/close')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  close(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('lot', { schema: lotParam }) lot: number,
    @Body({ schema: closeLotBody }) { justification }: z.output<typeof closeLotBody>,
  ) {
    return this.awards.close(actor, procedureId, lot, justification);
  }

  /** Ends a consultation with a summary. */
  @Post('/:id/conclude')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  conclude(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: concludeBody }) { summary }: z.output<typeof concludeBody>,
  ) {
    return this.judging.conclude(actor, procedureId, summary);
  }

  /** A bidder's own part of the result. */
  @Get('/:id/result')
  @Access('viewer')
  @Answers(200, ownResultAnswer)
  async result(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return ownResultBodyOf(await this.results.of(memberAuthor(actor), procedureId));
  }

  /** Notice of the result: whole for the buyer, a bidder's own part for a bidder. From the first decision on. */
  @Get('/:id/result-notice.pdf')
  @Access('viewer')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async notice(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Query({ schema: documentQuery }) { lang }: z.output<typeof documentQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.documents.of(actor, procedureId, lang ?? langOf(request));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }
}
