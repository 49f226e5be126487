import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { UserAgent } from '../../platform/http/user-agent.js';
import { Accounts } from './accounts.service.js';
import {
  acceptedAnswer,
  proofBody,
  resetBody,
  resetRequestBody,
  sessionAnswer,
  signInBody,
} from './identity.schemas.js';
import { Proofs } from './proofs.service.js';
import { Sessions } from './sessions.service.js';

@ApiTags('session')
@Controller('/api/v1')
export class SessionController {
  constructor(
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly proofs: Proofs,
  ) {}

  @Post('/session')
  @Access('public')
  @RateLimit('signIn')
  @Answers(201, sessionAnswer)
  async signIn(@Body({ schema: signInBody }) body: z.output<typeof signInBody>, @UserAgent() device: string) {
    const { secret, expiresAt } = await this.sessions.signIn({ ...body, device });
    return { token: secret, expiresAt: expiresAt.toISOString() };
  }

  @Delete('/session')
  @Access('account')
  @HttpCode(204)
  signOut(@CurrentActor() actor: Person): Promise<void> {
    return this.sessions.signOut(actor);
  }

  @Post('/session/proof')
  @Access('account')
  @HttpCode(204)
  prove(@CurrentActor() actor: Person, @Body({ schema: proofBody }) body: z.output<typeof proofBody>) {
    return this.proofs.prove(actor, body);
  }

  @Post('/password-resets')
  @Access('public')
  @RateLimit('mail')
  @Answers(202, acceptedAnswer)
  async requestReset(@Body({ schema: resetRequestBody }) body: z.output<typeof resetRequestBody>) {
    await this.accounts.requestReset(body.email);
    return { accepted: true };
  }

  @Post('/password-resets/use')
  @Access('public')
  @RateLimit('signIn')
  @Answers(200, acceptedAnswer)
  async reset(@Body({ schema: resetBody }) body: z.output<typeof resetBody>) {
    await this.accounts.resetPassword(body.token, body.password);
    return { accepted: true };
  }
}
