import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Meetings } from '../meetings.service.js';

/** Daily: tells when 75 and when 90 days have passed without a meeting of the council. */
@Injectable()
export class RemindOfMeeting extends JobHandler<Record<string, never>> {
  static readonly task = 'governance.remind-of-meeting';

  constructor(private readonly meetings: Meetings) {
    super();
  }

  async handle(): Promise<void> {
    await this.meetings.tellOfAlert();
  }
}
