import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { ContractShares } from './contract-shares.service.js';
import { shareBodyOf, sharesBodyOf } from './share-answers.js';
import {
  askBody,
  contractSharesAnswer,
  declineShareBody,
  shareAnswer,
  shareBody,
  type AskInput,
  type DeclineShareInput,
  type ShareInput,
} from './share.schemas.js';

const id = z.uuid();

@ApiTags('contracts')
@Controller('/api/v1')
export class ContractSharesController {
  constructor(private readonly shares: ContractShares) {}

  /** Who takes part in the contract and does what; to its supplier also for how much. */
  @Get('/contracts/:id/shares')
  @Access('viewer')
  @Answers(200, contractSharesAnswer)
  async list(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    return sharesBodyOf(await this.shares.of(actor, contractId));
  }

  /** The supplier asks a member to do a part of the contract; it counts once the member confirms. */
  @Post('/contracts/:id/shares')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async ask(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: askBody }) input: AskInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.shares.ask(actor, contractId, input, key) };
  }

  /** Contracts of others in which the caller's organisation was asked to take part; at most 200. */
  @Get('/contract-shares')
  @Access('viewer')
  @Answers(200, z.object({ items: z.array(shareAnswer) }))
  async mine(@CurrentActor() actor: Representative) {
    return { items: (await this.shares.mine(actor)).map(shareBodyOf) };
  }

  @Get('/contract-shares/:id')
  @Access('viewer')
  @Answers(200, shareAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) shareId: string) {
    return shareBodyOf(await this.shares.open(actor, shareId));
  }

  /** The lead asks for other work or another amount; a new share, which the partner answers anew. */
  @Post('/contract-shares/:id/change')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body({ schema: shareBody }) input: ShareInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.shares.change(actor, shareId, input, key) };
  }

  /** The lead takes back what it asked. */
  @Post('/contract-shares/:id/withdraw')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.shares.withdraw(actor, shareId, key);
  }

  /** The partner confirms, by an owner of its account or one on record as binding it. */
  @Post('/contract-shares/:id/confirm')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.shares.confirm(actor, shareId, key);
  }

  /** The partner will not do it, or no longer. */
  @Post('/contract-shares/:id/decline')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  decline(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) shareId: string,
    @Body({ schema: declineShareBody }) { reason }: DeclineShareInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.shares.decline(actor, shareId, reason, key);
  }
}
