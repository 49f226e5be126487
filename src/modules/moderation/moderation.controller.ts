import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import {
  appealBody,
  dated,
  decisionsAnswer,
  decisionsQuery,
  filedAnswer,
  statementAnswer,
} from './moderation.schemas.js';
import { Moderation } from './moderation.service.js';

@ApiTags('moderation')
@Controller('/api/v1/moderation-decisions')
export class ModerationController {
  constructor(private readonly moderation: Moderation) {}

  @Get()
  @Access('coordinator')
  @Answers(200, decisionsAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: decisionsQuery }) query: z.output<typeof decisionsQuery>,
  ) {
    const { items, ...rest } = await this.moderation.list(actor, query);
    return { ...rest, items: items.map(dated) };
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, statementAnswer)
  async mine(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    const { line, appeal, appealUntil } = await this.moderation.mine(actor, id);
    return {
      ...dated(line),
      appeal: appeal && { ...appeal, filedAt: appeal.filedAt.toISOString() },
      appealUntil,
    };
  }

  @Post('/:id/appeal')
  @Access('owner')
  @Answers(201, filedAnswer.meta({ id: 'DecisionAppealed' }))
  async appeal(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: appealBody }) { text }: z.output<typeof appealBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.moderation.appeal(actor, id, text, key) };
  }
}
