import { statesOf, type Transitions } from '../../../shared/transitions.js';

/**
 * `active` binds both sides; `completed` by the buyer's word that it was delivered; `ended` before that, by
 * either side, with a reason. A contract that waits for those who bind an organisation will be a state
 * before `active`.
 */
export type ContractState = 'active' | 'completed' | 'ended';
export type ContractAction = 'complete' | 'end';

export const contractTransitions: Transitions<ContractState, ContractAction> = {
  active: { complete: 'completed', end: 'ended' },
  completed: {},
  ended: {},
};

export const contractStates = statesOf(contractTransitions);
