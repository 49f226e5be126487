import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Awards } from './awards.service.js';
import { quoteBodyOf } from './inquiry-answers.js';
import { refuseBody } from './inquiries.schemas.js';
import {
  acceptBody,
  acceptedAnswer,
  contentOf,
  quoteAnswer,
  quoteBody,
  submitBody,
  withdrawBody,
} from './quotes.schemas.js';
import { Quotes } from './quotes.service.js';

const id = z.uuid();

/** Quotes, for their author and the addressed buyer alone. */
@ApiTags('quotes')
@Controller('/api/v1/quotes')
export class QuotesController {
  constructor(
    private readonly quotes: Quotes,
    private readonly awards: Awards,
  ) {}

  @Get('/:id')
  @Access('viewer')
  @Answers(200, quoteAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) quoteId: string) {
    return quoteBodyOf(actor, await this.quotes.open(actor, quoteId));
  }

  @Post('/:id/submit')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  submit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body({ schema: submitBody.prefault({}) }) { revision }: z.output<typeof submitBody>,
  ) {
    return this.quotes.submit(actor, quoteId, revision);
  }

  @Post('/:id/revise')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  revise(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body({ schema: quoteBody }) { submit, revision, ...input }: z.output<typeof quoteBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.quotes.revise(actor, quoteId, contentOf(input), { submit, revision, key });
  }

  @Post('/:id/withdraw')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body({ schema: withdrawBody.prefault({}) }) { reason }: z.output<typeof withdrawBody>,
  ) {
    return this.quotes.withdraw(actor, quoteId, reason);
  }

  @Post('/:id/accept')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, acceptedAnswer)
  async accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body({ schema: acceptBody }) { version }: z.output<typeof acceptBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { contractId: await this.awards.accept(actor, quoteId, version, key) };
  }

  @Post('/:id/refuse')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  refuse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) quoteId: string,
    @Body({ schema: refuseBody }) { reason, cause }: z.output<typeof refuseBody>,
  ) {
    return this.awards.refuse(actor, quoteId, reason, cause);
  }
}
