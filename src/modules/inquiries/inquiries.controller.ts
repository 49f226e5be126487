import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { messageAnswer, messageBody, messageBodyOf, type MessageInput } from '../conversations/index.js';
import { Acknowledgements } from './acknowledgements.service.js';
import { inquiryBodyOf, inquiryLineBodyOf } from './inquiry-answers.js';
import {
  acknowledgeBody,
  cancelBody,
  declineBody,
  inquiryAnswer,
  inquiryBody,
  inquiryListAnswer,
  inquiryQuery,
  madeAnswer,
} from './inquiries.schemas.js';
import { Inquiries } from './inquiries.service.js';
import { contentOf, quoteBody } from './quotes.schemas.js';
import { Quotes } from './quotes.service.js';

const id = z.uuid();

@ApiTags('inquiries')
@Controller('/api/v1/inquiries')
export class InquiriesController {
  constructor(
    private readonly inquiries: Inquiries,
    private readonly acknowledgements: Acknowledgements,
    private readonly quotes: Quotes,
  ) {}

  /** Multipart as well as JSON; files under any field name. */
  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeAnswer)
  async ask(
    @CurrentActor() actor: Representative,
    @Body({ schema: inquiryBody }) { supplierId, listingId, ...input }: z.output<typeof inquiryBody>,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    const addressee = listingId ? { listingId } : { supplierId: supplierId ?? '' };
    return { id: await this.inquiries.ask(actor, addressee, input, request.uploads ?? [], key) };
  }

  /** One side's inquiries; the buyer's unless `side` says otherwise. Paged by number. */
  @Get()
  @ByGrant('inquiries')
  @Access('viewer')
  @Answers(200, inquiryListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: inquiryQuery }) query: z.output<typeof inquiryQuery>,
  ) {
    const { side = 'buyer', state = null, page, perPage } = query;
    const { page: found } = await this.inquiries.list(actor, { side, state, page, perPage });
    return { ...found, items: found.items.map(inquiryLineBodyOf) };
  }

  @Get('/:id')
  @ByGrant('inquiries')
  @Access('viewer')
  @Answers(200, inquiryAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) inquiryId: string) {
    return inquiryBodyOf(actor, await this.inquiries.open(actor, inquiryId));
  }

  @Get('/:id/messages')
  @Access('viewer')
  @Answers(200, z.object({ items: z.array(messageAnswer) }))
  async messages(@CurrentActor() actor: Representative, @Param('id', { schema: id }) inquiryId: string) {
    return { items: (await this.inquiries.open(actor, inquiryId)).messages.map(messageBodyOf) };
  }

  /** Multipart as well as JSON; files under any field name. */
  @Post('/:id/messages')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeAnswer)
  async write(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: messageBody }) body: MessageInput,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return { id: await this.inquiries.write(actor, inquiryId, body, request.uploads ?? [], key) };
  }

  @Post('/:id/seen')
  @Access('viewer')
  @HttpCode(204)
  markSeen(@CurrentActor() actor: Representative, @Param('id', { schema: id }) inquiryId: string) {
    return this.inquiries.markSeen(actor, inquiryId);
  }

  /** The supplier has seen it and says by which day it will answer. */
  @Post('/:id/acknowledge')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  acknowledge(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: acknowledgeBody }) { answerOn }: z.output<typeof acknowledgeBody>,
  ) {
    return this.acknowledgements.acknowledge(actor, inquiryId, answerOn);
  }

  @Post('/:id/decline')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  decline(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: declineBody }) { reason, cause }: z.output<typeof declineBody>,
  ) {
    return this.inquiries.decline(actor, inquiryId, reason, cause);
  }

  @Post('/:id/cancel')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  cancel(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: cancelBody }) { reason, cause }: z.output<typeof cancelBody>,
  ) {
    return this.inquiries.cancel(actor, inquiryId, reason, cause);
  }

  @Post('/:id/quotes')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeAnswer)
  async quote(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: quoteBody }) { submit, revision, ...input }: z.output<typeof quoteBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.quotes.prepare(actor, inquiryId, contentOf(input), { submit, revision, key }) };
  }
}
