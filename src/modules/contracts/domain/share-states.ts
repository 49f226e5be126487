import { statesOf, type Transitions } from '../../../shared/transitions.js';

/**
 * The lead asks a partner to do a part of its contract; the partner confirms or declines, also later. The lead withdraws
 * what it asked, or asks anew with other words or another amount, which replaces it and takes another word of the partner.
 */
export type ShareState = 'asked' | 'confirmed' | 'declined' | 'withdrawn' | 'replaced';
export type ShareAction = 'confirm' | 'decline' | 'withdraw' | 'replace';

export const shareTransitions: Transitions<ShareState, ShareAction> = {
  asked: { confirm: 'confirmed', decline: 'declined', withdraw: 'withdrawn', replace: 'replaced' },
  confirmed: { decline: 'declined', withdraw: 'withdrawn', replace: 'replaced' },
  declined: {},
  withdrawn: {},
  replaced: {},
};

export const shareStates = statesOf(shareTransitions);

/** Still to be answered or counted; of a contract and a partner at most one. */
export const isLive = (state: ShareState): boolean => Object.keys(shareTransitions[state]).length > 0;
