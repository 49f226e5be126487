import { statesOf, type Transitions } from '../../../shared/transitions.js';

/** A copy that both sides signed by hand: one side hands it in, the other confirms or refuses it. */
export type SignedCopyState = 'offered' | 'confirmed' | 'refused';
export type SignedCopyAction = 'confirm' | 'refuse';

export const signedCopyTransitions: Transitions<SignedCopyState, SignedCopyAction> = {
  offered: { confirm: 'confirmed', refuse: 'refused' },
  confirmed: {},
  refused: {},
};

export const signedCopyStates = statesOf(signedCopyTransitions);
