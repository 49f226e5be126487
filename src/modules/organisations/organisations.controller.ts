import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { UserAgent } from '../../platform/http/user-agent.js';
import { acceptedAnswer, confirmBody, sessionAnswer } from '../identity/index.js';
import { MachineKeys } from './machine-keys.service.js';
import {
  invitationAnswer,
  invitationBody,
  organisationAnswer,
  organisationPatch,
  personAnswer,
  personalAccountBody,
  registrationBody,
  roleBody,
  switchBody,
  tokenAnswer,
  tokenBody,
  tokenLineAnswer,
  type OrganisationPatch,
  type PersonalAccountInput,
  type RegistrationInput,
} from './organisations.schemas.js';
import { Organisations } from './organisations.service.js';
import { People } from './people.service.js';
import { Registration } from './registration.service.js';

const id = z.uuid();

@ApiTags('organisations')
@Controller('/api/v1')
export class OrganisationsController {
  constructor(
    private readonly registration: Registration,
    private readonly organisations: Organisations,
    private readonly people: People,
    private readonly keys: MachineKeys,
  ) {}

  @Post('/registrations')
  @Access('public')
  @RateLimit('mail')
  @Answers(202, acceptedAnswer)
  async register(
    @Body({ schema: registrationBody }) body: RegistrationInput,
    @Req() request: FastifyRequest,
  ) {
    await this.registration.register(body, langOf(request));
    return { accepted: true };
  }

  /** An account for a person alone, who will ask to join an organisation. */
  @Post('/accounts')
  @Access('public')
  @RateLimit('mail')
  @Answers(202, acceptedAnswer)
  async registerPerson(
    @Body({ schema: personalAccountBody }) body: PersonalAccountInput,
    @Req() request: FastifyRequest,
  ) {
    await this.registration.registerPerson(body, langOf(request));
    return { accepted: true };
  }

  @Post('/email-confirmations')
  @Access('public')
  @RateLimit('signIn')
  @Answers(201, sessionAnswer)
  async confirm(
    @Body({ schema: confirmBody }) body: z.output<typeof confirmBody>,
    @UserAgent() device: string,
  ) {
    const { secret, expiresAt } = await this.registration.confirm(body.token, body.password, device);
    return { token: secret, expiresAt: expiresAt.toISOString() };
  }

  @Get('/organisation')
  @Access('viewer')
  @Answers(200, organisationAnswer)
  mine(@CurrentActor() actor: Representative) {
    return this.organisations.mine(actor);
  }

  @Patch('/organisation')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  update(
    @CurrentActor() actor: Representative,
    @Body({ schema: organisationPatch }) body: OrganisationPatch,
  ) {
    return this.organisations.update(actor, body);
  }

  @Post('/organisation/switch')
  @Access('account')
  @HttpCode(204)
  switchTo(@CurrentActor() actor: Person, @Body({ schema: switchBody }) body: z.output<typeof switchBody>) {
    return this.organisations.switchTo(actor, body.organisationId);
  }

  @Get('/organisation/people')
  @Access('viewer')
  @Answers(200, z.object({ items: z.array(personAnswer) }))
  async listPeople(@CurrentActor() actor: Representative) {
    return { items: (await this.people.list(actor)).people };
  }

  @Post('/organisation/invitations')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @Answers(201, invitationAnswer)
  async invite(
    @CurrentActor() actor: Representative,
    @Body({ schema: invitationBody }) body: z.output<typeof invitationBody>,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.people.invite(actor, body, key) };
  }

  @Delete('/organisation/invitations/:id')
  @Access('owner')
  @HttpCode(204)
  revoke(@CurrentActor() actor: Representative, @Param('id', { schema: id }) invitationId: string) {
    return this.people.revokeInvitation(actor, invitationId);
  }

  @Patch('/organisation/people/:id')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  changeRole(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) accountId: string,
    @Body({ schema: roleBody }) body: z.output<typeof roleBody>,
  ) {
    return this.people.changeRole(actor, accountId, body.role);
  }

  @Delete('/organisation/people/:id')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) accountId: string) {
    return this.people.remove(actor, accountId);
  }

  @Get('/tokens')
  @Access('owner')
  @Answers(200, z.object({ items: z.array(tokenLineAnswer) }))
  async listKeys(@CurrentActor() actor: Representative) {
    const keys = await this.keys.list(actor);
    return {
      items: keys.map(({ createdAt, expiresAt, ...key }) => ({
        ...key,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    };
  }

  @Post('/tokens')
  @Access('owner')
  @StepUp()
  @Answers(201, tokenAnswer)
  async makeKey(
    @CurrentActor() actor: Representative,
    @Body({ schema: tokenBody }) body: z.output<typeof tokenBody>,
  ) {
    const { id: key, secret, expiresAt } = await this.keys.create(actor, body);
    return { id: key, token: secret, expiresAt: expiresAt.toISOString() };
  }

  @Delete('/tokens/:id')
  @Access('owner')
  @StepUp()
  @HttpCode(204)
  revokeKey(@CurrentActor() actor: Representative, @Param('id', { schema: id }) key: string) {
    return this.keys.revoke(actor, key);
  }
}
