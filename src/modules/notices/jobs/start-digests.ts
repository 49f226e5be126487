import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { openDigests } from '../data/digest.commands.js';
import { dueDigest } from '../domain/digest-time.js';

/**
 * Several times an hour, since seven in Warsaw is another hour in UTC in summer and the program may have been
 * down at seven: starts each person's digest of the day once.
 */
@Injectable()
export class StartDigests extends JobHandler<Record<string, never>> {
  static readonly task = 'notices.start-digests';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const now = this.clock.now();
    const due = dueDigest(now);
    if (!due) return;
    await this.db.tx('system', async (tx) => {
      for (const { id } of await openDigests(tx, due, now)) {
        await publish(tx, 'notices.digest-due', { digestId: id });
      }
    });
  }
}
