import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { unitBody, unitsAnswer, type UnitInput } from './units.schemas.js';
import { Units } from './units.service.js';

const id = z.uuid();

@ApiTags('organisations')
@Controller('/api/v1/organisation/units')
export class UnitsController {
  constructor(private readonly units: Units) {}

  @Get()
  @Access('viewer')
  @Answers(200, unitsAnswer)
  list(@CurrentActor() actor: Representative) {
    return this.units.list(actor);
  }

  @Post()
  @Access('owner')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async add(@CurrentActor() actor: Representative, @Body({ schema: unitBody }) body: UnitInput) {
    return { id: await this.units.add(actor, body) };
  }

  @Post(':id/link')
  @Access('owner')
  @HttpCode(204)
  link(@CurrentActor() actor: Representative, @Param('id', { schema: id }) unit: string) {
    return this.units.link(actor, unit);
  }

  @Post(':id/unlink')
  @Access('owner')
  @HttpCode(204)
  unlink(@CurrentActor() actor: Representative, @Param('id', { schema: id }) unit: string) {
    return this.units.unlink(actor, unit);
  }
}
