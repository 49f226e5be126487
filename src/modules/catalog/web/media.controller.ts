import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { photoHeaders } from '../../../platform/files/response-headers.js';
import { Photos } from '../photos.service.js';

const fileId = z.uuid();
const photoSize = z.enum(['card', 'large']);

/** The bytes of photos. */
@ApiExcludeController()
@Controller('/media')
export class MediaController {
  constructor(private readonly photos: Photos) {}

  @Get('/:fileId/:size')
  @Access('public')
  async serve(
    @CurrentActor() actor: Actor,
    @Param('fileId', { schema: fileId }) id: string,
    @Param('size', { schema: photoSize }) size: z.output<typeof photoSize>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { content, everyone } = await this.photos.open(actor, id, size);
    void reply.headers(photoHeaders());
    // A preview is its owner's alone: not even the browser keeps it.
    if (!everyone) void reply.header('cache-control', 'private, no-store');
    await reply.send(content);
  }
}
