import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, PersonOnly, StepUp } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Accounts } from './accounts.service.js';
import { EmailChanges } from './email-changes.service.js';
import {
  acceptedAnswer,
  emailBody,
  emailChangeAnswer,
  passwordBody,
  sessionsAnswer,
  signInsAnswer,
  tokenBody,
} from './identity.schemas.js';
import { Sessions } from './sessions.service.js';
import { SignIns } from './sign-ins.service.js';

const id = z.uuid();

/** What one signs in with, and where one is signed in. */
@ApiTags('account')
@Controller('/api/v1')
export class CredentialController {
  constructor(
    private readonly accounts: Accounts,
    private readonly changes: EmailChanges,
    private readonly sessions: Sessions,
    private readonly signIns: SignIns,
  ) {}

  @Post('/account/password')
  @Access('account')
  @StepUp()
  @HttpCode(204)
  changePassword(
    @CurrentActor() actor: Person,
    @Body({ schema: passwordBody }) { password }: z.output<typeof passwordBody>,
  ): Promise<void> {
    return this.accounts.changePassword(actor, password);
  }

  @Post('/account/email-changes')
  @Access('account')
  @StepUp()
  @RateLimit('mail')
  @Answers(202, acceptedAnswer)
  async requestEmailChange(
    @CurrentActor() actor: Person,
    @Body({ schema: emailBody }) { email }: z.output<typeof emailBody>,
  ) {
    await this.changes.request(actor, email);
    return { accepted: true };
  }

  @Delete('/account/email-changes')
  @Access('account')
  @PersonOnly()
  @HttpCode(204)
  cancelEmailChange(@CurrentActor() actor: Person): Promise<void> {
    return this.changes.cancel(actor);
  }

  @Post('/email-changes/confirm')
  @Access('public')
  @RateLimit('signIn')
  @Answers(200, emailChangeAnswer)
  async confirmEmailChange(@Body({ schema: tokenBody }) { token }: z.output<typeof tokenBody>) {
    return { done: await this.changes.confirm(token) };
  }

  @Post('/email-changes/stop')
  @Access('public')
  @RateLimit('signIn')
  @HttpCode(204)
  stopEmailChange(@Body({ schema: tokenBody }) { token }: z.output<typeof tokenBody>): Promise<void> {
    return this.changes.stop(token);
  }

  @Get('/sessions')
  @Access('account')
  @PersonOnly()
  @Answers(200, sessionsAnswer)
  async listSessions(@CurrentActor() actor: Person) {
    const lines = await this.sessions.list(actor);
    return {
      items: lines.map(({ createdAt, lastSeenAt, ...line }) => ({
        ...line,
        createdAt: createdAt.toISOString(),
        lastSeenAt: lastSeenAt.toISOString(),
      })),
    };
  }

  /** Signs out everywhere, this session included. */
  @Delete('/sessions')
  @Access('account')
  @PersonOnly()
  @HttpCode(204)
  endSessions(@CurrentActor() actor: Person): Promise<void> {
    return this.sessions.signOutEverywhere(actor);
  }

  @Delete('/sessions/:id')
  @Access('account')
  @PersonOnly()
  @HttpCode(204)
  endSession(@CurrentActor() actor: Person, @Param('id', { schema: id }) session: string): Promise<void> {
    return this.sessions.end(actor, session);
  }

  @Get('/account/sign-ins')
  @Access('account')
  @PersonOnly()
  @Answers(200, signInsAnswer)
  async history(@CurrentActor() actor: Person) {
    const lines = await this.signIns.history(actor);
    return { items: lines.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })) };
  }
}
