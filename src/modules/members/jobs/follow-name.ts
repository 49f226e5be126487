import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { refreshSearchText } from '../data/membership.commands.js';

/** An organisation changed its name or town: the directory's search box finds it by the new one. */
@Injectable()
export class FollowName extends JobHandler<{ organisationId: string }> {
  static readonly task = 'members.follow-name';

  constructor(private readonly db: Db) {
    super();
  }

  async handle({ organisationId }: { organisationId: string }): Promise<void> {
    await this.db.tx('system', (tx) => refreshSearchText(tx, organisationId));
  }
}
