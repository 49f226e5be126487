import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Campaigns, type HandAction } from './campaigns.service.js';
import { campaignMoved, reasonBody } from './plans.schemas.js';

const id = z.uuid();

/** The steps of a campaign that the coordinator takes by hand; the clock takes the others. */
@ApiTags('campaigns')
@Controller('/api/v1/campaign-plans/:id')
export class PlanStepsController {
  constructor(private readonly campaigns: Campaigns) {}

  @Post('/approve')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  approve(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'approve');
  }

  @Post('/schedule')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  schedule(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'schedule');
  }

  @Post('/pause')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  pause(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'pause');
  }

  @Post('/resume')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  resume(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'resume');
  }

  @Post('/end')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  end(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'end');
  }

  @Post('/report')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  report(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'report');
  }

  @Post('/withdraw')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(200, campaignMoved)
  withdraw(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    return this.act(actor, campaignId, 'withdraw');
  }

  @Post('/refuse')
  @Access('coordinator')
  @HttpCode(204)
  refuse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
  ) {
    return this.campaigns.refuse(actor, campaignId, reason);
  }

  private async act(actor: Representative, campaignId: string, action: HandAction) {
    return { state: await this.campaigns.act(actor, campaignId, action) };
  }
}
