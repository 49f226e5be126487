import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { attachmentHeaders } from '../../platform/files/response-headers.js';
import { Conversations } from './conversations.service.js';

const id = z.uuid();

/** Attached files: for participants only, always as a download, never as a page. */
@ApiExcludeController()
@Controller()
export class FilesController {
  constructor(private readonly conversations: Conversations) {}

  @Get('/pliki/:id')
  @Access('viewer')
  async download(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.conversations.openFile(actor, fileId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
