import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { whole } from '../../platform/validation/fields.js';
import { ownAnswerOf, photoAnswerOf } from './catalog.answers.js';
import {
  altBody,
  listingBody,
  listingPatch,
  ownListingAnswer,
  photoMadeAnswer,
  type ListingPatch,
} from './catalog.schemas.js';
import type { ListingFields } from './domain/listing-fields.js';
import { listingStates } from './domain/listing-states.js';
import { ListingReading } from './listing-reading.service.js';
import { Listings } from './listings.service.js';
import { Photos } from './photos.service.js';

const id = z.uuid();
const made = z.object({ id: z.uuid() }).meta({ id: 'ListingMade' });
const ownQuery = z.object({
  state: z.enum(listingStates).default('published'),
  page: whole(1, 10_000).prefault(1),
});
const ownPage = z.object({
  items: z.array(
    z.object({ id: z.uuid(), sku: z.string().nullable(), state: z.enum(listingStates), title: z.string() }),
  ),
  total: z.int(),
  page: z.int(),
  perPage: z.int(),
});

/** A supplier's own listings. */
@ApiTags('own listings')
@ByGrant('listings')
@Controller('/api/v1')
export class ListingsController {
  constructor(
    private readonly listings: Listings,
    private readonly reading: ListingReading,
    private readonly photos: Photos,
  ) {}

  @Get('/organisation/listings')
  @Access('viewer')
  @Answers(200, ownPage)
  mine(
    @CurrentActor() actor: Representative,
    @Query({ schema: ownQuery }) { state, page }: z.output<typeof ownQuery>,
  ) {
    return this.reading.ownList(actor, state, { page, perPage: 50 });
  }

  @Get('/organisation/listings/:id')
  @Access('viewer')
  @Answers(200, ownListingAnswer)
  async own(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listingId: string) {
    return ownAnswerOf(await this.reading.own(actor, listingId));
  }

  @Post('/listings')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, made)
  async create(
    @CurrentActor() actor: Representative,
    @Body({ schema: listingBody }) body: ListingFields,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.listings.create(actor, body, key) };
  }

  @Patch('/listings/:id')
  @Access('editor')
  @HttpCode(204)
  edit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body({ schema: listingPatch }) body: ListingPatch,
  ) {
    return this.listings.patch(actor, listingId, body);
  }

  @Post('/listings/:id/copies')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, made)
  async duplicate(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.listings.duplicate(actor, listingId, key) };
  }

  @Post('/listings/:id/photos')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, photoMadeAnswer)
  async addPhoto(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Body({ schema: altBody }) { alt }: z.output<typeof altBody>,
    @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined,
  ) {
    return photoAnswerOf(await this.photos.add(actor, listingId, request.uploads?.[0], alt, key));
  }

  @Patch('/listings/:id/photos/:photoId')
  @Access('editor')
  @HttpCode(204)
  describePhoto(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Param('photoId', { schema: id }) photoId: string,
    @Body({ schema: altBody }) { alt }: z.output<typeof altBody>,
  ) {
    return this.photos.describe(actor, listingId, photoId, alt);
  }

  @Delete('/listings/:id/photos/:photoId')
  @Access('editor')
  @HttpCode(204)
  removePhoto(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listingId: string,
    @Param('photoId', { schema: id }) photoId: string,
  ) {
    return this.photos.remove(actor, listingId, photoId);
  }
}
