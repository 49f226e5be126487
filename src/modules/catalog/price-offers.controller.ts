import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { localDateOf } from '../../shared/dates.js';
import { offerState, percentOf, type OfferTerms } from './domain/price-offer.js';
import {
  offerBody,
  offerChangeBody,
  offerMadeAnswer,
  ownOffersAnswer,
  type OfferChange,
} from './price-offers.schemas.js';
import { PriceOffers } from './price-offers.service.js';

const id = z.uuid();

/** Dated lower prices of the acting member's listings. */
@ApiTags('listings')
@ByGrant('listings')
@Controller('/api/v1')
export class PriceOffersController {
  constructor(
    private readonly offers: PriceOffers,
    private readonly clock: Clock,
  ) {}

  @Get('/organisation/listings/:id/price-offers')
  @Access('viewer')
  @Answers(200, ownOffersAnswer)
  async list(@CurrentActor() actor: Representative, @Param('id', { schema: id }) listing: string) {
    const today = localDateOf(this.clock.now());
    const { offers } = await this.offers.own(actor, listing);
    return {
      items: offers.map((offer) => ({
        ...offer,
        percent: offer.basisPoints === null ? null : percentOf(offer.basisPoints),
        state: offerState(offer, today),
      })),
    };
  }

  @Post('/listings/:id/price-offers')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, offerMadeAnswer)
  async make(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) listing: string,
    @Body({ schema: offerBody }) terms: OfferTerms,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.offers.make(actor, listing, terms, key) };
  }

  /** Only before it begins. */
  @Patch('/price-offers/:id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) offer: string,
    @Body({ schema: offerChangeBody }) { terms, version }: OfferChange,
  ) {
    return this.offers.change(actor, offer, terms, version);
  }

  @Post('/price-offers/:id/end')
  @Access('editor')
  @HttpCode(204)
  end(@CurrentActor() actor: Representative, @Param('id', { schema: id }) offer: string) {
    return this.offers.end(actor, offer);
  }
}
