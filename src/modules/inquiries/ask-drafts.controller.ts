import { Body, Controller, HttpCode, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  askDraftAnswer,
  askDraftBody,
  draftFileBody,
  draftMadeAnswer,
  draftTokenBody,
  savedAskDraftBody,
  type AskDraft,
} from './ask-drafts.schemas.js';
import { filesSent } from './draft-files.js';
import { AskDrafts } from './ask-drafts.service.js';
import { madeAnswer } from './inquiries.schemas.js';

type Token = z.output<typeof draftTokenBody>;

/** Inquiries written before anybody is registered. The token comes in the body: addresses end up in logs. */
@ApiTags('inquiries')
@Controller('/api/v1/inquiry-drafts')
export class AskDraftsController {
  constructor(private readonly drafts: AskDrafts) {}

  /** For one listing (`listingId`) or one member (`slug`); as typed, nothing has to be complete. */
  @Post()
  @Access('public')
  @RateLimit('mail')
  @Answers(201, draftMadeAnswer)
  async begin(@Body({ schema: askDraftBody }) body: AskDraft) {
    return { token: await this.drafts.begin(body, []) };
  }

  @Post('/read')
  @Access('public')
  @RateLimit('link')
  @Answers(200, askDraftAnswer)
  async read(@Body({ schema: draftTokenBody }) { token }: Token) {
    const { about, fields, files, until } = await this.drafts.open(token);
    return { about, fields, files, until };
  }

  @Put()
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  save(@Body({ schema: savedAskDraftBody }) { token, fields }: z.output<typeof savedAskDraftBody>) {
    return this.drafts.save(token, fields, []);
  }

  /** A form with `token` and `files`; a file that comes again is there once. */
  @Post('/files')
  @Access('public')
  @RateLimit('mail')
  @HttpCode(204)
  addFiles(@Body({ schema: draftTokenBody }) { token }: Token, @Req() request: FastifyRequest) {
    return this.drafts.addFiles(token, filesSent(request));
  }

  @Post('/files/remove')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  removeFile(@Body({ schema: draftFileBody }) { token, file }: z.output<typeof draftFileBody>) {
    return this.drafts.removeFile(token, file);
  }

  @Post('/discard')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  discard(@Body({ schema: draftTokenBody }) { token }: Token) {
    return this.drafts.discard(token);
  }

  /** Sends it as your organisation's inquiry; the draft is gone then. */
  @Post('/send')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeAnswer)
  async send(
    @CurrentActor() actor: Representative,
    @Body({ schema: draftTokenBody }) { token }: Token,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.drafts.send(actor, token, null, key) };
  }
}
