import { Controller, Delete, Get, HttpCode, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

/** The address of the person's own calendar. */
@ApiTags('notices')
@Controller('/api/v1/account/calendar-feed')
export class CalendarController {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Get()
  @Access('account')
  @Answers(200, z.object({ since: z.iso.datetime().nullable() }))
  async since(@CurrentActor() actor: Person) {
    return { since: (await this.feeds.since(actor))?.toISOString() ?? null };
  }

  /** A new address, told this once; an earlier one stops working. */
  @Post()
  @Access('account')
  @Answers(201, z.object({ url: z.url() }))
  async renew(@CurrentActor() actor: Person, @Req() request: FastifyRequest) {
    return { url: await this.feeds.renew(actor, langOf(request)) };
  }

  @Delete()
  @Access('account')
  @HttpCode(204)
  end(@CurrentActor() actor: Person) {
    return this.feeds.end(actor);
  }
}
