import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { attachmentHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { DataExports } from './data-exports.service.js';
import { exportMadeAnswer, exportsAnswer } from './identity.schemas.js';

/** Copies of the person's own data. */
@ApiTags('account')
@Controller('/api/v1/account/exports')
export class DataExportController {
  constructor(private readonly exports: DataExports) {}

  @Get()
  @Access('account')
  @Answers(200, exportsAnswer)
  async list(@CurrentActor() actor: Person) {
    const lines = await this.exports.list(actor);
    return {
      items: lines.map(({ id, done, total, open, ...line }) => ({
        ...{ id, done, total, open },
        requestedAt: line.requestedAt.toISOString(),
        readyAt: line.readyAt?.toISOString() ?? null,
        expiresAt: line.expiresAt?.toISOString() ?? null,
      })),
    };
  }

  /** Asks for a copy; a mail tells when it is ready. */
  @Post()
  @Access('account')
  @StepUp()
  @RateLimit('write')
  @HttpCode(202)
  @Answers(202, exportMadeAnswer)
  async request(@CurrentActor() actor: Person) {
    return { id: await this.exports.request(actor) };
  }

  @Get(':id/file')
  @Access('account')
  @StepUp()
  async file(
    @CurrentActor() actor: Person,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.exports.open(actor, id);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
