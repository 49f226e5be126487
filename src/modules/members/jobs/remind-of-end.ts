import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { addDays, localDateOf } from '../../../shared/dates.js';
import { Notices } from '../../notices/index.js';
import { endingBetween } from '../data/evidence.queries.js';
import { reminderDays, reminderDue } from '../domain/evidence.js';
import { endingNews } from '../domain/evidence-news.js';
import { evidenceName } from '../evidence.labels.js';

/** Daily: tells members what of their evidence ends in 60, 30 and 7 days; of each end and distance once. */
@Injectable()
export class RemindOfEnd extends JobHandler<Record<string, never>> {
  static readonly task = 'members.remind-of-end';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const today = localDateOf(this.clock.now());
    const farthest = addDays(today, reminderDays[0]);
    const ending = await this.db.read('system', (reader) => endingBetween(reader, today, farthest));
    for (const evidence of ending) {
      const { id, organisationId, validUntil, declaredAt } = evidence;
      const days = reminderDue({ validUntil, declaredOn: localDateOf(declaredAt) }, today);
      if (days === null) continue;
      const name = { pl: evidenceName(evidence, 'pl'), en: evidenceName(evidence, 'en') };
      const news = { organisationId, ...endingNews(name, validUntil, days) };
      await this.db.tx('system', (tx) =>
        this.notices.tellOnce(tx, `evidence:${id}:${validUntil}:${days}`, news),
      );
    }
  }
}
