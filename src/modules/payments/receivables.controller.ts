import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { receivableBodyOf, receivableLineBodyOf } from './receivable-answers.js';
import {
  entryBody,
  receivableAnswer,
  receivableListAnswer,
  receivablesQuery,
  reverseBody,
  type EntryInput,
  type ReceivablesQuery,
  type ReverseInput,
} from './receivables.schemas.js';
import { Receivables } from './receivables.service.js';

const id = z.uuid();
const made = z.object({ id: z.uuid() });

@ApiTags('payments')
@Controller('/api/v1')
export class ReceivablesController {
  constructor(private readonly receivables: Receivables) {}

  /** What you are owed (`side=supplier`) or owe (`side=buyer`): what is to be paid by its day, then what was paid. */
  @Get('/receivables')
  @Access('viewer')
  @Answers(200, receivableListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: receivablesQuery }) query: ReceivablesQuery,
  ) {
    const { page, today } = await this.receivables.list(actor, query);
    return { ...page, items: page.items.map((item) => receivableLineBodyOf(actor, item, today)) };
  }

  @Get('/receivables/:id')
  @Access('viewer')
  @Answers(200, receivableAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) receivableId: string) {
    return receivableBodyOf(actor, await this.receivables.open(actor, receivableId));
  }

  /** The supplier notes a payment that came to its account, a refund of an overpayment, or that it asks for less. */
  @Post('/receivables/:id/entries')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, made)
  async note(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
    @Body({ schema: entryBody }) input: EntryInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.receivables.note(actor, receivableId, input, key) };
  }

  /** The supplier takes back a payment, refund or credit that was noted by mistake; answers the receivable's id. */
  @Post('/ledger-entries/:id/reverse')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, made)
  async reverse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) entryId: string,
    @Body({ schema: reverseBody }) { reason }: ReverseInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.receivables.reverse(actor, entryId, reason, key) };
  }
}
