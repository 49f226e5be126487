import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { confirmOrganisationsOf } from '../data/organisation.queries.js';
import { Clock } from '../../../platform/clock/clock.js';

/** A mailbox may also be proven by a password reset; the waiting organisation then follows. */
@Injectable()
export class ActivateOrganisations extends JobHandler<{ accountId: string }> {
  static readonly task = 'organisations.activate';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle({ accountId }: { accountId: string }): Promise<void> {
    await this.db.tx('system', (tx) => confirmOrganisationsOf(tx, accountId, this.clock.now()));
  }
}
