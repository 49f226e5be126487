import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { PastReceivables } from './past-receivables.service.js';
import { pastAnswer, pastPaidAnswer, pastPaidBody, type PastPaidInput } from './past.schemas.js';

@ApiTags('payments')
@Controller('/api/v1/past-receivables')
export class PastController {
  constructor(private readonly past: PastReceivables) {}

  /** What is owed to you for deliveries accepted before there were receivables, and not settled yet. */
  @Get()
  @Access('viewer')
  @Answers(200, pastAnswer)
  list(@CurrentActor() actor: Representative) {
    return this.past.list(actor);
  }

  /** You were paid long ago, for all of them or for those chosen; at most 500 at once. */
  @Post('/paid')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(200)
  @Answers(200, pastPaidAnswer)
  paid(
    @CurrentActor() actor: Representative,
    @Body({ schema: pastPaidBody }) input: PastPaidInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.past.settle(actor, input, key);
  }
}
