import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../../platform/access/access.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { categoriesAnswerOf, listingAnswerOf, pageAnswerOf } from './catalog.answers.js';
import { categoriesAnswer, listingAnswer } from './catalog.schemas.js';
import { catalogueQuery, listingPageAnswer, type CatalogueQuery } from './catalogue.schemas.js';
import { CapacityLedgers } from './capacity-ledgers.service.js';
import { CatalogueSearch } from './catalogue-search.service.js';
import { ListingReading } from './listing-reading.service.js';
import { Vocabulary } from './vocabulary.service.js';

const id = z.uuid();

/** What anyone may read of the catalogue. */
@ApiTags('listings')
@Controller('/api/v1')
export class CatalogController {
  constructor(
    private readonly search: CatalogueSearch,
    private readonly reading: ListingReading,
    private readonly vocabulary: Vocabulary,
    private readonly ledgers: CapacityLedgers,
  ) {}

  @Get('/listings')
  @Access('public')
  @Answers(200, listingPageAnswer)
  async list(@Query({ schema: catalogueQuery }) query: CatalogueQuery, @Req() request: FastifyRequest) {
    const lang = langOf(request);
    return pageAnswerOf(await this.search.find(query, lang), query, lang);
  }

  @Get('/listings/:id')
  @Access('public')
  @Answers(200, listingAnswer)
  async show(@Param('id', { schema: id }) listingId: string, @Req() request: FastifyRequest) {
    const listing = await this.reading.publicListing(listingId);
    const capacity = listing.showsCapacity ? await this.ledgers.shown(listingId) : null;
    return listingAnswerOf(listing, capacity, langOf(request));
  }

  @Get('/categories')
  @Access('public')
  @Answers(200, categoriesAnswer)
  async categories(@Req() request: FastifyRequest) {
    return categoriesAnswerOf(await this.vocabulary.countedCategories(), langOf(request));
  }
}
