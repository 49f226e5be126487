import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { amendmentBodyOf } from './amendment-answers.js';
import {
  amendmentAnswer,
  amendmentBody,
  refuseBody,
  type AmendmentInput,
  type RefuseInput,
} from './amendments.schemas.js';
import { Amendments } from './amendments.service.js';

const id = z.uuid();

@ApiTags('contracts')
@Controller('/api/v1')
export class AmendmentsController {
  constructor(private readonly amendments: Amendments) {}

  /** All changes that were proposed, in their order. */
  @Get('/contracts/:id/amendments')
  @Access('viewer')
  @Answers(200, z.object({ items: z.array(amendmentAnswer) }))
  async list(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    const { contract, amendments } = await this.amendments.of(actor, contractId);
    return { items: amendments.map((amendment) => amendmentBodyOf({ contract, amendment })) };
  }

  /** Proposes the contract as it should be from now on. */
  @Post('/contracts/:id/amendments')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async propose(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: amendmentBody }) input: AmendmentInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.amendments.propose(actor, contractId, input, key) };
  }

  @Get('/amendments/:id')
  @Access('viewer')
  @Answers(200, amendmentAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) amendmentId: string) {
    return amendmentBodyOf(await this.amendments.open(actor, amendmentId));
  }

  /**
   * The other side accepts; the contract goes on in this version. Where those who may bind the sides accepted the
   * contract, each of them accepts the change too, after a fresh proof, the proposing side first.
   */
  @Post('/amendments/:id/accept')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  async accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    await this.amendments.accept(actor, amendmentId, key);
  }

  /** The other side refuses. */
  @Post('/amendments/:id/refuse')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  refuse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @Body({ schema: refuseBody }) { reason }: RefuseInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.amendments.refuse(actor, amendmentId, reason, key);
  }

  /** The proposing side takes it back. */
  @Post('/amendments/:id/withdraw')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) amendmentId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.amendments.withdraw(actor, amendmentId, key);
  }
}
