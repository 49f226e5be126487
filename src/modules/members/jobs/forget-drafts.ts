import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { forgetDrafts } from '../data/draft.queries.js';

/** Nightly: drafts of applications that nobody has come back to. Nobody can open them even before. */
@Injectable()
export class ForgetDrafts extends JobHandler<Record<string, never>> {
  static readonly task = 'members.forget-drafts';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.db.tx('system', (tx) => forgetDrafts(tx, this.clock.now()));
  }
}
