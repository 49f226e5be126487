import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Person } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { Consents } from './consents.service.js';
import { consentsAnswer, termsBody } from './identity.schemas.js';

/** What the person accepted and was told. */
@ApiTags('account')
@Controller('/api/v1/account')
export class ConsentController {
  constructor(private readonly consents: Consents) {}

  @Get('/consents')
  @Access('account')
  @Answers(200, consentsAnswer)
  async list(@CurrentActor() actor: Person) {
    const { open } = await this.consents.standing(actor);
    const log = await this.consents.log(actor);
    return {
      items: log.map(({ textVersion, at, ...line }) => ({
        ...line,
        version: textVersion,
        at: at.toISOString(),
      })),
      open: open && { version: open.version, from: open.from },
    };
  }

  /** Accepts or declines the terms. Declining leaves reading, the person's own data and leaving. */
  @Post('/terms')
  @Access('account')
  @HttpCode(204)
  answer(@CurrentActor() actor: Person, @Body({ schema: termsBody }) body: z.output<typeof termsBody>) {
    return this.consents.answerTerms(actor, body);
  }
}
