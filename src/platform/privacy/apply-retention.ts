import { Injectable } from '@nestjs/common';
import { JobHandler } from '../jobs/job-handler.js';
import { Retention } from './retention.js';

/** Nightly, before the sweep of files that no row knows any more. */
@Injectable()
export class ApplyRetention extends JobHandler<Record<string, never>> {
  static readonly task = 'platform.apply-retention';

  constructor(private readonly retention: Retention) {
    super();
  }

  async handle(): Promise<void> {
    await this.retention.apply();
  }
}
