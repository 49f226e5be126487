import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { Council } from './council.service.js';
import { Meetings } from './meetings.service.js';
import { motionTitle } from './governance.labels.js';
import {
  councilAnswer,
  placeParam,
  seatBody,
  seatTakenAnswer,
  type Place,
  type SeatInput,
} from './governance.schemas.js';

@ApiTags('council')
@Controller('/api/v1/council')
export class CouncilController {
  constructor(
    private readonly council: Council,
    private readonly meetings: Meetings,
  ) {}

  @Get()
  @Access('viewer')
  @Answers(200, councilAnswer)
  async view(@CurrentActor() actor: Representative, @Req() request: FastifyRequest) {
    const { seats, resolutions, ...rest } = await this.council.view(actor);
    return {
      ...rest,
      meetingAlert: await this.meetings.alert(),
      resolutions: resolutions.map((motion) => ({
        id: motion.id,
        number: motion.resolution,
        title: motionTitle(motion)[langOf(request)],
        adoptedAt: motion.closedAt?.toISOString(),
      })),
      seats: seats.map(({ deputy, since, ...seat }) => ({
        ...seat,
        place: deputy ? 'deputy' : 'representative',
        since: since.toISOString(),
      })),
    };
  }

  @Post('/seats')
  @Access('owner')
  @RateLimit('write')
  @Answers(201, seatTakenAnswer)
  async appoint(@CurrentActor() actor: Representative, @Body({ schema: seatBody }) body: SeatInput) {
    return { id: await this.council.appoint(actor, body) };
  }

  @Delete('/seats/:place')
  @Access('owner')
  @HttpCode(204)
  vacate(@CurrentActor() actor: Representative, @Param('place', { schema: placeParam }) place: Place) {
    return this.council.vacate(actor, place);
  }
}
