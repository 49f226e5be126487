import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { reviewBodyOf, shownReviewsBodyOf } from './review-answers.js';
import {
  replyBody,
  reviewAnswer,
  reviewBody,
  shownReviewsAnswer,
  type ReplyInput,
  type ReviewInput,
} from './reviews.schemas.js';
import { Reviews } from './reviews.service.js';

const id = z.uuid();
const slug = z.string().max(100);

@ApiTags('contracts')
@Controller('/api/v1')
export class ReviewsController {
  constructor(private readonly reviews: Reviews) {}

  /** What buyers say of a member: from the third buyer on, before that as if there were none. */
  @Get('/members/:slug/reviews')
  @Access('public')
  @Answers(200, shownReviewsAnswer)
  async shown(@Param('slug', { schema: slug }) memberSlug: string) {
    return shownReviewsBodyOf(await this.reviews.shownOf(memberSlug));
  }

  @Get('/contracts/:id/review')
  @Access('viewer')
  @Answers(200, reviewAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    return reviewBodyOf(await this.reviews.of(actor, contractId));
  }

  /** The buyer of a completed contract writes its review; sent again within 14 days it takes the place of the first. */
  @Post('/contracts/:id/review')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  write(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: reviewBody }) input: ReviewInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.reviews.write(actor, contractId, input, key);
  }

  /** The supplier replies; sent again within 14 days it takes the place of the first. */
  @Post('/contracts/:id/review/reply')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  reply(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: replyBody }) { text }: ReplyInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.reviews.reply(actor, contractId, text, key);
  }
}
