import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { localDateOf } from '../../../shared/dates.js';
import { Notices } from '../../notices/index.js';
import { coordinatorOn } from '../../organisations/index.js';
import { silenceNews } from '../placement-words.js';
import { Placements } from '../placements.service.js';

/** Hourly: tells the coordinator of placements that nobody sees; of each one and reason once. */
@Injectable()
export class WatchPlacements extends JobHandler<Record<string, never>> {
  static readonly task = 'campaigns.watch-placements';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly placements: Placements,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const silent = await this.placements.silent();
    if (silent.length === 0) return;
    const organisationId = await coordinatorOn(this.db.public, localDateOf(this.clock.now()));
    if (!organisationId) return;
    for (const placement of silent) {
      await this.db.tx('system', (tx) =>
        this.notices.tellOnce(tx, `placement:${placement.id}:${placement.silence}`, {
          organisationId,
          ...silenceNews(placement),
        }),
      );
    }
  }
}
