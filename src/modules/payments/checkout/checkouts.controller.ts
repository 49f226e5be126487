import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Access, CurrentActor } from '../../../platform/access/access.js';
import type { Representative } from '../../../platform/access/actor.js';
import { Answers } from '../../../platform/http/answers.js';
import { IdempotencyKey } from '../../../platform/http/idempotency.js';
import { RateLimit } from '../../../platform/http/rate-limit.js';
import {
  checkoutAnswer,
  checkoutBody,
  onlinePaymentsAnswer,
  openedAnswer,
  refundBody,
  type CheckoutInput,
  type RefundInput,
} from './checkout.schemas.js';
import { Checkouts } from './checkouts.service.js';
import type { Checkout } from './data/checkout.queries.js';
import { OnlinePayments } from './online-payments.service.js';
import { OnlineRefunds } from './online-refunds.service.js';

const id = z.uuid();

@ApiTags('payments')
@Controller('/api/v1')
export class CheckoutsController {
  constructor(
    private readonly checkouts: Checkouts,
    private readonly payments: OnlinePayments,
    private readonly refunds: OnlineRefunds,
  ) {}

  /** The buyer pays online what it owes one supplier. Asked again while it is open, it is the same one. */
  @Post('/checkouts')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, openedAnswer)
  async open(
    @CurrentActor() actor: Representative,
    @Body({ schema: checkoutBody }) { receivableIds, lang }: CheckoutInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    const { expiresAt, ...opened } = await this.checkouts.open(actor, receivableIds, lang, key);
    return { ...opened, expiresAt: expiresAt.toISOString() };
  }

  /** A checkout of yours, as Stripe has it now. */
  @Get('/checkouts/:id')
  @Access('viewer')
  @RateLimit('write')
  @Answers(200, checkoutAnswer)
  async show(@CurrentActor() actor: Representative, @Param('id', { schema: id }) checkoutId: string) {
    const { checkout, current } = await this.checkouts.show(actor, checkoutId);
    return { ...bodyOf(checkout), current };
  }

  /** What was paid online of a receivable, and given back or taken back of it. */
  @Get('/receivables/:id/checkouts')
  @Access('viewer')
  @Answers(200, onlinePaymentsAnswer)
  async ofReceivable(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) receivableId: string,
  ) {
    const { payable, payments } = await this.payments.ofReceivable(actor, receivableId);
    return {
      payable,
      items: payments.map(({ checkout, refundable, refunds, chargebacks }) => ({
        ...{ ...bodyOf(checkout), refundable },
        refunds: refunds.map(({ askedAt, ...refund }) => ({ ...refund, askedAt: askedAt.toISOString() })),
        chargebacks: chargebacks.map(({ answerUntil, openedAt, ...chargeback }) => ({
          ...{ ...chargeback, answerUntil: answerUntil?.toISOString() ?? null },
          openedAt: openedAt.toISOString(),
        })),
      })),
    };
  }

  /** The supplier gives back what was paid online for one receivable, whole or in part. */
  @Post('/checkouts/:id/refunds')
  @Access('editor')
  @RateLimit('write')
  @Answers(201, z.object({ id: z.uuid() }))
  async refund(
    @CurrentActor() actor: Representative,
    @Param('id', { schema: id }) checkoutId: string,
    @Body({ schema: refundBody }) input: RefundInput,
    @IdempotencyKey() key: string | undefined,
  ) {
    return { id: await this.refunds.ask(actor, checkoutId, input, key) };
  }
}

const bodyOf = ({ openedAt, expiresAt, paidAt, ...checkout }: Checkout) => ({
  ...checkout,
  openedAt: openedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
  paidAt: paidAt?.toISOString() ?? null,
});
