import { Body, Controller, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { IdempotencyKey } from '../../platform/http/idempotency.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import {
  gatheringAnswer,
  gatheringBody,
  gatheringChange,
  gatheringMade,
  gatheringsAnswer,
  registrationAnswer,
  registrationAsked,
  registrationBody,
  registrationsAnswer,
  type GatheringChange,
  type GatheringFields,
  type RegistrationInput,
} from './gatherings.schemas.js';
import { Gatherings, type OpenGathering } from './gatherings.service.js';
import { Registrations, type Attendance } from './registrations.service.js';
import { tokenBody } from './subscribers.schemas.js';

const id = z.uuid();
type Token = z.output<typeof tokenBody>;

const answerOf = (gathering: OpenGathering) => ({
  ...gathering,
  startsAt: gathering.startsAt.toISOString(),
  endsAt: gathering.endsAt.toISOString(),
});
const attendanceOf = ({ registration: { state, gatheringId } }: Attendance) => ({ state, gatheringId });

/** Public events, and registering for them; tokens come from the mails. */
@ApiTags('news')
@Controller('/api/v1')
export class GatheringsController {
  constructor(
    private readonly gatherings: Gatherings,
    private readonly registrations: Registrations,
  ) {}

  @Get('/gatherings')
  @Access('public')
  @Answers(200, gatheringsAnswer)
  async coming() {
    return { items: (await this.gatherings.coming()).map(answerOf) };
  }

  @Get('/gatherings/:id')
  @Access('public')
  @Answers(200, gatheringAnswer)
  async show(@Param('id', { schema: id }) gatheringId: string) {
    return answerOf(await this.gatherings.show(gatheringId));
  }

  @Post('/gatherings')
  @Access('coordinator')
  @Answers(201, gatheringMade)
  async announce(
    @CurrentActor() actor: Representative,
    @Body({ schema: gatheringBody }) body: GatheringFields,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.gatherings.announce(actor, body, key) };
  }

  @Put('/gatherings/:id')
  @Access('coordinator')
  @HttpCode(204)
  rewrite(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) gatheringId: string,
    @Body({ schema: gatheringChange }) body: GatheringChange,
  ) {
    return this.gatherings.rewrite(actor, gatheringId, body);
  }

  @Post('/gatherings/:id/cancel')
  @Access('coordinator')
  @HttpCode(204)
  cancel(@CurrentActor() actor: Representative, @Param('id', { schema: id }) gatheringId: string) {
    return this.gatherings.cancel(actor, gatheringId);
  }

  @Get('/gatherings/:id/registrations')
  @Access('coordinator')
  @Answers(200, registrationsAnswer)
  async who(@CurrentActor() actor: Representative, @Param('id', { schema: id }) gatheringId: string) {
    const items = await this.gatherings.registrations(actor, gatheringId);
    return {
      items: items.map((each) => ({ ...each, confirmedAt: each.confirmedAt?.toISOString() ?? null })),
    };
  }

  @Post('/gatherings/:id/registrations')
  @Access('public')
  @RateLimit('mail')
  @Answers(202, registrationAsked)
  async register(
    @Param('id', { schema: id }) gatheringId: string,
    @Body({ schema: registrationBody }) body: RegistrationInput,
    @Req() request: FastifyRequest,
  ) {
    await this.registrations.ask(gatheringId, body, langOf(request));
    return { accepted: true };
  }

  @Post('/gathering-registrations/confirm')
  @Access('public')
  @RateLimit('link')
  @Answers(200, registrationAnswer)
  async confirm(@Body({ schema: tokenBody }) { token }: Token) {
    return attendanceOf(await this.registrations.confirm(token));
  }

  @Post('/gathering-registrations/cancel')
  @Access('public')
  @RateLimit('link')
  @Answers(200, registrationAnswer)
  async giveBack(@Body({ schema: tokenBody }) { token }: Token) {
    return attendanceOf(await this.registrations.cancel(token));
  }
}
