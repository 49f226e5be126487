import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor, EvenWithoutTerms } from '../../platform/access/access.js';
import type { Person, Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  foundAnswer,
  joinAcceptBody,
  joinRequestBody,
  nipQuery,
  ownRequestsAnswer,
  waitingRequestsAnswer,
  type JoinRequestInput,
} from './join-requests.schemas.js';
import { JoinRequests } from './join-requests.service.js';
import { People } from './people.service.js';

const id = z.uuid();

/** Asking to act for an organisation, deciding on it, and leaving one. */
@ApiTags('organisations')
@Controller('/api/v1')
export class JoinRequestsController {
  constructor(
    private readonly requests: JoinRequests,
    private readonly people: People,
  ) {}

  /** Organisations that go by a tax number and have people here. */
  @Get('/organisations')
  @Access('account')
  @RateLimit('write')
  @Answers(200, foundAnswer)
  async find(@Query({ schema: nipQuery }) query: z.output<typeof nipQuery>) {
    return { items: await this.requests.find(query.nip) };
  }

  @Get('/join-requests')
  @Access('account')
  @Answers(200, ownRequestsAnswer)
  async mine(@CurrentActor() actor: Person) {
    const requests = await this.requests.mine(actor);
    return {
      items: requests.map(({ requestedAt, ...request }) => ({
        ...request,
        requestedAt: requestedAt.toISOString(),
      })),
    };
  }

  @Post('/join-requests')
  @Access('account')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async ask(@CurrentActor() actor: Person, @Body({ schema: joinRequestBody }) body: JoinRequestInput) {
    return { id: await this.requests.ask(actor, body) };
  }

  @Post('/join-requests/:id/withdraw')
  @Access('account')
  @HttpCode(204)
  withdraw(@CurrentActor() actor: Person, @Param('id', { schema: id }) request: string) {
    return this.requests.withdraw(actor, request);
  }

  @Get('/organisation/join-requests')
  @Access('owner')
  @Answers(200, waitingRequestsAnswer)
  async waiting(@CurrentActor() actor: Representative) {
    const requests = await this.requests.waiting(actor);
    return {
      items: requests.map(({ requestedAt, ...request }) => ({
        ...request,
        requestedAt: requestedAt.toISOString(),
      })),
    };
  }

  @Post('/organisation/join-requests/:id/accept')
  @Access('owner')
  @HttpCode(204)
  accept(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) request: string,
    @Body({ schema: joinAcceptBody }) body: z.output<typeof joinAcceptBody>,
  ) {
    return this.requests.accept(actor, request, body.role);
  }

  @Post('/organisation/join-requests/:id/decline')
  @Access('owner')
  @HttpCode(204)
  decline(@CurrentActor() actor: Representative, @Param('id', { schema: id }) request: string) {
    return this.requests.decline(actor, request);
  }

  /** The person no longer acts for the organisation. The last owner cannot leave. */
  @Post('/organisation/leave')
  @Access('viewer')
  @EvenWithoutTerms()
  @HttpCode(204)
  leave(@CurrentActor() actor: Representative) {
    return this.people.leave(actor);
  }
}
