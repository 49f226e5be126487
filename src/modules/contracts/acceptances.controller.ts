import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  acceptanceAnswer,
  acceptBody,
  declineBody,
  type AcceptInput,
  type DeclineInput,
} from './acceptance.schemas.js';
import { Acceptances } from './acceptances.service.js';
import { acceptanceBodyOf } from './acceptance-answers.js';

const id = z.uuid();

@ApiTags('contracts')
@Controller('/api/v1')
export class AcceptancesController {
  constructor(private readonly acceptances: Acceptances) {}

  /** Who of each side has accepted the contract, who is missing, and the copies signed by hand. */
  @Get('/contracts/:id/acceptance')
  @Access('viewer')
  @Answers(200, acceptanceAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    return acceptanceBodyOf(await this.acceptances.of(actor, contractId));
  }

  /** One of those who may bind the caller's side accepts this very version. */
  @Post('/contracts/:id/accept')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  @HttpCode(204)
  accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: acceptBody }) { sha256 }: AcceptInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.acceptances.accept(actor, contractId, sha256, key);
  }

  /** The caller's side will not accept; the contract ends. */
  @Post('/contracts/:id/decline')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  decline(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: declineBody }) { reason }: DeclineInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.acceptances.decline(actor, contractId, reason, key);
  }

  /** Hands in a copy that both sides signed by hand: one file of a multipart form, under any field name. */
  @Post('/contracts/:id/signed-copies')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async handIn(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return { id: await this.acceptances.handIn(actor, contractId, request.uploads ?? [], key) };
  }

  /** The other side confirms the signatures of both; the contract is in force. */
  @Post('/signed-copies/:id/confirm')
  @Access('editor')
  @StepUp()
  @RateLimit('write')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) copyId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.acceptances.answerCopy(actor, copyId, 'confirm', key);
  }

  /** The other side sends the copy back. */
  @Post('/signed-copies/:id/refuse')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  refuse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) copyId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.acceptances.answerCopy(actor, copyId, 'refuse', key);
  }
}
