import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { contentOfTemplate } from './domain/templates.js';
import { ProcedureDrafts } from './drafts.service.js';
import { lineBodyOf, procedureBodyOf } from './procedure-answers.js';
import { buyersFigures, procedureDraft } from './procedure-content.js';
import {
  amendBody,
  answerBody,
  askBody,
  beginBody,
  cancelProcedureBody,
  fileIdsAnswer,
  madeProcedureAnswer,
  numberAnswer,
  procedureAnswer,
  procedureListAnswer,
  procedureQuery,
  publishBody,
  saveBody,
} from './procedures.schemas.js';
import { Procedures } from './procedures.service.js';
import { Publishing } from './publishing.service.js';
import { ProcedureQuestions } from './questions.service.js';

const id = z.uuid();

@ApiTags('procedures')
@Controller('/api/v1/procedures')
export class ProceduresController {
  constructor(
    private readonly procedures: Procedures,
    private readonly drafts: ProcedureDrafts,
    private readonly publishing: Publishing,
    private readonly questions: ProcedureQuestions,
  ) {}

  @Post()
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeProcedureAnswer)
  async begin(
    @CurrentActor() actor: Representative,
    @Body({ schema: beginBody }) body: z.output<typeof beginBody>,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    const { kind, template, copyOf, content, figures, touch } = body;
    if (copyOf) return { id: await this.drafts.copy(actor, copyOf, key, touch ?? null) };
    const draft =
      content ?? procedureDraft.parse(template ? contentOfTemplate(template, langOf(request)) : {});
    const begun = { kind, draft, figures: figures ?? buyersFigures.parse({}), touch: touch ?? null };
    return { id: await this.drafts.begin(actor, begun, key) };
  }

  /** Your own, as buyer; what was touched last first. Paged by number. */
  @Get()
  @Access('viewer')
  @Answers(200, procedureListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: procedureQuery }) { state, page, perPage }: z.output<typeof procedureQuery>,
  ) {
    const found = await this.procedures.list(actor, { state: state ?? null, page, perPage });
    return { ...found.page, items: found.page.items.map((line) => lineBodyOf(line, found.now)) };
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, procedureAnswer)
  async one(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Req() request: FastifyRequest,
  ) {
    const { work, published } = await this.procedures.own(actor, procedureId);
    return procedureBodyOf(work, published, langOf(request));
  }

  /** Of a published procedure it is what the next version will be; nobody else sees it before it is published. */
  @Patch('/:id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  save(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: saveBody }) { revision, kind, content, figures }: z.output<typeof saveBody>,
  ) {
    return this.drafts.save(actor, procedureId, revision, { kind, draft: content, figures });
  }

  /** Deletes a draft; of a published procedure what was saved for the next version. */
  @Delete('/:id')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  async discard(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    await this.drafts.discard(actor, procedureId);
  }

  /** Multipart; files under any field name. */
  @Post('/:id/files')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, fileIdsAnswer)
  async addFiles(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return { ids: await this.drafts.addFiles(actor, procedureId, request.uploads ?? [], key) };
  }

  /** Of a file that no version shows yet. */
  @Delete('/:id/files/:fileId')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  removeFile(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('fileId', { schema: id }) fileId: string,
  ) {
    return this.drafts.removeFile(actor, procedureId, fileId);
  }

  /** Gives the number; those on the list are invited. */
  @Post('/:id/publish')
  @Access('editor')
  @RateLimit('write')
  @Answers(200, numberAnswer)
  @HttpCode(200)
  publish(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: publishBody }) { revision }: z.output<typeof publishBody>,
  ) {
    return this.publishing.publish(actor, procedureId, revision);
  }

  /** Publishes what was saved as the next version, with what was changed and why. */
  @Post('/:id/amend')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  amend(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: amendBody }) { revision, reason }: z.output<typeof amendBody>,
  ) {
    return this.publishing.amend(actor, procedureId, revision, reason);
  }

  @Post('/:id/cancel')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  cancel(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: cancelProcedureBody }) { reason }: z.output<typeof cancelProcedureBody>,
  ) {
    return this.publishing.cancel(actor, procedureId, reason);
  }

  /** For those who may bid. Nobody learns who asks, the buyer neither. */
  @Post('/:id/questions')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeProcedureAnswer)
  async ask(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: askBody }) { text }: z.output<typeof askBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.questions.ask(actor, procedureId, text, key) };
  }

  /** The buyer's answer, to all who may read the procedure. */
  @Post('/:id/questions/:questionId/answer')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Param('questionId', { schema: id }) questionId: string,
    @Body({ schema: answerBody }) { answer }: z.output<typeof answerBody>,
  ) {
    return this.questions.answer(actor, procedureId, questionId, answer);
  }
}
