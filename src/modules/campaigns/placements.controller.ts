import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import {
  placementBody,
  placementsAnswer,
  placementsMade,
  rotationAnswer,
  type PlacementInput,
} from './placements.schemas.js';
import { Placements } from './placements.service.js';

const id = z.uuid();
const slug = z.string().max(200);

/** Where campaigns stand: given by the coordinator, explained to everybody. */
@ApiTags('campaigns')
@Controller('/api/v1')
export class PlacementsController {
  constructor(private readonly placements: Placements) {}

  @Get('/campaign-plans/:id/placements')
  @Access('coordinator')
  @Answers(200, placementsAnswer)
  async list(@CurrentActor() actor: Representative, @Param('id', { schema: id }) campaignId: string) {
    const { places, shown } = await this.placements.of(actor, campaignId);
    const items = places.map((place) => ({ ...place, endedAt: place.endedAt?.toISOString() ?? null }));
    return { items, shown };
  }

  @Post('/campaign-plans/:id/placements')
  @Access('coordinator')
  @Answers(201, placementsMade)
  async add(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Body({ schema: placementBody }) body: PlacementInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { ids: await this.placements.add(actor, campaignId, body, key) };
  }

  @Post('/campaign-plans/:id/placements/:placementId/end')
  @Access('coordinator')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) campaignId: string,
    @Param('placementId', { schema: id }) placementId: string,
  ) {
    return this.placements.end(actor, campaignId, placementId);
  }

  /** Who of a running campaign was shown how often, and where. */
  @Get('/campaigns/:slug/rotation')
  @Access('public')
  @Answers(200, rotationAnswer)
  async rotation(@Param('slug', { schema: slug }) name: string) {
    const { campaign, places, shown } = await this.placements.explain(name);
    return { campaign: campaign.slug, places, shown };
  }
}
