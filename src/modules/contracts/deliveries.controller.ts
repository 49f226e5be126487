import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { pdfHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { langQuery } from './contracts.schemas.js';
import {
  deliveriesAnswer,
  deliveryAnswer,
  deliveryAnswerBody,
  deliveryBody,
  type DeliveryAnswerInput,
  type DeliveryInput,
} from './deliveries.schemas.js';
import { Deliveries } from './deliveries.service.js';
import { deliveryBodyOf } from './delivery-answers.js';
import { Protocols } from './protocols.service.js';

const id = z.uuid();

@ApiTags('contracts')
@Controller('/api/v1')
export class DeliveriesController {
  constructor(
    private readonly deliveries: Deliveries,
    private readonly protocols: Protocols,
  ) {}

  /** All deliveries of a contract, in their order, and where each of its lines stands. */
  @Get('/contracts/:id/deliveries')
  @Access('viewer')
  @Answers(200, deliveriesAnswer)
  async list(@CurrentActor() actor: Representative, @Param('id', { schema: id }) contractId: string) {
    const { deliveries, progress } = await this.deliveries.of(actor, contractId);
    return { items: deliveries.map(deliveryBodyOf), progress };
  }

  /** The supplier records a delivery. Its files are sent by the page or into the conversation. */
  @Post('/contracts/:id/deliveries')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async record(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) contractId: string,
    @Body({ schema: deliveryBody }) input: DeliveryInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.deliveries.record(actor, contractId, input, [], key) };
  }

  @Get('/deliveries/:id')
  @Access('viewer')
  @Answers(200, deliveryAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) deliveryId: string) {
    return deliveryBodyOf((await this.deliveries.open(actor, deliveryId)).delivery);
  }

  /** The buyer accepts, accepts with remarks or asks for changes; each answer makes a protocol. */
  @Post('/deliveries/:id/answer')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  answer(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
    @Body({ schema: deliveryAnswerBody }) input: DeliveryAnswerInput,
    @IdempotencyKey() key: string | undefined,
  ): Promise<void> {
    return this.deliveries.answer(actor, deliveryId, input, key);
  }

  /** The supplier takes back what it recorded by mistake. */
  @Post('/deliveries/:id/withdraw')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
  ): Promise<void> {
    return this.deliveries.withdraw(actor, deliveryId);
  }

  /** The protocol of an answered delivery. In the language of `lang`, else of Accept-Language. */
  @Get('/deliveries/:id/protocol.pdf')
  @Access('viewer')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async protocol(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) deliveryId: string,
    @Query({ schema: langQuery }) { lang }: z.output<typeof langQuery>,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const made = await this.protocols.of(actor, deliveryId, lang ?? langOf(request));
    await reply.headers(pdfHeaders(made)).send(made.pdf);
  }
}
