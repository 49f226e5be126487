import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { claimInvitationBody, Claims } from '../organisations/index.js';
import { Founders, type Founder } from './founders.service.js';
import { founderAnswer } from './founders.schemas.js';

const id = z.uuid();

/** Members whose people are being invited, for the coordinator. `id` is the organisation's. */
@ApiTags('members')
@Controller('/api/v1/founders')
export class FoundersController {
  constructor(
    private readonly founders: Founders,
    private readonly claims: Claims,
  ) {}

  @Get()
  @Access('coordinator')
  @Answers(200, z.object({ items: z.array(founderAnswer) }))
  async list(@CurrentActor() actor: Representative) {
    return { items: (await this.founders.list(actor)).map(answerOf) };
  }

  @Get(':id')
  @Access('coordinator')
  @Answers(200, founderAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) founder: string) {
    return answerOf(await this.founders.show(actor, founder));
  }

  @Post(':id/invite')
  @Access('coordinator')
  @RateLimit('write')
  @HttpCode(204)
  async invite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) founder: string,
    @Body({ schema: claimInvitationBody }) body: z.output<typeof claimInvitationBody>,
  ) {
    await this.founders.show(actor, founder);
    await this.claims.invite(actor, founder, body);
  }

  @Post(':id/send-again')
  @Access('coordinator')
  @RateLimit('write')
  @HttpCode(204)
  sendAgain(@CurrentActor() actor: Representative, @Param('id', { schema: id }) founder: string) {
    return this.claims.sendAgain(actor, founder);
  }

  @Post(':id/revoke')
  @Access('coordinator')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Representative, @Param('id', { schema: id }) founder: string) {
    return this.claims.revoke(actor, founder);
  }
}

const answerOf = ({ invitedAt, expiresAt, person, email, ...founder }: Founder) => ({
  ...founder,
  invitation:
    person && email && invitedAt && expiresAt
      ? { name: person, email, invitedAt: invitedAt.toISOString(), expiresAt: expiresAt.toISOString() }
      : null,
});
