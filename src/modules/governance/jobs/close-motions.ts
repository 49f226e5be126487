import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Voting } from '../voting.service.js';

/** Counts the votes whose time is up. Nobody can vote after it even before this has run. */
@Injectable()
export class CloseMotions extends JobHandler<Record<string, never>> {
  static readonly task = 'governance.close-motions';

  constructor(private readonly voting: Voting) {
    super();
  }

  async handle(): Promise<void> {
    await this.voting.closeDue();
  }
}
