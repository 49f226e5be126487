import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Clock } from '../../platform/clock/clock.js';
import { attachmentHeaders, zipHeaders } from '../../platform/files/response-headers.js';
import type { OpenFile } from '../../platform/files/stored-files.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { localDateOf } from '../../shared/dates.js';
import { EvidenceChecks } from './evidence-checks.service.js';
import { evidenceAnswerOf } from './evidence-answers.js';
import {
  checksAnswer,
  checksQuery,
  evidenceBody,
  evidenceChangeBody,
  evidenceMadeAnswer,
  ownEvidenceAnswer,
  publicEvidenceAnswer,
  trackRecordAnswer,
  verificationBody,
  withdrawalBody,
  type EvidenceChange,
  type EvidenceInput,
} from './evidence.schemas.js';
import { EvidencePacks } from './evidence-pack.service.js';
import { Evidence } from './evidence.service.js';
import { Directory } from './directory.service.js';
import { slugParam } from './members.schemas.js';
import { TrackRecords } from './track-records.service.js';
import { PublicEvidence } from './public-evidence.service.js';

const id = z.uuid();
const OWN = '/organisation/evidence';

const send = async (reply: FastifyReply, { file, content }: OpenFile): Promise<void> => {
  await reply.headers(attachmentHeaders(file)).send(content);
};

/** What members can prove, in public, by the member, by the coordinator; and what they have done here. */
@ApiTags('evidence')
@Controller('/api/v1')
export class EvidenceController {
  constructor(
    private readonly evidence: Evidence,
    private readonly shown: PublicEvidence,
    private readonly packs: EvidencePacks,
    private readonly directory: Directory,
    private readonly tracks: TrackRecords,
    private readonly checks: EvidenceChecks,
    private readonly clock: Clock,
  ) {}

  @Get('/members/:slug/evidence')
  @Access('public')
  @Answers(200, publicEvidenceAnswer)
  async ofMember(@Param('slug', { schema: slugParam }) slug: string) {
    const { items, today } = await this.shown.ofMember(slug);
    return { items: items.map((line) => evidenceAnswerOf(line, today)) };
  }

  @Get('/members/:slug/evidence/:id/file')
  @Access('public')
  async shownFile(
    @Param('slug', { schema: slugParam }) slug: string,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.shown.openFile(slug, evidence));
  }

  @Get('/members/:slug/track-record')
  @Access('public')
  @Answers(200, trackRecordAnswer)
  async trackRecord(@Param('slug', { schema: slugParam }) slug: string) {
    return this.tracks.of((await this.directory.profile(slug)).organisationId);
  }

  @Get('/members/:slug/evidence/pack')
  @Access('public')
  @RateLimit('pack')
  async pack(
    @Param('slug', { schema: slugParam }) slug: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const pack = await this.packs.open(slug, langOf(request));
    await reply.headers(zipHeaders(pack)).send(pack.zip);
  }

  @Get(OWN)
  @Access('viewer')
  @Answers(200, ownEvidenceAnswer)
  async own(@CurrentActor() actor: Representative) {
    const today = localDateOf(this.clock.now());
    return { items: (await this.evidence.list(actor)).map((line) => evidenceAnswerOf(line, today)) };
  }

  @Post(OWN)
  @Access('editor')
  @RateLimit('write')
  @Answers(201, evidenceMadeAnswer)
  async declare(
    @CurrentActor() actor: Representative,
    @Body({ schema: evidenceBody }) body: EvidenceInput,
    @Req() request: FastifyRequest,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.evidence.declare(actor, body, request.uploads?.[0], key) };
  }

  @Patch(`${OWN}/:id`)
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  change(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body({ schema: evidenceChangeBody }) body: EvidenceChange,
    @Req() request: FastifyRequest,
  ) {
    return this.evidence.change(actor, evidence, body, request.uploads?.[0]);
  }

  @Delete(`${OWN}/:id`)
  @Access('editor')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) evidence: string) {
    return this.evidence.remove(actor, evidence);
  }

  @Get(`${OWN}/:id/file`)
  @Access('viewer')
  async ownFile(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.evidence.openFile(actor, evidence));
  }

  @Delete(`${OWN}/:id/file`)
  @Access('editor')
  @HttpCode(204)
  removeFile(@CurrentActor() actor: Representative, @Param('id', { schema: id }) evidence: string) {
    return this.evidence.removeFile(actor, evidence);
  }

  @Get('/evidence')
  @Access('coordinator')
  @Answers(200, checksAnswer)
  async toCheck(
    @CurrentActor() actor: Representative,
    @Query({ schema: checksQuery }) query: z.output<typeof checksQuery>,
  ) {
    const today = localDateOf(this.clock.now());
    const found = await this.checks.list(actor, query.state === 'verified', query.page);
    return { ...found, items: found.items.map((line) => evidenceAnswerOf(line, today)) };
  }

  @Get('/evidence/:id/file')
  @Access('coordinator')
  async fileToCheck(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await send(reply, await this.checks.openFile(actor, evidence));
  }

  @Post('/evidence/:id/verify')
  @Access('coordinator')
  @HttpCode(204)
  verify(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body({ schema: verificationBody }) body: z.output<typeof verificationBody>,
  ) {
    return this.checks.verify(actor, evidence, body.version);
  }

  @Post('/evidence/:id/withdraw-verification')
  @Access('coordinator')
  @HttpCode(204)
  withdraw(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) evidence: string,
    @Body({ schema: withdrawalBody }) body: z.output<typeof withdrawalBody>,
  ) {
    return this.checks.withdraw(actor, evidence, body.reason);
  }
}
