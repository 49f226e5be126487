import { Controller, Get, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Access, CurrentActor } from '../../platform/access/access.js';
import type { Representative } from '../../platform/access/actor.js';
import { Answers } from '../../platform/http/answers.js';
import { langOf } from '../../platform/http/lang.js';
import { href } from '../../platform/i18n/paths.js';
import { stepReason, stepTitle } from './insights.labels.js';
import { numbersAnswer } from './insights.schemas.js';
import { Insights } from './insights.service.js';

@ApiTags('organisation')
@Controller('/api/v1/organisation/numbers')
export class InsightsController {
  constructor(private readonly insights: Insights) {}

  /** The organisation's own numbers as a supplier, and what to do next. */
  @Get()
  @Access('viewer')
  @Answers(200, numbersAnswer)
  async numbers(@CurrentActor() actor: Representative, @Req() request: FastifyRequest) {
    const lang = langOf(request);
    const { months, totals, payments, steps } = await this.insights.numbers(actor);
    return {
      ...{ months, totals, payments },
      nextSteps: steps.map((step) => ({
        kind: step.kind,
        count: step.count,
        title: stepTitle(step, lang),
        why: stepReason(step, lang),
        path: href(lang, step.path),
      })),
    };
  }
}
