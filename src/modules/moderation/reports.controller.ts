import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Actor, Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { moderationProblems } from './domain/problems.js';
import { Hiding } from './hiding.service.js';
import { moderatedKinds, type ThingRef } from './moderated-things.js';
import {
  dated,
  decisionsQuery,
  filedAnswer,
  kindParam,
  queueAnswer,
  reasonBody,
  reportBody,
  reportedAnswer,
  transparencyAnswer,
  type ReportBody,
} from './moderation.schemas.js';
import { Reports } from './reports.service.js';
import { TransparencyReport } from './transparency.service.js';

const id = z.uuid();
type Reason = z.output<typeof reasonBody>;

const refOf = (kind: string, thing: string): ThingRef => {
  const known = moderatedKinds.find((each) => each === kind);
  if (!known) throw moderationProblems.textNotFound();
  return { kind: known, id: thing };
};

@ApiTags('moderation')
@Controller('/api/v1')
export class ReportsController {
  constructor(
    private readonly reports: Reports,
    private readonly hiding: Hiding,
    private readonly transparency: TransparencyReport,
  ) {}

  @Get('/moderation-counts')
  @Access('public')
  @Answers(200, transparencyAnswer)
  counts() {
    return this.transparency.counts();
  }

  @Get('/reported-texts')
  @Access('coordinator')
  @Answers(200, queueAnswer)
  async queue(
    @CurrentActor() actor: Representative,
    @Query({ schema: decisionsQuery }) query: z.output<typeof decisionsQuery>,
  ) {
    const { items, ...rest } = await this.reports.queue(actor, query);
    return { ...rest, items: items.map((item) => ({ ...item, since: item.since.toISOString() })) };
  }

  @Post('/public-texts/:kind/:id/reports')
  @Access('public')
  @RateLimit('report')
  @Answers(201, filedAnswer.meta({ id: 'TextReported' }))
  async report(
    @CurrentActor() actor: Actor,
    @Param('kind', { schema: kindParam }) kind: string,
    @Param('id', { schema: id }) thing: string,
    @Body({ schema: reportBody }) body: ReportBody,
    @Req() request: FastifyRequest,
  ) {
    return { id: await this.reports.file(actor, refOf(kind, thing), { ...body, lang: langOf(request) }) };
  }

  @Get('/public-texts/:kind/:id')
  @Access('coordinator')
  @Answers(200, reportedAnswer)
  async about(
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) kind: string,
    @Param('id', { schema: id }) thing: string,
  ) {
    const found = await this.reports.about(actor, refOf(kind, thing));
    return {
      title: found.thing?.title ?? null,
      path: found.thing?.path ?? null,
      hiddenAt: found.thing?.hiddenAt?.toISOString() ?? null,
      reports: found.reports.map((line) => ({
        ...line,
        filedAt: line.filedAt.toISOString(),
        closedAt: line.closedAt?.toISOString() ?? null,
      })),
      decisions: found.decisions.map(dated),
    };
  }

  @Post('/public-texts/:kind/:id/hide')
  @Access('coordinator')
  @HttpCode(204)
  hide(
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) kind: string,
    @Param('id', { schema: id }) thing: string,
    @Body({ schema: reasonBody }) { reason }: Reason,
  ) {
    return this.hiding.hide(actor, refOf(kind, thing), reason);
  }

  @Post('/public-texts/:kind/:id/restore')
  @Access('coordinator')
  @HttpCode(204)
  restore(
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) kind: string,
    @Param('id', { schema: id }) thing: string,
    @Body({ schema: reasonBody }) { reason }: Reason,
  ) {
    return this.hiding.restore(actor, refOf(kind, thing), reason);
  }

  @Post('/public-texts/:kind/:id/dismiss')
  @Access('coordinator')
  @HttpCode(204)
  dismiss(
    @CurrentActor() actor: Representative,
    @Param('kind', { schema: kindParam }) kind: string,
    @Param('id', { schema: id }) thing: string,
    @Body({ schema: reasonBody }) { reason }: Reason,
  ) {
    return this.reports.dismiss(actor, refOf(kind, thing), reason);
  }
}
