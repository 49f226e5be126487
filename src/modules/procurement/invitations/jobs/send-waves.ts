import { Injectable } from '@nestjs/common';
import { Db, databaseNow } from '../../../../platform/database/db.js';
import { JobHandler } from '../../../../platform/jobs/job-handler.js';
import { Notices } from '../../../notices/index.js';
import { lockProcedure } from '../../procedures/data/procedure.queries.js';
import { isAsking } from '../../procedures/domain/procedure-states.js';
import { invitationsOf, planOf, proceduresWithWaves } from '../data/invitation.queries.js';
import { isWaveDue } from '../domain/waves.js';
import { sendWave } from '../invitation-steps.js';

const BATCH = 200;

/**
 * Asks the next wave where too few say that they take part. Each procedure has its own transaction, in which it is
 * judged under its lock: by what suppliers said, never by whether they have bid.
 */
@Injectable()
export class SendWaves extends JobHandler<Record<string, never>> {
  static readonly task = 'procurement.send-waves';

  constructor(
    private readonly db: Db,
    private readonly notices: Notices,
  ) {
    super();
  }

  async handle(): Promise<void> {
    const ids = await this.db.read('system', (reader) => proceduresWithWaves(reader, BATCH));
    for (const id of ids) await this.sendDue(id);
  }

  private async sendDue(id: string): Promise<void> {
    await this.db.tx('system', async (tx) => {
      const procedure = await lockProcedure(tx, id, 'update');
      const plan = await planOf(tx, id);
      const now = await databaseNow(tx);
      if (!procedure?.deadline || !plan || !isAsking(procedure, now)) return;
      const lines = await invitationsOf(tx, id);
      const asked = lines.flatMap(({ invitedAt }) => (invitedAt ? [invitedAt.getTime()] : []));
      const facts = {
        plan,
        lastWaveAt: asked.length > 0 ? new Date(Math.max(...asked)) : null,
        coming: lines.filter(({ comingAt }) => comingAt !== null).length,
        waiting: lines.length - asked.length,
        deadline: procedure.deadline,
      };
      if (isWaveDue(facts, now)) await sendWave(tx, this.notices, 'system', procedure, plan.size, now);
    });
  }
}
