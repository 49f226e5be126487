import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { grantBody, grantMadeAnswer, grantsAnswer, type GrantBody } from './grants.schemas.js';
import { Grants } from './grants.service.js';

@ApiTags('organisations')
@Controller('/api/v1/organisation/grants')
export class GrantsController {
  constructor(private readonly grants: Grants) {}

  @Get()
  @Access('viewer')
  @Answers(200, grantsAnswer)
  async list(@CurrentActor() actor: Representative) {
    const { grants, acts, ...rest } = await this.grants.overview(actor);
    return {
      ...rest,
      grants: grants.map((grant) => ({
        ...grant,
        grantedAt: grant.grantedAt.toISOString(),
        revokedAt: grant.revokedAt?.toISOString() ?? null,
      })),
      acts: acts.map((act) => ({ ...act, at: act.at.toISOString() })),
    };
  }

  @Post()
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @Answers(201, grantMadeAnswer)
  async give(
    @CurrentActor() actor: Representative,
    @Body({ schema: grantBody }) body: GrantBody,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.grants.give(actor, body, key) };
  }

  @Post('/:id/revoke')
  @Access('owner')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    return this.grants.revoke(actor, id);
  }
}
