import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { PayoutChanges } from '../payout-changes.service.js';

/** Every few minutes: changes of where money goes whose time has come. Late, the money still goes where it went. */
@Injectable()
export class UsePayoutChanges extends JobHandler<Record<string, never>> {
  static readonly task = 'payments.use-payout-changes';

  constructor(private readonly changes: PayoutChanges) {
    super();
  }

  handle(): Promise<void> {
    return this.changes.useReady();
  }
}
