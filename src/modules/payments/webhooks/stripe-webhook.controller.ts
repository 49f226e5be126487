import { Controller, Post, Req, type RawBodyRequest } from '@nestjs/common';
import { ApiBody, ApiHeader, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Access } from '../../../platform/access/access.js';
import { Answers } from '../../../platform/http/answers.js';
import { StripeEvents } from './stripe-events.service.js';

const received = z.object({
  kept: z.boolean().meta({ description: 'Whether it was new and concerned a supplier of ours' }),
});

@ApiTags('payments')
@Controller('/api/v1')
export class StripeWebhookController {
  constructor(private readonly events: StripeEvents) {}

  /** Where Stripe sends its events of connected accounts. Nobody else can: every message is signed. */
  @Post('/stripe/events')
  @Access('public')
  @Answers(200, received)
  @ApiHeader({ name: 'Stripe-Signature', required: true })
  @ApiBody({ description: 'An event of Stripe, byte for byte as it was signed', schema: { type: 'object' } })
  async receive(@Req() { rawBody, headers }: RawBodyRequest<FastifyRequest>) {
    const signature = headers['stripe-signature'];
    return {
      kept: await this.events.receive(rawBody, typeof signature === 'string' ? signature : undefined),
    };
  }
}
