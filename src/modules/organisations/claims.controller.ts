import { Body, Controller, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Actor } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { claimBody, claimedAnswer, type ClaimInput } from './claims.schemas.js';
import { Claims } from './claims.service.js';

@ApiTags('organisations')
@Controller('/api/v1')
export class ClaimsController {
  constructor(private readonly claims: Claims) {}

  /** Takes over a known organisation by the personal link that its first person was sent. */
  @Post('/claims')
  @Access('public')
  @RateLimit('signIn')
  @Answers(201, claimedAnswer)
  async use(
    @CurrentActor() actor: Actor,
    @Body({ schema: claimBody }) body: ClaimInput,
    @Req() request: FastifyRequest,
  ) {
    const person = actor.kind === 'person' ? actor : null;
    const { name } = await this.claims.use(body, person, langOf(request));
    return { organisation: name };
  }
}
