import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../platform/jobs/job-handler.js';
import { Problem } from '../../../shared/problems.js';
import { Motions } from '../motions.service.js';

/** An appeal comes before the council by itself, so that nobody can leave it lying. */
@Injectable()
export class OpenAppealMotion extends JobHandler<{ appealId: string }> {
  static readonly task = 'governance.open-appeal-motion';

  constructor(private readonly motions: Motions) {
    super();
  }

  async handle({ appealId }: { appealId: string }): Promise<void> {
    // A repeated run finds the motion open, or the appeal decided.
    await this.motions.openAppeal('system', appealId).catch((error: unknown) => {
      if (!(error instanceof Problem)) throw error;
    });
  }
}
