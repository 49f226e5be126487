import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import { PaymentTotalsReports } from './payment-totals.service.js';
import { sharingAnswer, sharingBody, totalsAnswer, type SharingInput } from './totals.schemas.js';

@ApiTags('payments')
@Controller('/api/v1')
export class TotalsController {
  constructor(private readonly totals: PaymentTotalsReports) {}

  /** Payments of all members by state, month and age, in numbers and sums; no member's own, no account. */
  @Get('/payment-totals')
  @Access('coordinator')
  @Answers(200, totalsAnswer)
  forCoordinator() {
    return this.totals.report();
  }

  /** The same for the council. */
  @Get('/council/payment-totals')
  @Access('council')
  @Answers(200, totalsAnswer)
  forCouncil() {
    return this.totals.report();
  }

  /** Whether your sums go into totals of three members and more. */
  @Get('/payment-sharing')
  @Access('viewer')
  @Answers(200, sharingAnswer)
  async sharing(@CurrentActor() actor: Representative) {
    return { shares: await this.totals.sharing(actor) };
  }

  @Put('/payment-sharing')
  @Access('editor')
  @RateLimit('write')
  @HttpCode(204)
  share(
    @CurrentActor() actor: Representative,
    @Body({ schema: sharingBody }) { shares }: SharingInput,
  ): Promise<void> {
    return this.totals.share(actor, shares);
  }
}
