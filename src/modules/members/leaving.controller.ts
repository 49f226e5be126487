import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, EvenWithoutTerms, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { attachmentHeaders, pdfHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import type { DepartureLine } from './data/departure.queries.js';
import { memberProblems } from './domain/problems.js';
import { Leaving } from './leaving.service.js';
import { departureAnswer, departuresAnswer, leaveBody, leftAnswer } from './members.schemas.js';

const answerOf = (departure: DepartureLine) => ({
  ...departure,
  leftAt: departure.leftAt.toISOString(),
});

/** Leaving the cluster and its papers. */
@ApiTags('members')
@Controller('/api/v1')
export class LeavingController {
  constructor(private readonly leaving: Leaving) {}

  @Post('/membership/leave')
  @Access('owner')
  @EvenWithoutTerms()
  @StepUp()
  @Answers(200, leftAnswer)
  async leave(
    @CurrentActor() actor: Representative,
    @Body({ schema: leaveBody }) body: z.output<typeof leaveBody>,
  ) {
    return { leftAt: (await this.leaving.leave(actor, body?.keepQuotes ?? false)).toISOString() };
  }

  @Get('/membership/departure')
  @Access('viewer')
  @Answers(200, departureAnswer)
  async departure(@CurrentActor() actor: Representative) {
    const departure = await this.leaving.mine(actor);
    if (!departure) throw memberProblems.departureNotFound();
    return answerOf(departure);
  }

  @Get('/membership/leaving-notice.pdf')
  @Access('viewer')
  async notice(
    @CurrentActor() actor: Representative,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.leaving.notice(actor, langOf(request));
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Get('/membership/departure/receipt.pdf')
  @Access('viewer')
  async receipt(
    @CurrentActor() actor: Representative,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.leaving.receipt(actor, langOf(request));
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Post('/membership/departure/notice')
  @Access('owner')
  @EvenWithoutTerms()
  @RateLimit('write')
  @HttpCode(204)
  receive(@CurrentActor() actor: Representative, @Req() request: FastifyRequest) {
    return this.leaving.receiveNotice(actor, request.uploads?.[0]);
  }

  @Get('/membership/departure/notice')
  @Access('viewer')
  async scan(@CurrentActor() actor: Representative, @Res() reply: FastifyReply): Promise<void> {
    const { file, content } = await this.leaving.openNotice(actor);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Get('/departures')
  @Access('coordinator')
  @Answers(200, departuresAnswer)
  async all(@CurrentActor() actor: Representative) {
    return { items: (await this.leaving.all(actor)).map(answerOf) };
  }

  @Get('/departures/:id/notice')
  @Access('coordinator')
  async scanOf(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.leaving.openNoticeOf(actor, id);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
