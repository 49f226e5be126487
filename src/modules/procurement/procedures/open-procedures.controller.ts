import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { attachmentHeaders } from '../../../platform/files/response-headers.js';
import { Answers } from '../../../platform/http/answers.js';
import { publicLineBodyOf, publishedBodyOf } from './procedure-answers.js';
import {
  openProcedureListAnswer,
  openProcedureQuery,
  publishedProcedureAnswer,
} from './procedures.schemas.js';
import { Procedures } from './procedures.service.js';

const id = z.uuid();

/** Procedures that are open to all members, for everybody. */
@ApiTags('procedures')
@Controller()
export class OpenProceduresController {
  constructor(private readonly procedures: Procedures) {}

  /** What takes bids now, the nearest deadline first. Paged by number. */
  @Get('/api/v1/open-procedures')
  @Access('public')
  @Answers(200, openProcedureListAnswer)
  async list(
    @Query({ schema: openProcedureQuery }) { category, page, perPage }: z.output<typeof openProcedureQuery>,
  ) {
    const found = await this.procedures.listOpen({ category: category ?? null, page, perPage });
    return { ...found, items: found.items.map(publicLineBodyOf) };
  }

  @Get('/api/v1/open-procedures/:id')
  @Access('public')
  @Answers(200, publishedProcedureAnswer)
  async one(@Param('id', { schema: id }) procedureId: string) {
    return publishedBodyOf(await this.procedures.openPublic(procedureId));
  }

  /** A file of a procedure, for whoever may read the procedure: always as a download. */
  @Get('/api/v1/procedures/:id/files/:fileId')
  @Access('public')
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) procedureId: string,
    @Param('fileId', { schema: id }) fileId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.procedures.file(actor, procedureId, fileId);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
