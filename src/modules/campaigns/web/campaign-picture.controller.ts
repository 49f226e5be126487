import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { photoHeaders } from '../../../platform/files/response-headers.js';
import { campaignPath } from '../campaign-paths.js';
import { CampaignPictures } from '../campaign-pictures.service.js';

const slugParam = z
  .string()
  .max(120)
  .regex(/^[a-z0-9-]+$/);

/** The bytes of campaigns' pictures. */
@ApiExcludeController()
@Controller()
export class CampaignPictureController {
  constructor(private readonly pictures: CampaignPictures) {}

  @Get(`${campaignPath(':slug')}/zdjecia/:fileId/:size`)
  @Access('public')
  async serve(
    @CurrentActor() actor: Actor,
    @Param('slug', { schema: slugParam }) slug: string,
    @Param('fileId', { schema: z.uuid() }) fileId: string,
    @Param('size', { schema: z.enum(['card', 'large']) }) size: 'card' | 'large',
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content } = await this.pictures.open(actor, slug, fileId, size);
    // It goes with the campaign: a browser asks each time.
    await reply.headers(photoHeaders()).header('cache-control', 'private, no-cache').send(content);
  }
}
