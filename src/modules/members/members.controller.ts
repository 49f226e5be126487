import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Admission } from './admission.service.js';
import type { ApplicationRow } from './data/application.queries.js';
import { Directory } from './directory.service.js';
import { memberProblems } from './domain/problems.js';
import {
  admittedAnswer,
  applicationAnswer,
  applicationBody,
  applicationsAnswer,
  appliedAnswer,
  leftAnswer,
  membersAnswer,
  membershipAnswer,
  membersQuery,
  ownProfileAnswer,
  profileAnswer,
  profileBody,
  refusalBody,
  slugParam,
  type ApplicationInput,
  type ProfileInput,
} from './members.schemas.js';
import { Memberships } from './memberships.service.js';
import { Profiles } from './profiles.service.js';

const dated = (row: ApplicationRow) => ({
  ...row,
  submittedAt: row.submittedAt.toISOString(),
  decidedAt: row.decidedAt?.toISOString() ?? null,
});

@ApiTags('members')
@Controller('/api/v1')
export class MembersController {
  constructor(
    private readonly directory: Directory,
    private readonly profiles: Profiles,
    private readonly memberships: Memberships,
    private readonly admission: Admission,
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
  member(@Param('slug', { schema: slugParam }) slug: string) {
    return this.directory.profile(slug);
  }

  @Get('/profile')
  @Access('viewer')
  @Answers(200, ownProfileAnswer)
  async profile(@CurrentActor() actor: Representative) {
    const mine = await this.profiles.mine(actor);
    if (!mine) throw memberProblems.notFound();
    return mine.texts;
  }

  @Patch('/profile')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  saveProfile(@CurrentActor() actor: Representative, @Body({ schema: profileBody }) body: ProfileInput) {
    return this.profiles.replace(actor, body);
  }

  @Get('/membership')
  @Access('viewer')
  @Answers(200, membershipAnswer)
  async membership(@CurrentActor() actor: Representative) {
    const { membership, application } = await this.memberships.mine(actor);
    return {
      member: membership !== null && !membership.leftAt && !membership.suspendedAt,
      number: membership?.number ?? null,
      slug: membership?.slug ?? null,
      role: membership?.role ?? null,
      joinedOn: membership?.joinedOn ?? null,
      leftAt: membership?.leftAt?.toISOString() ?? null,
      application: application && dated(application),
    };
  }

  @Post('/membership/leave')
  @Access('owner')
  @StepUp()
  @Answers(200, leftAnswer)
  async leave(@CurrentActor() actor: Representative) {
    return { leftAt: (await this.memberships.leave(actor)).toISOString() };
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
    return { id: await this.admission.apply(actor, body, key) };
  }

  @Get('/membership-applications')
  @Access('coordinator')
  @Answers(200, applicationsAnswer)
  async waiting(@CurrentActor() actor: Representative) {
    return { items: (await this.admission.waiting(actor)).map(dated) };
  }

  @Get('/membership-applications/:id')
  @Access('coordinator')
  @Answers(200, applicationAnswer)
  async application(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    return dated((await this.admission.show(actor, id)).application);
  }

  @Post('/membership-applications/:id/admit')
  @Access('coordinator')
  @Answers(200, admittedAnswer)
  admit(@CurrentActor() actor: Representative, @Param('id', { schema: z.uuid() }) id: string) {
    return this.admission.admit(actor, id);
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
