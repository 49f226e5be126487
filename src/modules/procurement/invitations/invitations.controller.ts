import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { coverageBodyOf, invitationListBodyOf, suggestionsBodyOf } from './invitation-answers.js';
import {
  addedAnswer,
  coverageAnswer,
  inviteBody,
  invitationListAnswer,
  invitedAnswer,
  outsideAnswer,
  outsideBody,
  planBody,
  remindedAnswer,
  suggestionsAnswer,
} from './invitations.schemas.js';
import { CategoryWords } from './category-words.js';
import { Invitations } from './invitations.service.js';
import { Matching } from './matching.service.js';
import { OutsideSuppliers } from './outside-suppliers.service.js';

const id = z.uuid();

/** Whom a procedure asks, for its buyer. */
@ApiTags('procedures')
@Controller('/api/v1/procedures/:id')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly matching: Matching,
    private readonly outside: OutsideSuppliers,
    private readonly categories: CategoryWords,
  ) {}

  /** Members that fit, the best first; equal fits in a rotation that is explained on a public page. */
  @Get('/suggestions')
  @Access('viewer')
  @Answers(200, suggestionsAnswer)
  async suggestions(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Req() request: FastifyRequest,
  ) {
    const found = await this.matching.suggestions(actor, procedureId);
    return suggestionsBodyOf(found, await this.categories.in(langOf(request)));
  }

  /** Who could do together what is wanted, by what members show of their free capacity. */
  @Get('/coverage')
  @Access('viewer')
  @Answers(200, coverageAnswer)
  async coverage(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return coverageBodyOf(await this.matching.coverage(actor, procedureId));
  }

  @Get('/invitations')
  @Access('viewer')
  @Answers(200, invitationListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Req() request: FastifyRequest,
  ) {
    const list = await this.invitations.open(actor, procedureId);
    return invitationListBodyOf(list, await this.categories.in(langOf(request)));
  }

  /** Puts members at the end of the list; they are asked with their wave. */
  @Post('/invitations')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, addedAnswer)
  async add(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: inviteBody }) { supplierIds }: z.output<typeof inviteBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { added: await this.invitations.add(actor, procedureId, supplierIds, key) };
  }

  /** Only who has not been asked yet: a sent invitation cannot be taken back. */
  @Delete('/invitations/:invitationId')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  remove(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('invitationId', { schema: id }) invitationId: string,
  ) {
    return this.invitations.remove(actor, procedureId, invitationId);
  }

  @Put('/invitation-plan')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  plan(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: planBody }) plan: z.output<typeof planBody>,
  ) {
    return this.invitations.plan(actor, procedureId, plan);
  }

  /** Asks the next of the list now. */
  @Post('/waves')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, invitedAnswer)
  async invite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { invited: await this.invitations.invite(actor, procedureId, key) };
  }

  /** To everybody who has not refused, whether they have bid or not; twice at most. */
  @Post('/reminders')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, remindedAnswer)
  async remind(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { reminded: await this.invitations.remind(actor, procedureId, key) };
  }

  /** A supplier outside the cluster; it is written to with its wave. */
  @Post('/outside-suppliers')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, outsideAnswer)
  async addOutside(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: outsideBody }) body: z.output<typeof outsideBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.outside.add(actor, procedureId, body, key) };
  }

  /** From now on its link opens nothing. */
  @Post('/outside-suppliers/:outsideId/revoke')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  revoke(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('outsideId', { schema: id }) outsideId: string,
  ) {
    return this.outside.revoke(actor, procedureId, outsideId);
  }
}
