import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { featureBody, featureMade, featuresAnswer, type FeatureInput } from './campaigns.schemas.js';
import { Features } from './features.service.js';

const id = z.uuid();

/** The coordinator's features of listings. */
@ApiTags('campaigns')
@Controller('/api/v1/features')
export class CampaignsController {
  constructor(private readonly features: Features) {}

  @Get()
  @Access('coordinator')
  @Answers(200, featuresAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: await this.features.list(actor) };
  }

  @Post()
  @Access('coordinator')
  @Answers(201, featureMade)
  async add(
    @CurrentActor() actor: Representative,
    @Body({ schema: featureBody }) body: FeatureInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.features.add(actor, body, key) };
  }

  @Post('/:id/end')
  @Access('coordinator')
  @HttpCode(204)
  end(@CurrentActor() actor: Representative, @Param('id', { schema: id }) featureId: string) {
    return this.features.end(actor, featureId);
  }
}
