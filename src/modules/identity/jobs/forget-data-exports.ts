import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { DataExports } from '../data-exports.service.js';

/** Nightly: archives that nobody can fetch any more. */
@Injectable()
export class ForgetDataExports extends JobHandler<Record<string, never>> {
  static readonly task = 'identity.forget-data-exports';

  constructor(private readonly exports: DataExports) {
    super();
  }

  async handle(): Promise<void> {
    await this.exports.forgetExpired();
  }
}
