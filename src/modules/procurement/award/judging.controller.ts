import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { memberAuthor } from '../bids/author.js';
import { clarificationBodyOf } from './award-answers.js';
import {
  answerBody,
  askedAnswer,
  clarificationBody,
  clarificationsAnswer,
  outcomeBody,
  ratingBody,
} from './award.schemas.js';
import { Clarifications } from './clarifications.service.js';
import { JudgingBids } from './judging.service.js';
import { LotAwards } from './lot-awards.service.js';

const id = z.uuid();

/** Marks and questions about one opened bid, and what became of an award outside. */
@ApiTags('bids')
@Controller('/api/v1')
export class JudgingController {
  constructor(
    private readonly judging: JudgingBids,
    private readonly clarifications: Clarifications,
    private readonly awards: LotAwards,
  ) {}

  /** Gives a mark by hand under one criterion, or another in its place. */
  @Post('/bids/:id/ratings')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  rate(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body({ schema: ratingBody }) body: z.output<typeof ratingBody>,
  ) {
    return this.judging.rate(actor, bidId, body);
  }

  /** Questions and answers about an opened bid, for its buyer and its author. */
  @Get('/bids/:id/clarifications')
  @Access('viewer')
  @Answers(200, clarificationsAnswer)
  async thread(@CurrentActor() actor: Representative, @Param('id', { schema: id }) bidId: string) {
    return { items: (await this.clarifications.of(actor, bidId)).map(clarificationBodyOf) };
  }

  @Post('/bids/:id/clarifications')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, askedAnswer)
  async ask(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) bidId: string,
    @Body({ schema: clarificationBody }) body: z.output<typeof clarificationBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.clarifications.ask(actor, bidId, body, key) };
  }

  /** The bidder's answer; it explains the bid and never changes it. */
  @Post('/clarifications/:id/answer')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) clarificationId: string,
    @Body({ schema: answerBody }) { answer }: z.output<typeof answerBody>,
  ) {
    return this.clarifications.answer(memberAuthor(actor), clarificationId, answer);
  }

  /** What became of an award to a supplier from outside. */
  @Post('/awards/:id/outcome')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  async outcome(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) awardId: string,
    @Body({ schema: outcomeBody }) { outcome, note }: z.output<typeof outcomeBody>,
  ) {
    await this.awards.sayOutcome(actor, awardId, outcome, note ?? null);
  }
}
