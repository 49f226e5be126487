import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { callBody, callMade, callsAnswer, type CallInput } from './calls.schemas.js';
import { DemandCalls } from './calls.service.js';

/** What members were told that buyers look for. */
@ApiTags('search')
@Controller('/api/v1/demand-calls')
export class DemandCallsController {
  constructor(private readonly calls: DemandCalls) {}

  @Get()
  @Access('coordinator')
  @Answers(200, callsAnswer)
  async list(@CurrentActor() actor: Representative) {
    const calls = await this.calls.latest(actor);
    return { items: calls.map(({ calledAt, ...call }) => ({ ...call, calledAt: calledAt.toISOString() })) };
  }

  /** Tells every member who works in the category and the place. */
  @Post()
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, callMade)
  call(
    @CurrentActor() actor: Representative,
    @Body({ schema: callBody }) body: CallInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.calls.call(actor, body, key);
  }
}
