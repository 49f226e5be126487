import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Db, type Reader } from '../../platform/database/db.js';
import { addDays, localDateOf, warsawInstant } from '../../shared/dates.js';
import {
  forgetTrackRecords,
  keepAnswers,
  keepCompletions,
  trackFigures,
  type Answer,
  type Completion,
} from './data/track.queries.js';
import { TRACK_MONTHS, shownRecord, type TrackRecord } from './domain/track-record.js';

const DAYS_A_MONTH = 30.4375;

/** How fast a member answers and what it has completed; the deals themselves are other modules'. */
@Injectable()
export class TrackRecords {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** What the public may know of a member's last {@link TRACK_MONTHS} months. */
  async of(organisationId: string): Promise<TrackRecord> {
    const first = addDays(localDateOf(this.clock.now()), -Math.round(TRACK_MONTHS * DAYS_A_MONTH));
    const figures = await this.db.read('system', (reader) =>
      trackFigures(reader, organisationId, warsawInstant(first, '00:00')),
    );
    return shownRecord(figures);
  }

  async answered(answer: Answer): Promise<void> {
    await this.db.tx('system', (tx) => keepAnswers(tx, [answer]));
  }

  async completed(completion: Completion): Promise<void> {
    await this.db.tx('system', (tx) => keepCompletions(tx, [completion]));
  }

  /** Makes the records anew from what the other modules know; how many of each. */
  async rebuild(sources: {
    answers: (reader: Reader) => Promise<Answer[]>;
    completions: (reader: Reader) => Promise<Completion[]>;
  }): Promise<{ answers: number; completions: number }> {
    return this.db.tx('system', async (tx) => {
      const [answers, completions] = [await sources.answers(tx), await sources.completions(tx)];
      await forgetTrackRecords(tx);
      await keepAnswers(tx, answers);
      await keepCompletions(tx, completions);
      return { answers: answers.length, completions: completions.length };
    });
  }
}
