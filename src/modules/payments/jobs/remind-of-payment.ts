import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Reminders } from '../reminders.service.js';

/** Daily: the reminders that suppliers set to go by themselves. */
@Injectable()
export class RemindOfPayment extends JobHandler<Record<string, never>> {
  static readonly task = 'payments.remind';

  constructor(
    private readonly reminders: Reminders,
    private readonly clock: Clock,
  ) {
    super();
  }

  handle(): Promise<void> {
    return this.reminders.sendDue(this.clock.now());
  }
}
