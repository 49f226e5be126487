import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { langOf } from '../../../platform/http/lang.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { draftFileBody, draftMadeAnswer, draftTokenBody, filesSent } from '../../inquiries/index.js';
import { contentOfTemplate } from './domain/templates.js';
import {
  guestBeginBody,
  guestContent,
  guestProcedureAnswer,
  guestSaveBody,
} from './guest-procedures.schemas.js';
import { GuestProcedures } from './guest-procedures.service.js';
import { buyersFigures } from './procedure-content.js';
import { madeProcedureAnswer } from './procedures.schemas.js';

type Token = z.output<typeof draftTokenBody>;

/** Procedures written before anybody is registered. The token comes in the body: addresses end up in logs. */
@ApiTags('procedures')
@Controller('/api/v1/procedure-drafts')
export class GuestProceduresController {
  constructor(private readonly guests: GuestProcedures) {}

  @Post()
  @Access('public')
  @RateLimit('mail')
  @Answers(201, draftMadeAnswer)
  async begin(
    @Body({ schema: guestBeginBody }) body: z.output<typeof guestBeginBody>,
    @Req() request: FastifyRequest,
  ) {
    const { kind, template, content, figures, touch } = body;
    return {
      token: await this.guests.begin({
        kind,
        draft: content ?? guestContent.parse(template ? contentOfTemplate(template, langOf(request)) : {}),
        figures: figures ?? buyersFigures.parse({}),
        touch: touch ?? null,
      }),
    };
  }

  @Post('/read')
  @Access('public')
  @RateLimit('link')
  @Answers(200, guestProcedureAnswer)
  async read(@Body({ schema: draftTokenBody }) { token }: Token, @Req() request: FastifyRequest) {
    const lang = langOf(request);
    const { kind, draft, figures, files, until, errors } = await this.guests.open(token);
    const missing = errors.map(({ pointer, text }) => ({ pointer, text: text[lang] }));
    return { kind, draft, figures, files, until, missing };
  }

  /** What is left out stays. */
  @Put()
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  save(@Body({ schema: guestSaveBody }) { token, kind, content, figures }: z.output<typeof guestSaveBody>) {
    return this.guests.save(token, () => ({ kind, draft: content, figures }));
  }

  /** A form with `token` and `files`; a file that comes again is there once. */
  @Post('/files')
  @Access('public')
  @RateLimit('mail')
  @HttpCode(204)
  addFiles(@Body({ schema: draftTokenBody }) { token }: Token, @Req() request: FastifyRequest) {
    return this.guests.addFiles(token, filesSent(request));
  }

  @Post('/files/remove')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  removeFile(@Body({ schema: draftFileBody }) { token, file }: z.output<typeof draftFileBody>) {
    return this.guests.removeFile(token, file);
  }

  @Post('/discard')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  discard(@Body({ schema: draftTokenBody }) { token }: Token) {
    return this.guests.discard(token);
  }

  /** Makes it a draft of your organisation, to be published; the private link is dead then. */
  @Post('/take')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeProcedureAnswer)
  async take(
    @CurrentActor() actor: Representative,
    @Body({ schema: draftTokenBody }) { token }: Token,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.guests.take(actor, token, key) };
  }
}
