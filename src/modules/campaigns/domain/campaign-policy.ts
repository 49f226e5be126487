import { actionsFrom } from '../../../shared/transitions.js';
import { campaignTransitions, type CampaignAction, type CampaignState } from './campaign-states.js';

/** The coordinator moves a campaign, the member that asked for one may take its request back, the clock starts it. */
export type CampaignRole = 'coordinator' | 'requester';

/** What a person does: `start` is the clock's, and by `submit` a campaign begins. */
export type PersonsAction = Exclude<CampaignAction, 'start' | 'submit'>;
const isPersons = (action: CampaignAction): action is PersonsAction =>
  action !== 'start' && action !== 'submit';

/** What may be done with a campaign now, by whom. */
export const campaignActionsOf = (
  { state }: { readonly state: CampaignState },
  role: CampaignRole,
): PersonsAction[] => {
  const possible = actionsFrom(campaignTransitions, state).filter(isPersons);
  // What a member has asked for it alone takes back.
  const isRequesters = (action: PersonsAction) => action === 'withdraw' && state === 'requested';
  return possible.filter((action) => isRequesters(action) === (role === 'requester'));
};
