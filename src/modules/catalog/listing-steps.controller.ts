import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { reasonBody } from '../moderation/index.js';
import { listingStates } from './domain/listing-states.js';
import { ListingModeration } from './listing-moderation.service.js';
import { Listings } from './listings.service.js';

const id = z.uuid();
const moved = z.object({ state: z.enum(listingStates) }).meta({ id: 'ListingMoved' });

/** The steps of a listing's life, one address each, and the coordinator's decisions on it. */
@ApiTags('own listings')
@ByGrant('listings')
@Controller('/api/v1')
export class ListingStepsController {
  constructor(
    private readonly listings: Listings,
    private readonly moderation: ListingModeration,
  ) {}

  @Post('/listings/:id/publish')
  @Access('editor')
  @Answers(200, moved)
  async publish(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return { state: await this.listings.act(actor, listingId, 'publish') };
  }

  @Post('/listings/:id/pause')
  @Access('editor')
  @Answers(200, moved)
  async pause(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return { state: await this.listings.act(actor, listingId, 'pause') };
  }

  @Post('/listings/:id/resume')
  @Access('editor')
  @Answers(200, moved)
  async resume(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return { state: await this.listings.act(actor, listingId, 'resume') };
  }

  @Post('/listings/:id/archive')
  @Access('editor')
  @Answers(200, moved)
  async archive(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return { state: await this.listings.act(actor, listingId, 'archive') };
  }

  @Post('/listings/:id/restore')
  @Access('editor')
  @Answers(200, moved)
  async restore(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return { state: await this.listings.act(actor, listingId, 'restore') };
  }

  @Post('/listings/:id/hide')
  @Access('coordinator')
  @HttpCode(204)
  hide(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
  ) {
    return this.moderation.hide(actor, listingId, reason);
  }

  @Post('/listings/:id/unhide')
  @Access('coordinator')
  @HttpCode(204)
  unhide(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body({ schema: reasonBody }) { reason }: z.output<typeof reasonBody>,
  ) {
    return this.moderation.restore(actor, listingId, reason);
  }
}
