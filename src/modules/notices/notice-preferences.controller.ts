import { Body, Controller, Get, HttpCode, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { isAlways } from './domain/mail-choice.js';
import { NoticePreferences } from './notice-preferences.service.js';
import { preferencesAnswer, preferencesBody, preferencesQuery } from './notices.schemas.js';

/** What a person wants by mail, for each of their organisations. */
@ApiTags('notices')
@Controller('/api/v1/account/notice-preferences')
export class NoticePreferencesController {
  constructor(private readonly preferences: NoticePreferences) {}

  @Get()
  @Access('account')
  @Answers(200, preferencesAnswer)
  async list(
    @CurrentActor() actor: Person,
    @Query({ schema: preferencesQuery }) { organisationId }: z.output<typeof preferencesQuery>,
    @Req() request: FastifyRequest,
  ) {
    const lang = langOf(request);
    const choices = await this.preferences.list(actor, organisationId);
    return {
      organisationId,
      topics: choices.map(({ topic, mail }) => ({
        id: topic.id,
        group: topic.group,
        label: topic.label[lang],
        mail,
        always: isAlways(topic) ? topic.mail.always[lang] : null,
      })),
    };
  }

  /** Topics left out stay as they are. */
  @Put()
  @Access('account')
  @HttpCode(204)
  choose(
    @CurrentActor() actor: Person,
    @Body({ schema: preferencesBody }) { organisationId, mail, everywhere }: z.output<typeof preferencesBody>,
  ) {
    return this.preferences.choose(actor, organisationId, mail, { everywhere });
  }
}
