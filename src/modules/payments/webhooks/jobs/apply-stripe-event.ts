import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { EventLooks } from '../event-looks.service.js';

/** Something changed at Stripe: looks what, and brings the ledger to it. */
@Injectable()
export class ApplyStripeEvent extends JobHandler<{ eventId: string }> {
  static readonly task = 'payments.apply-stripe-event';

  constructor(private readonly looks: EventLooks) {
    super();
  }

  handle({ eventId }: { eventId: string }): Promise<void> {
    return this.looks.look(eventId);
  }
}
