import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import type { SavedSearch } from './data/saved.queries.js';
import {
  savedAnswer,
  savedBody,
  savedListAnswer,
  savedMade,
  savedPatch,
  type SavedInput,
  type SavedPatch,
} from './saved.schemas.js';
import { SavedSearches } from './saved-searches.service.js';

const id = z.uuid();

const told = ({ pausedAt, createdAt, ...saved }: SavedSearch) => ({
  ...saved,
  paused: pausedAt !== null,
  createdAt: createdAt.toISOString(),
});

/** Searches of the acting organisation of whose news it is told. */
@ApiTags('search')
@Controller('/api/v1/saved-searches')
export class SavedSearchesController {
  constructor(private readonly searches: SavedSearches) {}

  @Get()
  @Access('viewer')
  @Answers(200, savedListAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.searches.list(actor)).map(told) };
  }

  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, savedMade)
  save(
    @CurrentActor() actor: Representative,
    @Body({ schema: savedBody }) body: SavedInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.searches.save(actor, body, key);
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, savedAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) savedId: string) {
    return told(await this.searches.one(actor, savedId));
  }

  @Patch('/:id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) savedId: string,
    @Body({ schema: savedPatch }) body: SavedPatch,
  ) {
    return this.searches.change(actor, savedId, body);
  }

  @Delete('/:id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) savedId: string) {
    return this.searches.remove(actor, savedId);
  }
}
