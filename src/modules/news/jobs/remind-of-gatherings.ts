import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Db } from '../../../platform/database/db.js';
import { publish } from '../../../platform/events/events.js';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { addDays, localDateOf, warsawInstant, type LocalDate } from '../../../shared/dates.js';
import { noteReminded } from '../data/gathering.commands.js';

const midnight = (date: LocalDate) => warsawInstant(date, '00:00');

/**
 * Hourly by day, so that an hour's failure loses nobody: reminds who comes to an event of tomorrow, each once. Who said
 * so today only has just been written to.
 */
@Injectable()
export class RemindOfGatherings extends JobHandler<Record<string, never>> {
  static readonly task = 'news.remind-of-gatherings';

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const at = this.clock.now();
    const today = localDateOf(at);
    const tomorrow = addDays(today, 1);
    const day = { from: midnight(tomorrow), before: midnight(addDays(tomorrow, 1)) };
    await this.db.tx('system', async (tx) => {
      for (const registrationId of await noteReminded(tx, day, midnight(today), at))
        await publish(tx, 'news.registration-mail-due', { registrationId, mail: 'reminder' });
    });
  }
}
