import { Injectable } from '@nestjs/common';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { AlertMatching } from '../alert-matching.service.js';

/** A procedure was published: the suppliers that wait for such are found, if everybody may read it. */
@Injectable()
export class MatchProcedure extends JobHandler<{ procedureId: string }> {
  static readonly task = 'demand.match-procedure';

  constructor(private readonly matching: AlertMatching) {
    super();
  }

  handle({ procedureId }: { procedureId: string }): Promise<void> {
    return this.matching.matchProcedure(procedureId);
  }
}
