import { Injectable, Logger } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { Problem } from '../../../../shared/problems.js';
import { Openings } from '../openings.service.js';

/** Opens what is due, each procedure in a transaction of its own: one that cannot be opened holds up no other. */
@Injectable()
export class OpenDue extends JobHandler<Record<string, never>> {
  static readonly task = 'procurement.open-due';
  private readonly log = new Logger(OpenDue.name);

  constructor(private readonly openings: Openings) {
    super();
  }

  async handle(): Promise<void> {
    const failures: unknown[] = [];
    for (const procedureId of await this.openings.due()) {
      await this.openings.openByTimer(procedureId).catch((error: unknown) => {
        // Without the key it stays closed until the operator brings it back; trying again at once is of no use.
        if (error instanceof Problem) this.log.error(`Procedure ${procedureId} stays sealed: ${error.code}`);
        else failures.push(error);
      });
    }
    if (failures.length > 0) throw new AggregateError(failures, 'Some procedures could not be opened');
  }
}
