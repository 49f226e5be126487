import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/clock.js';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { MonthlySummaries } from '../monthly-summaries.service.js';

/** On the first of a month, and on the next two days for what then stood still. */
@Injectable()
export class TellMonth extends JobHandler<Record<string, never>> {
  static readonly task = 'payments.tell-month';

  constructor(
    private readonly summaries: MonthlySummaries,
    private readonly clock: Clock,
  ) {
    super();
  }

  handle(): Promise<void> {
    return this.summaries.tell(this.clock.now());
  }
}
