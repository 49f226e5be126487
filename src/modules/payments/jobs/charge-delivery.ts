import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Charging } from '../charging.service.js';
import type { AcceptedDelivery } from '../data/missed.queries.js';

/** What the buyer accepted is owed from now on. */
@Injectable()
export class ChargeDelivery extends JobHandler<AcceptedDelivery> {
  static readonly task = 'payments.charge-delivery';

  constructor(private readonly charging: Charging) {
    super();
  }

  handle(accepted: AcceptedDelivery): Promise<void> {
    return this.charging.charge(accepted);
  }
}

/** Hourly: charges what was accepted before there were receivables, and what an event did not reach. */
@Injectable()
export class ChargeMissed extends JobHandler<Record<string, never>> {
  static readonly task = 'payments.charge-missed';

  constructor(private readonly charging: Charging) {
    super();
  }

  handle(): Promise<void> {
    return this.charging.chargeMissed();
  }
}
