import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import type { SuggestionLine } from './data/suggestion.queries.js';
import { moderationProblems } from './domain/problems.js';
import { moderatedKinds } from './moderated-things.js';
import {
  declineBody,
  filedAnswer,
  kindParam,
  shownSuggestionAnswer,
  suggestionBody,
  suggestionsAnswer,
  type SuggestionBody,
} from './moderation.schemas.js';
import { Suggestions } from './suggestions.service.js';

const id = z.uuid();

const bodyOf = (line: SuggestionLine) => ({
  ...line,
  suggestedAt: line.suggestedAt.toISOString(),
  closedAt: line.closedAt?.toISOString() ?? null,
});

@ApiTags('moderation')
@Controller('/api/v1')
export class SuggestionsController {
  constructor(private readonly suggestions: Suggestions) {}

  @Post('/public-texts/:kind/:id/suggestions')
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, filedAnswer.meta({ id: 'ChangeSuggested' }))
  async suggest(
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) name: string,
    @Param('id', { schema: id }) thing: string,
    @Body({ schema: suggestionBody }) body: SuggestionBody,
  ) {
    const kind = moderatedKinds.find((each) => each === name);
    if (!kind) throw moderationProblems.textNotFound();
    return { id: await this.suggestions.suggest(actor, { kind, id: thing }, body) };
  }

  @Post('/suggestions/:id/withdraw')
  @Access('coordinator')
  @HttpCode(204)
  async withdraw(@CurrentActor() actor: Representative, @Param('id', { schema: id }) suggestion: string) {
    await this.suggestions.withdraw(actor, suggestion);
  }

  @Get('/organisation/suggestions')
  @Access('viewer')
  @Answers(200, suggestionsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.suggestions.list(actor)).map(bodyOf) };
  }

  @Get('/organisation/suggestions/:id')
  @Access('viewer')
  @Answers(200, shownSuggestionAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) suggestion: string) {
    const { line, now, stale } = await this.suggestions.show(actor, suggestion);
    return { ...bodyOf(line), now, stale };
  }

  @Post('/organisation/suggestions/:id/accept')
  @Access('editor')
  @HttpCode(204)
  accept(@CurrentActor() actor: Representative, @Param('id', { schema: id }) suggestion: string) {
    return this.suggestions.accept(actor, suggestion);
  }

  @Post('/organisation/suggestions/:id/decline')
  @Access('editor')
  @HttpCode(204)
  decline(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) suggestion: string,
    @Body({ schema: declineBody.optional() }) body: z.output<typeof declineBody> | undefined,
  ) {
    return this.suggestions.decline(actor, suggestion, body?.words ?? null);
  }
}
