import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { ApplicationDrafts } from './application-drafts.service.js';
import {
  draftAnswer,
  draftBody,
  draftMadeAnswer,
  draftTokenBody,
  savedDraftBody,
  type DraftContent,
} from './draft.schemas.js';
import { appliedAnswer } from './members.schemas.js';

/** Applications written before anybody is registered. The token comes in the body: addresses end up in logs. */
@ApiTags('members')
@Controller('/api/v1/application-drafts')
export class DraftsController {
  constructor(private readonly drafts: ApplicationDrafts) {}

  @Post()
  @Access('public')
  @RateLimit('mail')
  @Answers(201, draftMadeAnswer)
  async begin(@Body({ schema: draftBody }) body: DraftContent) {
    const { secret, expiresAt } = await this.drafts.begin(body);
    return { token: secret, expiresAt: expiresAt.toISOString() };
  }

  @Post('/read')
  @Access('public')
  @RateLimit('signIn')
  @Answers(200, draftAnswer)
  async read(@Body({ schema: draftTokenBody }) { token }: z.output<typeof draftTokenBody>) {
    const { draft, checks, lookalikes } = await this.drafts.open(token);
    return { content: draft.content, checks, lookalikes, expiresAt: draft.expiresAt.toISOString() };
  }

  @Put()
  @Access('public')
  @RateLimit('mail')
  @HttpCode(204)
  save(@Body({ schema: savedDraftBody }) { token, ...content }: z.output<typeof savedDraftBody>) {
    return this.drafts.save(token, content);
  }

  @Post('/send')
  @Access('owner')
  @RateLimit('write')
  @Answers(201, appliedAnswer)
  async send(
    @CurrentActor() actor: Representative,
    @Body({ schema: draftTokenBody }) { token }: z.output<typeof draftTokenBody>,
  ) {
    return { id: await this.drafts.send(actor, token) };
  }
}
