import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { Reconciliation } from '../reconciliation.service.js';

/** Hourly: compares what is on record with what the gateway has. */
@Injectable()
export class ReconcilePayments extends JobHandler<Record<string, never>> {
  static readonly task = 'payments.reconcile';

  constructor(private readonly reconciliation: Reconciliation) {
    super();
  }

  handle(): Promise<void> {
    return this.reconciliation.run();
  }
}

/** A supplier's account is no longer open to us: nobody shall be left waiting for a payment there. */
@Injectable()
export class EndShutOutCheckouts extends JobHandler<{ accountId: string }> {
  static readonly task = 'payments.end-shut-out-checkouts';

  constructor(private readonly reconciliation: Reconciliation) {
    super();
  }

  handle({ accountId }: { accountId: string }): Promise<void> {
    return this.reconciliation.endOpen(accountId);
  }
}

/** What is owed changed or is disputed: nobody shall pay online what stood before. */
@Injectable()
export class CloseStaleCheckouts extends JobHandler<{ receivableId: string }> {
  static readonly task = 'payments.close-stale-checkouts';

  constructor(private readonly reconciliation: Reconciliation) {
    super();
  }

  handle({ receivableId }: { receivableId: string }): Promise<void> {
    return this.reconciliation.closeStale(receivableId);
  }
}
