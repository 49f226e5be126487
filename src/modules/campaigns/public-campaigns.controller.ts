import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { langs } from '../../shared/lang.js';
import {
  endedCampaignOf,
  publicCampaignAnswer,
  publicCampaignOf,
  publicCampaignsAnswer,
} from './public-campaign-answers.js';
import { PublicCampaigns } from './public-campaigns.service.js';

const slugParam = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+$/);
const listQuery = z.object({ lang: z.enum(langs).optional() });

/** Campaigns that run now, and what is left of those that are over. */
@ApiTags('campaigns')
@Controller('/api/v1/campaigns')
export class PublicCampaignsController {
  constructor(private readonly campaigns: PublicCampaigns) {}

  @Get()
  @Access('public')
  @Answers(200, publicCampaignsAnswer)
  async list(@Query({ schema: listQuery }) { lang }: z.output<typeof listQuery>) {
    return { items: await this.campaigns.list(lang ?? null) };
  }

  /** One that runs now, or ran and is over; of that no listings are told. */
  @Get('/:slug')
  @Access('public')
  @Answers(200, publicCampaignAnswer)
  async show(@Param('slug', { schema: slugParam }) slug: string) {
    const ended = await this.campaigns.ended(slug);
    return ended ? endedCampaignOf(ended) : publicCampaignOf(await this.campaigns.bySlug(slug));
  }
}
