import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { RateLimit } from '../../platform/http/rate-limit.js';
import { closingBodyOf } from './closing-answers.js';
import { closingAnswer, closingBody, type ClosingInput } from './closings.schemas.js';
import { InquiryClosings } from './inquiry-closings.service.js';

const id = z.uuid();

/** What became of an inquiry without a contract here; your own word, which nobody else reads. */
@ApiTags('inquiries')
@Controller('/api/v1/inquiries/:id/closing')
export class InquiryClosingsController {
  constructor(private readonly closings: InquiryClosings) {}

  @Get()
  @Access('viewer')
  @Answers(200, closingAnswer)
  async one(@CurrentActor() actor: Representative, @Param('id', { schema: id }) inquiryId: string) {
    return closingBodyOf(await this.closings.open(actor, inquiryId));
  }

  @Put()
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  record(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) inquiryId: string,
    @Body({ schema: closingBody }) body: ClosingInput,
  ) {
    return this.closings.record(actor, inquiryId, body);
  }

  @Delete()
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  remove(@CurrentActor() actor: Representative, @Param('id', { schema: id }) inquiryId: string) {
    return this.closings.remove(actor, inquiryId);
  }
}
