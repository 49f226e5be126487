import { statesOf, type Transitions } from '../../../shared/transitions.js';

/** One side proposes a change of what was agreed; the other accepts or refuses it, or it is taken back before that. */
export type AmendmentState = 'proposed' | 'accepted' | 'refused' | 'withdrawn';
export type AmendmentAction = 'accept' | 'refuse' | 'withdraw';

export const amendmentTransitions: Transitions<AmendmentState, AmendmentAction> = {
  proposed: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn' },
  accepted: {},
  refused: {},
  withdrawn: {},
};

export const amendmentStates = statesOf(amendmentTransitions);
