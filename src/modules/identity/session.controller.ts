import { Body, Controller, Delete, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { UserAgent } from '../../platform/http/user-agent.js';
import { Accounts } from './accounts.service.js';
import { identityProblems } from './domain/problems.js';
import {
  acceptedAnswer,
  challengeAnswer,
  passkeyOptionsAnswer,
  proofBody,
  resetBody,
  resetRequestBody,
  secondStepBody,
  sessionAnswer,
  signInBody,
} from './identity.schemas.js';
import { Passkeys } from './passkeys.service.js';
import { Proofs } from './proofs.service.js';
import { Sessions, type SignedIn } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';

@ApiTags('session')
@Controller('/api/v1')
export class SessionController {
  constructor(
    private readonly signIns: SignIns,
    private readonly sessions: Sessions,
    private readonly accounts: Accounts,
    private readonly proofs: Proofs,
    private readonly passkeys: Passkeys,
  ) {}

  /** 201 with the session, or 202 with a challenge when signing in takes a second step. */
  @Post('/session')
  @Access('public')
  @RateLimit('signIn')
  @Answers(201, z.union([sessionAnswer, challengeAnswer]))
  async signIn(
    @Body({ schema: signInBody }) body: z.output<typeof signInBody>,
    @UserAgent() device: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const first = await this.signIns.begin({ ...body, device });
    if (first.done) return sessionOf(first);
    void reply.status(202);
    const { secret, pending, expiresAt } = first;
    const passkey = await this.passkeys.request(pending.accountId, pending.id);
    return { challenge: secret, expiresAt: expiresAt.toISOString(), passkey };
  }

  @Post('/session/second-step')
  @Access('public')
  @RateLimit('signIn')
  @Answers(201, sessionAnswer)
  async finish(@Body({ schema: secondStepBody }) { challenge, ...answer }: z.output<typeof secondStepBody>) {
    return sessionOf(await this.signIns.finish(challenge, answer));
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

  @Post('/session/proof/passkey-options')
  @Access('account')
  @Answers(200, passkeyOptionsAnswer)
  async passkeyOptions(@CurrentActor() actor: Person) {
    const options = await this.passkeys.request(actor.accountId, actor.credentialId);
    if (!options) throw identityProblems.passkeyNotFound();
    return options;
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

const sessionOf = ({ secret, expiresAt, termsDue }: SignedIn) => ({
  token: secret,
  expiresAt: expiresAt.toISOString(),
  termsDue,
});
