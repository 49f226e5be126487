import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { Alerts } from '../alerts.service.js';

/** Before the digests of the day: what was found for saved searches since yesterday. */
@Injectable()
export class TellDaily extends JobHandler<Record<string, never>> {
  static readonly task = 'demand.tell-daily';

  constructor(private readonly alerts: Alerts) {
    super();
  }

  handle(): Promise<void> {
    return this.alerts.tellDaily();
  }
}
