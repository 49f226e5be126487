import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { CategoryWords } from './category-words.js';
import { opportunityBodyOf } from './invitation-answers.js';
import {
  declineBody,
  opportunityAnswer,
  opportunityListAnswer,
  opportunityQuery,
} from './invitations.schemas.js';
import { Opportunities } from './opportunities.service.js';

const id = z.uuid();

/** What an organisation is asked, as a supplier; `id` is the procedure's. */
@ApiTags('procedures')
@Controller('/api/v1/opportunities')
export class OpportunitiesController {
  constructor(
    private readonly opportunities: Opportunities,
    private readonly categories: CategoryWords,
  ) {}

  /** Those that run, the nearest deadline first; with `running=false` those that are over. Paged by number. */
  @Get()
  @Access('viewer')
  @Answers(200, opportunityListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: opportunityQuery }) query: z.output<typeof opportunityQuery>,
    @Req() request: FastifyRequest,
  ) {
    const { page, unread } = await this.opportunities.list(actor, query);
    const words = await this.categories.in(langOf(request));
    return { ...page, items: page.items.map((item) => opportunityBodyOf(item, words)), unread };
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, opportunityAnswer)
  async one(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Req() request: FastifyRequest,
  ) {
    const found = await this.opportunities.open(actor, procedureId);
    return opportunityBodyOf(found, await this.categories.in(langOf(request)));
  }

  @Post('/:id/seen')
  @Access('viewer')
  @HttpCode(204)
  markSeen(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return this.opportunities.markSeen(actor, procedureId);
  }

  /** An invited supplier will take part; it binds to nothing, and says nothing of a bid. */
  @Post('/:id/take-part')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  takePart(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return this.opportunities.takePart(actor, procedureId);
  }

  @Post('/:id/decline')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  decline(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: declineBody }) { reason, cause }: z.output<typeof declineBody>,
  ) {
    return this.opportunities.decline(actor, procedureId, reason, cause);
  }
}
