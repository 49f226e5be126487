import { Body, Controller, Get, HttpCode, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { attachmentHeaders, pdfHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { AccessionStatements } from './accession.service.js';
import { applicationAnswerOf } from './application-answers.js';
import { Applications } from './applications.service.js';
import {
  appealBody,
  appealedAnswer,
  applicationBody,
  membershipAnswer,
  type ApplicationInput,
} from './members.schemas.js';

/** The acting organisation's own standing. */
@ApiTags('members')
@Controller('/api/v1/membership')
export class MembershipController {
  constructor(
    private readonly applications: Applications,
    private readonly statements: AccessionStatements,
  ) {}

  @Get()
  @Access('viewer')
  @Answers(200, membershipAnswer)
  async membership(@CurrentActor() actor: Representative) {
    const { membership, application, appeal, checks, appealUntil } = await this.applications.mine(actor);
    return {
      member: membership !== null && !membership.leftAt && !membership.suspendedAt,
      number: membership?.number ?? null,
      slug: membership?.slug ?? null,
      role: membership?.role ?? null,
      joinedOn: membership?.joinedOn ?? null,
      leftAt: membership?.leftAt?.toISOString() ?? null,
      application: application && applicationAnswerOf(application),
      checks,
      appeal: appeal && {
        state: appeal.state,
        filedAt: appeal.filedAt.toISOString(),
        resolution: appeal.resolution,
      },
      appealUntil,
    };
  }

  @Patch('/application')
  @Access('owner')
  @RateLimit('write')
  @HttpCode(204)
  complete(@CurrentActor() actor: Representative, @Body({ schema: applicationBody }) body: ApplicationInput) {
    return this.applications.complete(actor, body);
  }

  @Post('/application/withdraw')
  @Access('owner')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Representative) {
    return this.applications.withdraw(actor);
  }

  @Post('/application/appeal')
  @Access('owner')
  @RateLimit('write')
  @Answers(201, appealedAnswer)
  async appeal(
    @CurrentActor() actor: Representative,
    @Body({ schema: appealBody }) body: z.output<typeof appealBody>,
  ) {
    return { id: await this.applications.appeal(actor, body.text) };
  }

  @Get('/accession-statement.pdf')
  @Access('viewer')
  async print(
    @CurrentActor() actor: Representative,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paper = await this.statements.mine(actor, langOf(request));
    await reply.headers(pdfHeaders(paper)).send(paper.pdf);
  }

  @Post('/accession-statement')
  @Access('owner')
  @RateLimit('write')
  @HttpCode(204)
  receive(@CurrentActor() actor: Representative, @Req() request: FastifyRequest) {
    return this.statements.receive(actor, request.uploads?.[0]);
  }

  @Get('/accession-statement/scan')
  @Access('viewer')
  async scan(@CurrentActor() actor: Representative, @Res() reply: FastifyReply): Promise<void> {
    const { file, content } = await this.statements.openMine(actor);
    await reply.headers(attachmentHeaders(file)).send(content);
  }
}
