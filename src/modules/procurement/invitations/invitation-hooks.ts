import { Injectable } from '@nestjs/common';
import { Notices } from '../../notices/index.js';
import { procedureOf } from '../procedures/data/procedure.queries.js';
import { askedWordings } from '../procedures/procedure-news.js';
import { ProcedureSteps } from '../procedures/procedure-steps.js';
import { planOf } from './data/invitation.queries.js';
import { usualPlanFor } from './domain/waves.js';
import { sendWave } from './invitation-steps.js';
import { tellOutside } from './outside-news.js';

/** What inviting does when a procedure takes a step. Members who were asked are told by the procedure itself. */
@Injectable()
export class InvitationHooks {
  constructor(steps: ProcedureSteps, notices: Notices) {
    steps.register({
      // With the publishing the first of the list are asked; who is added later is asked by the buyer's click.
      published: async ({ tx, actor, procedure: { id }, now }) => {
        const procedure = await procedureOf(tx, id);
        if (!procedure) return;
        const { size } = (await planOf(tx, id)) ?? usualPlanFor(procedure.toInvite);
        await sendWave(tx, notices, actor, procedure, size, now);
      },
      amended: ({ tx, procedure, content }) =>
        tellOutside(tx, askedWordings.amended, { ...procedure, deadline: new Date(content.deadline) }),
      answered: ({ tx, procedure }) => tellOutside(tx, askedWordings.answered, procedure),
      cancelled: ({ tx, procedure }) => tellOutside(tx, askedWordings.cancelled, procedure),
    });
  }
}
