import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { motionAnswerOf, motionLineOf } from './motion-answers.js';
import {
  motionAnswer,
  motionBody,
  motionClosedAnswer,
  motionOpenedAnswer,
  motionsAnswer,
  motionsQuery,
  voteBody,
  type MotionInput,
} from './motions.schemas.js';
import { Motions } from './motions.service.js';
import { Voting } from './voting.service.js';

const id = z.uuid();

@ApiTags('council')
@Controller('/api/v1')
export class MotionsController {
  constructor(
    private readonly motions: Motions,
    private readonly voting: Voting,
  ) {}

  @Get('/motions')
  @Access('council')
  @Answers(200, motionsAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: motionsQuery }) query: z.output<typeof motionsQuery>,
  ) {
    const { items, now, ...rest } = await this.motions.list(actor, query);
    return { ...rest, items: items.map((motion) => motionLineOf(motion, now)) };
  }

  @Post('/motions')
  @Access('council')
  @RateLimit('write')
  @Answers(201, motionOpenedAnswer)
  async open(
    @CurrentActor() actor: Representative,
    @Body({ schema: motionBody }) body: MotionInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.motions.open(actor, body, key) };
  }

  @Post('/appeals/:id/motions')
  @Access('council')
  @RateLimit('write')
  @Answers(201, motionOpenedAnswer)
  async openAppeal(@CurrentActor() actor: Representative, @Param('id', { schema: id }) appealId: string) {
    return { id: await this.motions.openAppeal(actor, appealId) };
  }

  @Get('/motions/:id')
  @Access('viewer')
  @Answers(200, motionAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) motionId: string) {
    return motionAnswerOf(await this.motions.show(actor, motionId));
  }

  @Post('/motions/:id/vote')
  @Access('council')
  @RateLimit('write')
  @Answers(200, motionClosedAnswer)
  async vote(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) motionId: string,
    @Body({ schema: voteBody }) body: z.output<typeof voteBody>,
  ) {
    return { state: await this.voting.vote(actor, motionId, body.choice) };
  }

  @Post('/motions/:id/close')
  @Access('council')
  @Answers(200, motionClosedAnswer)
  async close(@CurrentActor() actor: Representative, @Param('id', { schema: id }) motionId: string) {
    return { state: await this.voting.close(actor, motionId) };
  }
}
