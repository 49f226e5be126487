import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Config } from '../../platform/config/config.js';
import { pdfHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import type { ShortLinkLine } from './data/short-links.queries.js';
import { aimPath } from './domain/short-link.js';
import { fullAddress, shortAddress } from './link-addresses.js';
import { Posters } from './posters.service.js';
import { qrFile } from './qr-file.js';
import {
  posterPaper,
  qrFormat,
  shortLinkBody,
  shortLinkDetails,
  shortLinkLabelBody,
  shortLinkMade,
  shortLinksAnswer,
  shortLinksQuery,
  type ShortLinkInput,
} from './short-links.schemas.js';
import { ShortLinks } from './short-links.service.js';

const id = z.uuid();

/** Short links with QR codes, for posters, leaflets and mails. */
@ApiTags('campaigns')
@Controller('/api/v1/short-links')
export class ShortLinksController {
  constructor(
    private readonly links: ShortLinks,
    private readonly posters: Posters,
    private readonly config: Config,
  ) {}

  @Get()
  @Access('coordinator')
  @Answers(200, shortLinksAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: shortLinksQuery }) { campaignId }: z.output<typeof shortLinksQuery>,
  ) {
    const lines = await this.links.list(actor, campaignId ?? null);
    return { items: lines.map((line) => this.told(line)) };
  }

  @Post()
  @Access('coordinator')
  @Answers(201, shortLinkMade)
  make(
    @CurrentActor() actor: Representative,
    @Body({ schema: shortLinkBody }) body: ShortLinkInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.links.make(actor, body, key);
  }

  @Get('/:id')
  @Access('coordinator')
  @Answers(200, shortLinkDetails)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) linkId: string) {
    const { days, ...line } = await this.links.one(actor, linkId);
    return { ...this.told(line), days: [...days] };
  }

  @Patch('/:id')
  @Access('coordinator')
  @HttpCode(204)
  rename(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Body({ schema: shortLinkLabelBody }) { label }: z.output<typeof shortLinkLabelBody>,
  ) {
    return this.links.rename(actor, linkId, label);
  }

  @Post('/:id/switch-off')
  @Access('coordinator')
  @HttpCode(204)
  switchOff(@CurrentActor() actor: Representative, @Param('id', { schema: id }) linkId: string) {
    return this.links.switchOff(actor, linkId);
  }

  @Get('/:id/qr-code/:format')
  @Access('coordinator')
  async qrCode(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Param('format', { schema: qrFormat }) format: z.output<typeof qrFormat>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { code } = await this.links.one(actor, linkId);
    const { headers, bytes } = await qrFile(shortAddress(this.config, code), code, format);
    await reply.headers(headers).send(bytes);
  }

  @Get('/:id/poster/:paper')
  @Access('coordinator')
  async poster(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) linkId: string,
    @Param('paper', { schema: posterPaper }) paper: z.output<typeof posterPaper>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const poster = await this.posters.pdf(actor, linkId, paper, langOf(reply.request));
    await reply.headers(pdfHeaders(poster)).send(poster.pdf);
  }

  private told(line: ShortLinkLine) {
    const { id: linkId, code, label, channel, target, opened } = line;
    return {
      ...{ id: linkId, code, label, channel, target, opened },
      address: shortAddress(this.config, code),
      campaign: line.campaignId === null ? null : { id: line.campaignId, name: line.campaignName ?? '' },
      leadsTo: fullAddress(this.config, 'pl', aimPath(line)),
      madeAt: line.madeAt.toISOString(),
      disabledAt: line.disabledAt?.toISOString() ?? null,
    };
  }
}
