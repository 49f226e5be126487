import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Config } from '../../../platform/config/config.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { checkoutProblems } from '../checkout/domain/checkout-problems.js';
import { PaymentGateway, type GatewayEvent } from '../stripe/payment-gateway.js';
import { keepEvent } from './data/stripe-event.queries.js';
import { isFollowed } from './domain/followed-events.js';

/**
 * What Stripe sends is only that something changed. It is kept once, with the job that looks what it was, in one
 * transaction; then it is acknowledged. What it says is never believed, for it may come late, twice or out of order.
 */
@Injectable()
export class StripeEvents {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly gateway: PaymentGateway,
  ) {}

  /**
   * Whether it was kept as new. What is signed but not for us (the other mode, an account that is not of our suppliers,
   * a kind that we do not follow) is acknowledged and forgotten, or Stripe would send it for days.
   * @throws Problem `checkouts/not-stripes` for what Stripe did not sign within the last five minutes
   */
  async receive(body: Buffer | undefined, signature: string | undefined): Promise<boolean> {
    const now = this.clock.now();
    const event = body && signature ? this.gateway.readEvent(body, signature, now) : null;
    if (!event) throw checkoutProblems.notStripes(undefined);
    return this.keep(event, now);
  }

  /** The same for an event that was read at the gateway. */
  async keep(event: GatewayEvent, receivedAt: Date): Promise<boolean> {
    if (event.livemode !== this.config.stripe?.livemode || !event.accountId || !isFollowed(event.type))
      return false;
    return this.db.tx('system', async (tx) => {
      const fresh = await keepEvent(tx, event, receivedAt);
      if (fresh) await publish(tx, 'payments.stripe-event-received', { eventId: event.id });
      return fresh;
    });
  }
}
