import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { touchWindowBody, touchWindowSet, touchWindowsAnswer } from './touch-windows.schemas.js';
import { TouchWindows } from './touch-windows.service.js';

/** For how many days a touch may be behind an inquiry, from which day on. */
@ApiTags('campaigns')
@Controller('/api/v1/touch-windows')
export class TouchWindowsController {
  constructor(private readonly windows: TouchWindows) {}

  @Get()
  @Access('coordinator')
  @Answers(200, touchWindowsAnswer)
  async list(@CurrentActor() actor: Representative) {
    return { items: await this.windows.list(actor) };
  }

  @Post()
  @Access('coordinator')
  @RateLimit('write')
  @Answers(201, touchWindowSet)
  set(
    @CurrentActor() actor: Representative,
    @Body({ schema: touchWindowBody }) body: z.output<typeof touchWindowBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.windows.set(actor, body, key);
  }
}
