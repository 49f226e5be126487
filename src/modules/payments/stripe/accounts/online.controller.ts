import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor, StepUp } from '../../../../platform/access/access.js';
import type { Representative } from '../../../../platform/access/actor.js';
import { Answers } from '../../../../platform/http/answers.js';
import { RateLimit } from '../../../../platform/http/rate-limit.js';
import { onlineBodyOf } from './online-answers.js';
import {
  connectBody,
  formAnswer,
  onlineAnswer,
  payoutsAnswer,
  payoutsQuery,
  type ConnectInput,
  type PayoutsQuery,
} from './online.schemas.js';
import { StripeAccounts } from './stripe-accounts.service.js';

@ApiTags('payments')
@Controller('/api/v1/online-payments')
export class OnlinePaymentsController {
  constructor(private readonly accounts: StripeAccounts) {}

  /** Whether you take payments by card, BLIK and Przelewy24, and what Stripe asks of you. */
  @Get()
  @Access('viewer')
  @Answers(200, onlineAnswer)
  async show(@CurrentActor() actor: Representative) {
    return onlineBodyOf(await this.accounts.overview(actor));
  }

  /** Makes your own account at Stripe. Asked again it makes no second one; the answer is where you fill in its form. */
  @Post('connect')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @HttpCode(200)
  @Answers(200, formAnswer)
  async connect(
    @CurrentActor() actor: Representative,
    @Body({ schema: connectBody }) { another }: ConnectInput,
  ) {
    await this.accounts.connect(actor, { another });
    return { url: await this.accounts.formAddress(actor, 'pl') };
  }

  /** Where you fill in what Stripe asks for, the bank account for payouts among it. */
  @Post('form')
  @Access('owner')
  @StepUp()
  @RateLimit('write')
  @HttpCode(200)
  @Answers(200, formAnswer)
  async form(@CurrentActor() actor: Representative) {
    return { url: await this.accounts.formAddress(actor, 'pl') };
  }

  /** Asks Stripe how the account stands. */
  @Post('refresh')
  @Access('owner')
  @RateLimit('write')
  @HttpCode(200)
  @Answers(200, onlineAnswer)
  async refresh(@CurrentActor() actor: Representative) {
    await this.accounts.refresh(actor);
    return onlineBodyOf(await this.accounts.overview(actor));
  }

  /** What Stripe has paid out to your bank account, the newest first. */
  @Get('payouts')
  @Access('viewer')
  @Answers(200, payoutsAnswer)
  async payouts(
    @CurrentActor() actor: Representative,
    @Query({ schema: payoutsQuery }) { after }: PayoutsQuery,
  ) {
    const { items, more } = await this.accounts.payouts(actor, after);
    return { items: items.map(({ at, ...payout }) => ({ ...payout, at: at.toISOString() })), more };
  }
}
