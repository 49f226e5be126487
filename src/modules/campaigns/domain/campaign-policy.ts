import { actionsFrom } from '../../../shared/transitions.js';
import { campaignTransitions, type CampaignAction, type CampaignState } from './campaign-states.js';

/** The coordinator moves a campaign, the member that asked for one may take its request back, the clock starts it. */
export type CampaignRole = 'coordinator' | 'requester';

/** What may be done with a campaign now, by whom. */
export const campaignActionsOf = (
  { state }: { readonly state: CampaignState },
  role: CampaignRole,
): CampaignAction[] => {
  const possible = actionsFrom(campaignTransitions, state);
  if (role === 'requester')
    return state === 'requested' ? possible.filter((each) => each === 'withdraw') : [];
  return possible.filter(
    (each) => each !== 'start' && each !== 'submit' && !(each === 'withdraw' && state === 'requested'),
  );
};
