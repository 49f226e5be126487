import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  askDraftAnswer,
  askDraftBody,
  draftMadeAnswer,
  draftTokenBody,
  savedAskDraftBody,
  type AskDraft,
} from './ask-drafts.schemas.js';
import { AskDrafts } from './ask-drafts.service.js';
import { madeAnswer } from './inquiries.schemas.js';

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
  async read(@Body({ schema: draftTokenBody }) { token }: z.output<typeof draftTokenBody>) {
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

  @Post('/discard')
  @Access('public')
  @RateLimit('link')
  @HttpCode(204)
  discard(@Body({ schema: draftTokenBody }) { token }: z.output<typeof draftTokenBody>) {
    return this.drafts.discard(token);
  }

  /** Sends it as your organisation's inquiry; the draft is gone then. */
  @Post('/send')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, madeAnswer)
  async send(
    @CurrentActor() actor: Representative,
    @Body({ schema: draftTokenBody }) { token }: z.output<typeof draftTokenBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.drafts.send(actor, token, null, key) };
  }
}
