import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { CampaignRequests } from './campaign-requests.service.js';
import { ownCampaignAnswer, ownCampaignAnswerOf, ownCampaignsAnswer } from './own-campaign-answers.js';
import { Participation } from './participation.service.js';
import { campaignMade, fieldsOf, partBody, partMoved, requestBody } from './plans.schemas.js';

const id = z.uuid();

/** A member's own part in campaigns, and campaigns that it asks for. */
@ApiTags('campaigns')
@Controller('/api/v1')
export class ParticipationController {
  constructor(
    private readonly participation: Participation,
    private readonly requests: CampaignRequests,
  ) {}

  @Get('/organisation/campaigns')
  @Access('viewer')
  @Answers(200, ownCampaignsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: await this.participation.list(actor) };
  }

  @Get('/organisation/campaigns/:id')
  @Access('viewer')
  @Answers(200, ownCampaignAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return ownCampaignAnswerOf(await this.participation.show(actor, campaignId));
  }

  @Post('/campaign-requests')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, campaignMade)
  async ask(
    @CurrentActor() actor: Representative,
    @Body({ schema: requestBody }) body: z.output<typeof requestBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.requests.ask(actor, fieldsOf(body), key) };
  }

  @Post('/campaign-requests/:id/withdraw')
  @Access('editor')
  @HttpCode(204)
  withdrawRequest(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.requests.withdraw(actor, campaignId);
  }

  @Post('/organisation/campaigns/:id/join')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, partMoved)
  async join(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: partBody }) body: z.output<typeof partBody>,
  ) {
    return { state: await this.participation.join(actor, campaignId, body) };
  }

  @Post('/organisation/campaigns/:id/propose')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, partMoved)
  async propose(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: partBody }) body: z.output<typeof partBody>,
  ) {
    return { state: await this.participation.propose(actor, campaignId, body) };
  }

  @Post('/organisation/campaigns/:id/decline')
  @Access('editor')
  @Answers(200, partMoved)
  async decline(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return { state: await this.participation.decline(actor, campaignId) };
  }

  @Post('/organisation/campaigns/:id/withdraw')
  @Access('editor')
  @Answers(200, partMoved)
  async withdraw(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return { state: await this.participation.withdraw(actor, campaignId) };
  }

  @Post('/organisation/campaigns/:id/leave')
  @Access('editor')
  @Answers(200, partMoved)
  async leave(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return { state: await this.participation.leave(actor, campaignId) };
  }

  @Put('/organisation/campaigns/:id/listings')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  choose(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: partBody }) body: z.output<typeof partBody>,
  ) {
    return this.participation.choose(actor, campaignId, body);
  }
}
