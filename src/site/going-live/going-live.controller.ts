import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { checks, judge, mayOpen, type CheckId } from './domain/checks.js';
import { confirmationKinds } from './domain/facts.js';
import { GoingLive } from './going-live.service.js';

const goingLiveAnswer = z
  .object({
    mayOpen: z.boolean().meta({ description: 'Nothing of what must hold fails' }),
    checks: z.array(
      z.object({
        id: z.enum(Object.keys(checks) as [CheckId, ...CheckId[]]),
        level: z.enum(['must', 'should']),
        holds: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'GoingLive' });

const confirmationBody = z.strictObject({ kind: z.enum(confirmationKinds) });

@ApiTags('site')
@Controller('/api/v1/going-live')
export class GoingLiveController {
  constructor(private readonly goingLive: GoingLive) {}

  /** What has to hold before the site is opened to others. */
  @Get()
  @Access('coordinator')
  @Answers(200, goingLiveAnswer)
  async show() {
    const judgements = judge(await this.goingLive.facts());
    return { mayOpen: mayOpen(judgements), checks: judgements };
  }

  @Post('confirmations')
  @Access('coordinator')
  @HttpCode(204)
  confirm(
    @CurrentActor() actor: Representative,
    @Body({ schema: confirmationBody }) body: z.output<typeof confirmationBody>,
  ) {
    return this.goingLive.confirm(actor, body.kind);
  }
}
