import { statesOf, type Transitions } from '../../../shared/transitions.js';

/**
 * `awaiting-acceptance` until those who may bind each side have accepted; `active` binds both sides; `completed` by
 * the buyer's word that it was delivered; `ended` before that, by either side, with a reason.
 */
export type ContractState = 'awaiting-acceptance' | 'active' | 'completed' | 'ended';
export type ContractAction = 'accept' | 'decline' | 'complete' | 'end';

export const contractTransitions: Transitions<ContractState, ContractAction> = {
  'awaiting-acceptance': { accept: 'active', decline: 'ended' },
  active: { complete: 'completed', end: 'ended' },
  completed: {},
  ended: {},
};

export const contractStates = statesOf(contractTransitions);
