import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { payoutChangeBodyOf, shownChanges } from './payout-answers.js';
import {
  bankAccountChangeBody,
  payoutChangesAnswer,
  type BankAccountChangeInput,
} from './payout-changes.schemas.js';
import { PayoutChanges } from './payout-changes.service.js';
import { PayoutDestinations } from './payout-destinations.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1/payout-changes')
export class PayoutChangesController {
  constructor(
    private readonly changes: PayoutChanges,
    private readonly destinations: PayoutDestinations,
  ) {}

  /** Each change of where your money goes, the latest first. */
  @Get()
  @Access('owner')
  @Answers(200, payoutChangesAnswer)
  async list(@CurrentActor() actor: Representative) {
    const known = await this.changes.list(actor);
    return { items: shownChanges(this.destinations, known).map(payoutChangeBodyOf) };
  }

  /**
   * Asks that transfers go to another account. Your first account is in use at once; another 72 hours later, and
   * while anything is due to you only once a second owner has confirmed.
   */
  @Post()
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async ask(
    @CurrentActor() actor: Representative,
    @Body({ schema: bankAccountChangeBody }) { nrb }: BankAccountChangeInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.changes.ask(actor, 'bank-account', nrb, key) };
  }

  /** Another owner than the one who asked, who has been in the organisation for 72 hours, says that it is meant. */
  @Post(':id/confirm')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) changeId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.changes.confirm(actor, changeId, key);
  }

  /** Any owner stops a change that waits. Needs no fresh proof: stopping must be quick. */
  @Post(':id/withdraw')
  @Access('owner')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) changeId: string,
    @IdempotencyKey() key: string | undefined,
  ) {
    return this.changes.withdraw(actor, changeId, key);
  }
}
