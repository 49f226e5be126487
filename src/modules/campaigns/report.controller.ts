import { Controller, Get, Param, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { CampaignReports } from './campaign-reports.service.js';
import { reportBodyOf, reportedBodyOf, resultsBodyOf } from './report-answers.js';
import { campaignReportAnswer, campaignResultsAnswer, reportedCampaignsAnswer } from './report.schemas.js';

const id = z.uuid();

@ApiTags('campaigns')
@Controller('/api/v1')
export class CampaignReportController {
  constructor(private readonly reports: CampaignReports) {}

  /** What a campaign brought all its participants; no member's value. */
  @Get('/campaigns/:id/report')
  @Access('coordinator')
  @Answers(200, campaignReportAnswer)
  async report(@Param('id', { schema: id }) campaignId: string, @Req() request: FastifyRequest) {
    return reportBodyOf(await this.reports.whole(campaignId), langOf(request));
  }

  /** The campaigns of five years that have begun, for the council; the latest first. */
  @Get('/council/campaigns')
  @Access('council')
  @Answers(200, reportedCampaignsAnswer)
  async reported(@Req() request: FastifyRequest) {
    const lang = langOf(request);
    const lines = await this.reports.reported();
    return { items: lines.map((line) => reportedBodyOf(line, lang)) };
  }

  /** The report of one of them, as the coordinator reads it. */
  @Get('/council/campaigns/:id/report')
  @Access('council')
  @Answers(200, campaignReportAnswer)
  async forCouncil(@Param('id', { schema: id }) campaignId: string, @Req() request: FastifyRequest) {
    return reportBodyOf(await this.reports.forCouncil(campaignId), langOf(request));
  }

  /** What a campaign brought the acting organisation, which takes part in it or took part. */
  @Get('/organisation/campaigns/:id/results')
  @Access('viewer')
  @Answers(200, campaignResultsAnswer)
  async results(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Req() request: FastifyRequest,
  ) {
    return resultsBodyOf(await this.reports.own(actor, campaignId), langOf(request));
  }
}
