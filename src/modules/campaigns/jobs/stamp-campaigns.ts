import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Campaigns } from '../campaigns.service.js';

/** Writes down which campaigns have begun and ended, and tells their participants. */
@Injectable()
export class StampCampaigns extends JobHandler<Record<string, never>> {
  static readonly task = 'campaigns.stamp';

  constructor(private readonly campaigns: Campaigns) {
    super();
  }

  async handle(): Promise<void> {
    await this.campaigns.stampDue();
  }
}
