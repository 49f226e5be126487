import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { accountCheckBody, transferAnswer, type AccountCheckInput } from './transfers.schemas.js';
import { Transfers } from './transfers.service.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1/receivables/:id')
export class TransfersController {
  constructor(private readonly transfers: Transfers) {}

  /** What to type into a bank to pay it. */
  @Get('transfer')
  @Access('viewer')
  @Answers(200, transferAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) receivableId: string) {
    const { account, check, ...details } = await this.transfers.of(actor, receivableId);
    const noted = check && {
      ...{ day: check.day, onList: check.onList, requestId: check.requestId },
      ...{ sameAccount: check.sameAccount, notedByName: check.notedByName },
    };
    return {
      ...details,
      account: account?.nrb ?? null,
      accountSince: account?.since.toISOString() ?? null,
      check: noted,
    };
  }

  /** The buyer notes that it looked the payee's account up in the list of VAT payers; nobody else sees it. */
  @Post('account-checks')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async noteCheck(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body({ schema: accountCheckBody }) input: AccountCheckInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.transfers.noteCheck(actor, receivableId, input, key) };
  }
}
