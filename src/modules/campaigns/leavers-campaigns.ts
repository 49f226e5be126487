import { Injectable } from '@nestjs/common';
import { next } from '../../shared/transitions.js';
import { Departures } from '../members/index.js';
import { CampaignPrices } from './campaign-prices.service.js';
import { writeStep } from './data/participants.commands.js';
import { lockParts } from './data/participants.queries.js';
import { participantTransitions } from './domain/campaign-states.js';
import { noteCampaign } from './campaign-steps.js';

const goings = { joined: 'leave', proposed: 'withdraw', invited: 'decline' } as const;

/**
 * A member that leaves the cluster leaves its campaigns in the same transaction, so that coming back later shows
 * nothing without its asking anew. That nothing is shown from that instant on needs no step.
 */
@Injectable()
export class LeaversCampaigns {
  constructor(departures: Departures, prices: CampaignPrices) {
    departures.register(async (tx, { actor, at }) => {
      const { id: organisationId } = actor.organisation;
      const parts = await lockParts(tx, organisationId);
      let left = 0;
      for (const { campaignId, state } of parts) {
        const action = goings[state as keyof typeof goings];
        const after = next(participantTransitions, state, action)!;
        const step = { at, by: actor.accountId, sharesValue: false };
        await writeStep(tx, { campaignId, organisationId, known: true }, action, after, step);
        await noteCampaign(tx, actor, campaignId, `campaign-participant-${action}`, at);
        if (action !== 'leave') continue;
        await prices.endBut(tx, actor, campaignId);
        left += 1;
      }
      return left > 0 ? { what: { pl: 'Opuszczone kampanie', en: 'Campaigns left' }, count: left } : null;
    });
  }
}
