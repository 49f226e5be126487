import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { pdfHeaders } from '../../platform/files/response-headers.js';
import { Confirmations } from './confirmations.service.js';
import { contractBodyOf, contractLineBodyOf } from './contract-answers.js';
import {
  contractAnswer,
  contractListAnswer,
  contractsQuery,
  endBody,
  documentQuery,
  type ContractsQuery,
  type EndInput,
} from './contracts.schemas.js';
import { Contracts } from './contracts.service.js';

const id = z.uuid();

@ApiTags('contracts')
@Controller('/api/v1/contracts')
export class ContractsController {
  constructor(
    private readonly contracts: Contracts,
    private readonly confirmations: Confirmations,
  ) {}

  @Get()
  @Access('viewer')
  @Answers(200, contractListAnswer)
  async list(
    @CurrentActor() actor: Representative,
    @Query({ schema: contractsQuery }) { side, state, q, ...rest }: ContractsQuery,
  ) {
    const filter = { side: side ?? null, state: state ?? null, text: q ?? null, ...rest };
    const { page } = await this.contracts.list(actor, filter);
    return { ...page, items: page.items.map(contractLineBodyOf) };
  }

  @Get('/:id')
  @Access('viewer')
  @Answers(200, contractAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    return contractBodyOf(actor, await this.contracts.get(actor, contractId));
  }

  /** The order confirmation, of the present version or of `version`; no invoice. In the language of `lang`, else of Accept-Language. */
  @Get('/:id/confirmation.pdf')
  @Access('viewer')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async confirmation(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Query({ schema: documentQuery }) { lang, version }: z.output<typeof documentQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.confirmations.of(actor, contractId, lang ?? langOf(request), version ?? null);
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }

  /** The buyer confirms the delivery. */
  @Post('/:id/complete')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  complete(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.contracts.complete(actor, contractId, key);
  }

  /** Either party records that the contract ended before it was fulfilled. */
  @Post('/:id/end')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  end(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: endBody }) { reason }: EndInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.contracts.end(actor, contractId, reason, key);
  }
}
