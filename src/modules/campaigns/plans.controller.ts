import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { localDateOf, type LocalDate } from '../../shared/dates.js';
import { CampaignPictures } from './campaign-pictures.service.js';
import { Campaigns } from './campaigns.service.js';
import { Invitations } from './invitations.service.js';
import {
  candidateOf,
  candidatesAnswer,
  participantAnswerOf,
  participantsAnswer,
  planAnswer,
  planAnswerOf,
  plansAnswer,
} from './plan-answers.js';
import {
  campaignMade,
  fieldsOf,
  invitationBody,
  invitedAnswer,
  pictureBody,
  planBody,
  planEditBody,
  reasonBody,
  yearQuery,
} from './plans.schemas.js';

const id = z.uuid();

/** The coordinator's campaigns: planning, picture, who is asked. */
@ApiTags('campaigns')
@Controller('/api/v1')
export class PlansController {
  constructor(
    private readonly campaigns: Campaigns,
    private readonly invitations: Invitations,
    private readonly pictures: CampaignPictures,
    private readonly clock: Clock,
  ) {}

  @Get('/campaign-plans')
  @Access('coordinator')
  @Answers(200, plansAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: yearQuery }) { year }: z.output<typeof yearQuery>,
  ) {
    const of = year ?? Number(localDateOf(this.clock.now()).slice(0, 4));
    const lines = await this.campaigns.list(actor, `${of}-01-01` as LocalDate, `${of}-12-31` as LocalDate);
    return { items: lines };
  }

  @Post('/campaign-plans')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, campaignMade)
  async plan(
    @CurrentActor() actor: Representative,
    @Body({ schema: planBody }) { template, ...plan }: z.output<typeof planBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.campaigns.plan(actor, fieldsOf(plan), template ?? null, key) };
  }

  @Get('/campaign-plans/:id')
  @Access('coordinator')
  @Answers(200, planAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return planAnswerOf(await this.campaigns.show(actor, campaignId), 'coordinator');
  }

  @Put('/campaign-plans/:id')
  @Access('coordinator')
  @RateLimit('write')
  @HttpCode(204)
  edit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: planEditBody }) { version, ...plan }: z.output<typeof planEditBody>,
  ) {
    return this.campaigns.edit(actor, campaignId, version, fieldsOf(plan));
  }

  @Post('/campaign-plans/:id/copy')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, campaignMade)
  async copy(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.campaigns.copy(actor, campaignId, key) };
  }

  @Post('/campaign-plans/:id/picture')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, campaignMade)
  async putPicture(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: pictureBody }) { altPl, altEn }: z.output<typeof pictureBody>,
    @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined,
  ) {
    const alt = { altPl, altEn: altEn ?? null };
    return { id: await this.pictures.put(actor, campaignId, request.uploads?.[0], alt, key) };
  }

  @Delete('/campaign-plans/:id/picture')
  @Access('coordinator')
  @HttpCode(204)
  removePicture(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.pictures.remove(actor, campaignId);
  }

  @Get('/campaign-plans/:id/candidates')
  @Access('coordinator')
  @Answers(200, candidatesAnswer)
  async candidates(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return { items: (await this.invitations.candidates(actor, campaignId)).map(candidateOf) };
  }

  @Get('/campaign-plans/:id/participants')
  @Access('coordinator')
  @Answers(200, participantsAnswer)
  async participants(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return { items: (await this.invitations.participants(actor, campaignId)).map(participantAnswerOf) };
  }

  @Post('/campaign-plans/:id/invitations')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, invitedAnswer)
  async invite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: invitationBody }) { organisations }: z.output<typeof invitationBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { invited: await this.invitations.invite(actor, campaignId, organisations, key) };
  }

  @Post('/campaign-plans/:id/participants/:organisationId/accept')
  @Access('coordinator')
  @HttpCode(204)
  accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('organisationId', { schema: id }) organisationId: string,
  ) {
    return this.invitations.accept(actor, campaignId, organisationId);
  }

  @Post('/campaign-plans/:id/participants/:organisationId/refuse')
  @Access('coordinator')
  @HttpCode(204)
  refusePart(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('organisationId', { schema: id }) organisationId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
  ) {
    return this.invitations.refuse(actor, campaignId, organisationId, reason);
  }
}
