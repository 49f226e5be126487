import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { forgetMailActions } from '../data/mail-action.queries.js';

/** Nightly: links of mails that have run out; what was done by them stands in the log of the thing. */
@Injectable()
export class ForgetMailActions extends JobHandler<Record<string, never>> {
  static readonly task = 'notices.forget-mail-actions';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    await this.db.tx('system', (tx) => forgetMailActions(tx, this.clock.now()));
  }
}
