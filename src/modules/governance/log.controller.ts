import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { CoordinatorLog } from './coordinator-log.service.js';
import {
  logAnswer,
  logQuery,
  meetingBody,
  meetingRecordedAnswer,
  meetingsAnswer,
  type MeetingInput,
} from './governance.schemas.js';
import { Meetings } from './meetings.service.js';

/** The council's control: the coordinator's log, and its own meetings. */
@ApiTags('council')
@Controller('/api/v1')
export class LogController {
  constructor(
    private readonly log: CoordinatorLog,
    private readonly meetings: Meetings,
  ) {}

  @Get('/coordinator-log')
  @Access('council')
  @Answers(200, logAnswer)
  async read(
    @CurrentActor() actor: Representative,
    @Query({ schema: logQuery }) query: z.output<typeof logQuery>,
  ) {
    const { action = null, from = null, to = null, ...paging } = query;
    const { items, ...rest } = await this.log.read(actor, { action, from, to }, paging);
    return { ...rest, items: items.map((line) => ({ ...line, at: line.at.toISOString() })) };
  }

  @Get('/council/meetings')
  @Access('council')
  @Answers(200, meetingsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.meetings.list(actor)).meetings };
  }

  @Post('/council/meetings')
  @Access('council')
  @RateLimit('write')
  @Answers(201, meetingRecordedAnswer)
  async record(
    @CurrentActor() actor: Representative,
    @Body({ schema: meetingBody }) body: MeetingInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.meetings.record(actor, body, key) };
  }
}
