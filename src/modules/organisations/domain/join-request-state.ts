import { statesOf, type Transitions } from '../../../shared/transitions.js';

export type JoinRequestState = 'waiting' | 'accepted' | 'declined' | 'withdrawn';
export type JoinRequestAction = 'accept' | 'decline' | 'withdraw';

/** A request to act for an organisation: its owners accept or decline, the person may withdraw. */
export const joinRequestTransitions: Transitions<JoinRequestState, JoinRequestAction> = {
  waiting: { accept: 'accepted', decline: 'declined', withdraw: 'withdrawn' },
  accepted: {},
  declined: {},
  withdrawn: {},
};

export const joinRequestStates = statesOf(joinRequestTransitions);

/** How many requests of one person may wait at a time. */
export const WAITING_MAX = 5;
