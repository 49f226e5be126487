import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { CampaignPrices } from './campaign-prices.service.js';
import { campaignMade, priceBody } from './plans.schemas.js';

const id = z.uuid();

/** A member's lower prices for a campaign. */
@ApiTags('campaigns')
@Controller('/api/v1/organisation/campaigns/:id/listings/:listingId/price')
export class CampaignPricesController {
  constructor(private readonly prices: CampaignPrices) {}

  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, campaignMade)
  async give(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('listingId', { schema: id }) listingId: string,
    @Body({ schema: priceBody }) terms: z.output<typeof priceBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.prices.give(actor, campaignId, listingId, terms, key) };
  }

  @Delete()
  @Access('editor')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('listingId', { schema: id }) listingId: string,
  ) {
    return this.prices.end(actor, campaignId, listingId);
  }
}
