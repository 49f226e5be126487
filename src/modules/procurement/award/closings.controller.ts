import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { closingAnswer, closingBody, closingBodyOf, type ClosingInput } from '../../inquiries/index.js';
import { ProcedureClosings } from './procedure-closings.service.js';

const id = z.uuid();

/** What became of a procedure without a contract here, for its buyer and for those asked; your own word alone. */
@ApiTags('procedures')
@Controller('/api/v1/procedures/:id/closing')
export class ProcedureClosingsController {
  constructor(private readonly closings: ProcedureClosings) {}

  @Get()
  @Access('viewer')
  @Answers(200, closingAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return closingBodyOf(await this.closings.open(actor, procedureId));
  }

  @Put()
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  record(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) procedureId: string,
    @Body({ schema: closingBody }) body: ClosingInput,
  ) {
    return this.closings.record(actor, procedureId, body);
  }

  @Delete()
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) procedureId: string) {
    return this.closings.remove(actor, procedureId);
  }
}
