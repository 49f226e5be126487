import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor, StepUp } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { Erasure } from './erasure.service.js';
import { erasureBody, obstaclesAnswer } from './identity.schemas.js';

/** The end of the person's account. */
@ApiTags('account')
@Controller('/api/v1/account/erasure')
export class ErasureController {
  constructor(private readonly erasure: Erasure) {}

  /** What has to be settled before the account can be erased. */
  @Get()
  @Access('account')
  @Answers(200, obstaclesAnswer)
  async obstacles(@CurrentActor() actor: Person) {
    const found = await this.erasure.obstacles(actor);
    return { items: found.map(({ text, path }) => ({ ...text, path })) };
  }

  /** Erases the person at once; documents of record stay. It cannot be undone. */
  @Post()
  @Access('account')
  @StepUp()
  @HttpCode(204)
  erase(@CurrentActor() actor: Person, @Body({ schema: erasureBody }) body: z.output<typeof erasureBody>) {
    return this.erasure.erase(actor, body.email);
  }
}
