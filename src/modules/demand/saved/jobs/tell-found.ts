import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { Alerts } from '../alerts.service.js';

/** What was found for a saved search is told to its organisation. */
@Injectable()
export class TellFound extends JobHandler<{ savedSearchId: string }> {
  static readonly task = 'demand.tell-found';

  constructor(private readonly alerts: Alerts) {
    super();
  }

  handle({ savedSearchId }: { savedSearchId: string }): Promise<void> {
    return this.alerts.tell(savedSearchId);
  }
}
