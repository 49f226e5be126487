import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import type { Answer, Completion } from '../data/track.queries.js';
import { TrackRecords } from '../track-records.service.js';

/** A supplier answered an inquiry for the first time. */
@Injectable()
export class KeepAnswer extends JobHandler<Answer> {
  static readonly task = 'members.keep-answer';

  constructor(private readonly records: TrackRecords) {
    super();
  }

  handle(answer: Answer): Promise<void> {
    return this.records.answered(answer);
  }
}

/** A buyer confirmed that all was delivered. */
@Injectable()
export class KeepCompletion extends JobHandler<Completion> {
  static readonly task = 'members.keep-completion';

  constructor(private readonly records: TrackRecords) {
    super();
  }

  handle(completion: Completion): Promise<void> {
    return this.records.completed(completion);
  }
}
