import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { attachmentHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  catalogueAnswer,
  catalogueBody,
  catalogueRequested,
  cataloguesAnswer,
  type CatalogueInput,
} from './printed-catalogues.schemas.js';
import { PrintedCatalogues, type CatalogueInHand } from './printed-catalogues.service.js';

const id = z.uuid();

/** Catalogues to print, for members and the coordinator. */
@ApiTags('campaigns')
@Controller('/api/v1/organisation/catalogues')
export class PrintedCataloguesController {
  constructor(private readonly catalogues: PrintedCatalogues) {}

  @Get()
  @Access('viewer')
  @Answers(200, cataloguesAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.catalogues.list(actor)).map(told) };
  }

  /** Asks for a catalogue; a job makes it. */
  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(202, catalogueRequested)
  async request(
    @CurrentActor() actor: Representative,
    @Body({ schema: catalogueBody }) body: CatalogueInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return {
      id: await this.catalogues.request(actor, body, key),
      leftOut: await this.catalogues.leftOut(body),
    };
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, catalogueAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) catalogueId: string) {
    return told(await this.catalogues.one(actor, catalogueId));
  }

  @Post('/:id/cancel')
  @Access('editor')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Representative, @Param('id', { schema: id }) catalogueId: string) {
    return this.catalogues.cancel(actor, catalogueId);
  }

  @Get('/:id/file')
  @Access('viewer')
  async file(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) catalogueId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.catalogues.open(actor, catalogueId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}

const told = (line: CatalogueInHand) => {
  const { id: catalogueId, state, category, powiat, campaignId, members, lang, done, total } = line;
  return {
    ...{ id: catalogueId, state, category, powiat, campaignId, lang, done, total },
    members: [...members],
    listings: [...line.listings],
    requestedAt: line.requestedAt.toISOString(),
    expiresAt: line.expiresAt?.toISOString() ?? null,
  };
};
