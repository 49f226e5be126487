import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, ByGrant, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { attachmentHeaders } from '../../platform/files/response-headers.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Admission } from './admission.service.js';
import { AccessionStatements } from './accession.service.js';
import { applicationAnswerOf } from './application-answers.js';
import { Applications } from './applications.service.js';
import { Directory } from './directory.service.js';
import { memberProblems } from './domain/problems.js';
import {
  admittedAnswer,
  admissionBody,
  applicationInFullAnswer,
  applicationBody,
  applicationsAnswer,
  appliedAnswer,
  completionBody,
  membersAnswer,
  membersQuery,
  ownProfileAnswer,
  profileAnswer,
  profileBody,
  refusalBody,
  slugParam,
  type ApplicationInput,
  type ProfileInput,
} from './members.schemas.js';
import { ProfileContacts } from './profile-contacts.service.js';
import { ProfilePhotos } from './profile-photos.service.js';
import { Profiles } from './profiles.service.js';

@ApiTags('members')
@Controller('/api/v1')
export class MembersController {
  constructor(
    private readonly directory: Directory,
    private readonly profiles: Profiles,
    private readonly photos: ProfilePhotos,
    private readonly contacts: ProfileContacts,
    private readonly admission: Admission,
    private readonly applications: Applications,
    private readonly statements: AccessionStatements,
  ) {}

  @Get('/members')
  @Access('public')
  @Answers(200, membersAnswer)
  members(@Query({ schema: membersQuery }) query: z.output<typeof membersQuery>) {
    const { q = '', powiat, role = null, ...paging } = query;
    return this.directory.search({ q, powiat, role }, paging);
  }

  @Get('/members/:slug')
  @Access('public')
  @Answers(200, profileAnswer)
  async member(@Param('slug', { schema: slugParam }) slug: string) {
    const profile = await this.directory.profile(slug);
    const [photos, contacts] = await Promise.all([
      this.photos.shown(profile.organisationId),
      this.contacts.shown(profile.organisationId),
    ]);
    return { ...profile, photos, contacts };
  }

  @Get('/profile')
  @ByGrant('profile')
  @Access('viewer')
  @Answers(200, ownProfileAnswer)
  async profile(@CurrentActor() actor: Representative) {
    const [mine, completion] = await Promise.all([
      this.profiles.mine(actor),
      this.profiles.completion(actor),
    ]);
    if (!mine) throw memberProblems.notFound();
    return { ...mine.texts, hiddenAt: mine.hiddenAt?.toISOString() ?? null, completion };
  }

  @Patch('/profile')
  @ByGrant('profile')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  saveProfile(@CurrentActor() actor: Representative, @Body({ schema: profileBody }) body: ProfileInput) {
    return this.profiles.replace(actor, body);
  }

  @Post('/membership-applications')
  @Access('owner')
  @RateLimit('write')
  @Answers(201, appliedAnswer)
  async apply(
    @CurrentActor() actor: Representative,
    @Body({ schema: applicationBody }) body: ApplicationInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.applications.apply(actor, body, key) };
  }

  @Get('/membership-applications')
  @Access('coordinator')
  @Answers(200, applicationsAnswer)
  async waiting(@CurrentActor() actor: Representative) {
    return { items: (await this.admission.waiting(actor)).map(applicationAnswerOf) };
  }

  @Get('/membership-applications/:id')
  @Access('coordinator')
  @Answers(200, applicationInFullAnswer)
  async application(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    const { application, checks, lookalikes } = await this.admission.show(actor, id);
    return { ...applicationAnswerOf(application), checks, lookalikes };
  }

  @Post('/membership-applications/:id/admit')
  @Access('coordinator')
  @Answers(200, admittedAnswer)
  admit(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: admissionBody }) body: z.output<typeof admissionBody>,
  ) {
    return this.admission.admit(actor, id, body?.reason ?? null);
  }

  @Post('/membership-applications/:id/request-completion')
  @Access('coordinator')
  @HttpCode(204)
  request(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: completionBody }) body: z.output<typeof completionBody>,
  ) {
    return this.admission.request(actor, id, body.request);
  }

  @Get('/membership-applications/:id/accession-statement/scan')
  @Access('coordinator')
  async scan(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { file, content } = await this.statements.open(actor, id);
    await reply.headers(attachmentHeaders(file)).send(content);
  }

  @Post('/membership-applications/:id/refuse')
  @Access('coordinator')
  @HttpCode(204)
  refuse(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: z.uuid() }) id: string,
    @Body({ schema: refusalBody }) body: z.output<typeof refusalBody>,
  ) {
    return this.admission.refuse(actor, id, body.reason);
  }
}
