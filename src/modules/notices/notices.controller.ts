import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { href } from '../../platform/i18n/paths.js';
import { noticesAnswer, noticesQuery, type NoticesQuery } from './notices.schemas.js';
import { Notices } from './notices.service.js';

@ApiTags('notices')
@Controller('/api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: Notices) {}

  @Get()
  @Access('viewer')
  @Answers(200, noticesAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: noticesQuery }) query: NoticesQuery,
    @Req() request: FastifyRequest,
  ) {
    const lang = langOf(request);
    const { items, ...rest } = await this.notices.list(actor, query);
    return {
      ...rest,
      items: items.map(({ title, text, path, at, ...line }) => ({
        ...line,
        title: title[lang],
        text: text[lang],
        path: href(lang, path),
        at: at.toISOString(),
      })),
    };
  }

  @Post('/read')
  @Access('viewer')
  @HttpCode(204)
  readAll(@CurrentActor() actor: Representative) {
    return this.notices.readAll(actor);
  }

  @Post('/:id/read')
  @Access('viewer')
  @HttpCode(204)
  async read(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    await this.notices.read(actor, id);
  }
}
