import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Consents } from '../consents.service.js';
import { markTermsTold } from '../data/consent.queries.js';

const AT_ONCE = 200;

/**
 * Daily: has everybody told by mail of a version of the terms that they have not accepted, from its announcement on;
 * each person of each version once.
 */
@Injectable()
export class TellTerms extends JobHandler<Record<string, never>> {
  static readonly task = 'identity.tell-terms';

  constructor(
    private readonly db: Db,
    private readonly consents: Consents,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const { version } = this.consents.announced('terms') ?? this.consents.inForce('terms');
    // Each batch is marked together with the mails that it asks for, so that a second run goes on where this ends.
    for (let told = AT_ONCE; told === AT_ONCE;) {
      told = await this.db.tx('system', async (tx) => {
        const accountIds = await markTermsTold(tx, version, AT_ONCE);
        for (const accountId of accountIds)
          await publish(tx, 'identity.terms-changed', { accountId, version });
        return accountIds.length;
      });
    }
  }
}
