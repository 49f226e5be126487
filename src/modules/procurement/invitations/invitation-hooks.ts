import { Injectable } from '@nestjs/common';
import { Notices, NoticeTopics } from '../../notices/index.js';
import { ProcedureSteps } from '../procedures/procedure-steps.js';
import { lockAskedProcedure, planOf } from './data/invitation.queries.js';
import { WAVE_MAX, usualPlan } from './domain/waves.js';
import { invitationTopics } from './invitation-topics.js';
import { sendWave } from './invitation-steps.js';

/** What inviting does when a procedure takes a step. */
@Injectable()
export class InvitationHooks {
  constructor(steps: ProcedureSteps, notices: Notices, topics: NoticeTopics) {
    topics.register(invitationTopics);
    // With the publishing the first of the list are asked; who is added later is asked by the buyer's click.
    steps.register({
      published: async ({ tx, actor, procedure: { id }, content, now }) => {
        const procedure = await lockAskedProcedure(tx, id);
        const usual = { ...usualPlan, size: Math.min(content.toInvite ?? usualPlan.size, WAVE_MAX) };
        const { size } = (await planOf(tx, id)) ?? usual;
        if (procedure) await sendWave(tx, notices, actor, procedure, size, now);
      },
    });
  }
}
