import { Body, Controller, Get, HttpCode, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Disputes } from './disputes.service.js';
import {
  disputeBody,
  remindBody,
  reminderSettingAnswer,
  reminderSettingBody,
  type DisputeInput,
  type RemindInput,
  type ReminderSettingInput,
} from './receivables.schemas.js';
import { Reminders } from './reminders.service.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1')
export class RemindersController {
  constructor(
    private readonly disputes: Disputes,
    private readonly reminders: Reminders,
  ) {}

  /** The buyer says why it does not pay; while that stands, nothing is overdue. */
  @Post('/receivables/:id/dispute')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  dispute(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body({ schema: disputeBody }) { reason }: DisputeInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.disputes.open(actor, receivableId, reason, key);
  }

  /** The buyer disputes it no longer. */
  @Post('/receivables/:id/withdraw-dispute')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.disputes.withdraw(actor, receivableId, key);
  }

  /** The supplier reminds the buyer of what is overdue, at most once a day in each tone. */
  @Post('/receivables/:id/remind')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  remind(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body({ schema: remindBody }) { tone }: RemindInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.reminders.remind(actor, receivableId, tone, key);
  }

  /** When your reminders go by themselves. */
  @Get('/reminder-settings')
  @Access('viewer')
  @Answers(200, reminderSettingAnswer)
  setting(@CurrentActor() actor: Representative) {
    return this.reminders.setting(actor);
  }

  @Put('/reminder-settings')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  set(
    @CurrentActor() actor: Representative,
    @Body({ schema: reminderSettingBody }) setting: ReminderSettingInput,
  ): Promise<void> {
    return this.reminders.set(actor, setting);
  }
}
